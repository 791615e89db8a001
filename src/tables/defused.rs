//! Cells that a spreadsheet would compute, with an apostrophe before them, and back. Never a cell
//! that is not the same after both.

use std::borrow::Cow;

/// Where a spreadsheet may take a cell to begin: it might expect another separator than ours.
const BEGINS_AFTER: [char; 4] = [';', '\t', '\r', '\n'];

/// A cell in which nothing is a formula.
pub(super) fn write(cell: &str) -> Cow<'_, str> {
    change(cell, |rest| Some(("'", rest)))
}

/// The cell that `write` was given.
pub(super) fn read(cell: &str) -> Cow<'_, str> {
    change(cell, |rest| rest.strip_prefix('\'').map(|rest| ("", rest)))
}

/// The cell with each beginning changed that would be computed without apostrophes.
fn change<'c>(
    cell: &'c str,
    changed: impl Fn(&'c str) -> Option<(&'static str, &'c str)>,
) -> Cow<'c, str> {
    let begins = cell.match_indices(BEGINS_AFTER).map(|(at, _)| at + 1);
    let begins = [0].into_iter().chain(begins);
    let dangerous: Vec<usize> = begins.filter(|at| is_dangerous(&cell[*at..], *at == 0)).collect();
    if dangerous.is_empty() {
        return Cow::Borrowed(cell);
    }
    let mut whole = String::with_capacity(cell.len() + dangerous.len());
    let mut done = 0;
    for at in dangerous {
        if let Some((before, rest)) = changed(&cell[at..]) {
            whole.push_str(&cell[done..at]);
            whole.push_str(before);
            done = cell.len() - rest.len();
        }
    }
    whole.push_str(&cell[done..]);
    Cow::Owned(whole)
}

fn unquoted(rest: &str) -> &str {
    rest.trim_start_matches('\'')
}

/// Whether, but for apostrophes, a spreadsheet might compute what begins here.
fn is_dangerous(rest: &str, is_first: bool) -> bool {
    let rest = unquoted(rest);
    let seen =
        rest.trim_start_matches(|letter| !BEGINS_AFTER.contains(&letter) && is_unseen(letter));
    seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || (is_first && rest.starts_with(['\t', '\r', '\n']))
}

/// Spaces of any width, controls, what is not seen at all, and quotation marks of a cell.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || letter.is_whitespace()
        || matches!(letter, '"' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_defused_and_the_cell_comes_back() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            ("a;-1\n\"@x", "a;'-1\n'\"@x"),
            ("\n=1", "'\n'=1"),
            (" +49", "' +49"),
            ("rock 'n' roll", "rock 'n' roll"),
            ("'tis", "'tis"),
            ("a = b", "a = b"),
        ] {
            assert_eq!(write(cell), expected);
            assert_eq!(read(&write(cell)), cell);
        }
        assert_eq!(read("'-5"), "-5");
    }
}
