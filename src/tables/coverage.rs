//! What a cell says of a plan on an issue: something, that the plan is silent, that nothing is
//! reported, or nothing that can be told. Never a blank taken for a rejection.

use super::notation::texts::AS_IT_IS;
use super::sheet::trimmed;
use crate::model::Coverage;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said<'c> {
    /// The statement.
    Statement(&'c str),
    /// That there is none, and why.
    None(Coverage),
    /// Nothing: it is empty, or holds a mark such as a dash, which may mean either.
    Blank(&'c str),
}

/// What an export writes for a plan that does not address an issue.
pub(super) const NOT_ADDRESSED: &str = "Not addressed";
/// What an export writes where nobody has reported what a plan says.
pub(super) const NOT_REPORTED: &str = "Not reported";

const SILENT: [&str; 6] =
    ["not addressed", "silent", "not mentioned", "not covered", "nicht erwähnt", "nicht behandelt"];
const UNREPORTED: [&str; 7] = [
    "not reported",
    "unreported",
    "unknown",
    "not known",
    "nicht bekannt",
    "keine angabe",
    "keine angaben",
];
const BLANK: [&str; 12] =
    ["", "-", "–", "—", "--", "n/a", "#n/a", "n.a.", "k. a.", "k.a.", "?", "…"];

/// Reads the cell of a plan.
pub(super) fn read(cell: &str) -> Said<'_> {
    if cell.starts_with(AS_IT_IS) {
        return Said::Statement(cell);
    }
    let words = trimmed(cell).to_lowercase();
    let words = words.trim_end_matches('.');
    let is_in = |list: &[&str]| list.iter().any(|known| known.trim_end_matches('.') == words);
    if is_in(&SILENT) {
        Said::None(Coverage::Silent)
    } else if is_in(&UNREPORTED) {
        Said::None(Coverage::Unreported)
    } else if is_in(&BLANK) {
        Said::Blank(trimmed(cell))
    } else {
        Said::Statement(cell)
    }
}

/// Reads a cell of a column *Coverage*; nothing where it says something else.
pub(super) fn read_word(cell: &str) -> Option<Coverage> {
    match read(cell) {
        Said::None(coverage) => Some(coverage),
        Said::Statement(word) if trimmed(word).eq_ignore_ascii_case("stated") => {
            Some(Coverage::Stated)
        }
        _ => None,
    }
}

/// The format's word for it.
pub(super) fn word(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Stated => "stated",
        Coverage::Silent => "silent",
        Coverage::Unreported => "unreported",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_not_a_blank_and_none_is_a_statement() {
        assert_eq!(read(" Not addressed. "), Said::None(Coverage::Silent));
        assert_eq!(read("not reported"), Said::None(Coverage::Unreported));
        assert_eq!(read(" — "), Said::Blank("—"));
        assert_eq!(read("N/A"), Said::Blank("N/A"));
        assert_eq!(read("\u{a0}"), Said::Blank(""));
        for statement in ["None", "No", "0", "\\Not addressed"] {
            assert_eq!(read(statement), Said::Statement(statement));
        }
        assert_eq!(read_word("Stated"), Some(Coverage::Stated));
        assert_eq!(read_word("rejected"), None);
    }
}
