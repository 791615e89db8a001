//! What looks like markup in words that are shown as they are written. Never what it would look like.

/// What editors' programs write for a letter or a space, between '&' and ';'.
const REFERENCES: [&str; 32] = [
    "amp", "apos", "bdquo", "bull", "cent", "copy", "deg", "emsp", "ensp", "euro", "gt", "hellip",
    "laquo", "ldquo", "lsquo", "lt", "mdash", "middot", "minus", "nbsp", "ndash", "para", "pound",
    "quot", "raquo", "rdquo", "reg", "rsquo", "sect", "shy", "thinsp", "times",
];

/// How the names of letters with a mark end, after one letter or two: "eacute", "szlig".
const MARKED: [&str; 9] =
    ["acute", "caron", "cedil", "circ", "grave", "lig", "ring", "tilde", "uml"];

const LINE_BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// Whether words hold what looks like a tag, a comment or a character reference of HTML, or a heading,
/// table, link, emphasis or code of Markdown.
pub(super) fn is_markup(words: &str) -> bool {
    words.match_indices('<').any(|(at, _)| is_tag(&words[at + 1..]))
        || words.match_indices('&').any(|(at, _)| is_reference(&words[at + 1..]))
        || words.contains("](")
        || ["**", "`"].iter().any(|mark| is_enclosed(words, mark))
        || words.split(LINE_BREAKS).any(|line| is_heading(line) || is_below_table_head(line))
}

/// Whether what follows '<' makes a tag or a comment of it.
fn is_tag(rest: &str) -> bool {
    let tag = rest.split('<').next().unwrap_or(rest);
    tag.starts_with("!--")
        || tag.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/')
            && tag.contains('>')
}

/// Whether what follows '&' makes a character of it: never in "R&D; then".
fn is_reference(rest: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '#';
    let (name, rest) = rest.split_at(rest.find(|letter| !is_part(letter)).unwrap_or(rest.len()));
    if !rest.starts_with(';') {
        return false;
    }
    if let Some(number) = name.strip_prefix('#') {
        let digits = number.strip_prefix(['x', 'X']).unwrap_or(number);
        return !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_hexdigit());
    }
    let is_letter =
        |name: &str| matches!(name.len(), 1 | 2) && name.bytes().all(|it| it.is_ascii_alphabetic());
    let mut marked = MARKED.iter().filter_map(|mark| name.strip_suffix(mark));
    REFERENCES.contains(&name) || marked.any(is_letter)
}

/// Whether something stands between two of these marks: it begins after the first, outside of a word,
/// and ends before the second. A footnote's mark or an apostrophe is neither.
fn is_enclosed(words: &str, mark: &str) -> bool {
    let is_outside = |char: Option<char>| char.is_none_or(|char| !char.is_alphanumeric());
    let is_inside = |char: Option<char>| char.is_some_and(|char| !char.is_whitespace());
    let mut is_open = false;
    for (at, _) in words.match_indices(mark) {
        let before = words[..at].chars().next_back();
        let after = words[at + mark.len()..].chars().next();
        if is_open && is_inside(before) && is_outside(after) {
            return true;
        }
        is_open |= is_outside(before) && is_inside(after);
    }
    false
}

/// "## Method", but neither "#1" nor "# 1", which is a number.
fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches(' ').trim_start_matches('#');
    let n_marks = line.trim_start_matches(' ').len() - rest.len();
    let first = rest.trim_start_matches(' ').chars().next();
    let is_number = n_marks == 1 && first.is_some_and(|first| first.is_ascii_digit());
    (1..=6).contains(&n_marks) && rest.starts_with(' ') && first.is_some() && !is_number
}

/// "|---|:-:|", which parts the head of a table from its rows.
fn is_below_table_head(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.trim().chars().all(|it| "|-: ".contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_for_another_program_is_markup() {
        for words in [
            "<b>Ten</b>",
            "Ten</b>",
            "Ten<!-- or eleven",
            "A&nbsp;B",
            "R&amp;D",
            "Ukraine&#8217;s",
            "Ukraine&#x2019;s",
            "caf&eacute;, &Uuml;ber, Stra&szlig;e",
            "See [it](https://example.org)",
            "**No**",
            "It is **not so.**",
            "# Method",
            "Ten.\n\n## 10 points",
            "Ten.\u{2028}### Nine",
            "Set `limit` to ten",
            "```\nlimit\n```",
            "| A | B |\n|---|---|\n| 1 | 2 |",
            "A | B\r\n:-- | --:\r\n1 | 2",
        ] {
            assert!(is_markup(words), "{words}");
        }
    }

    #[test]
    fn prose_is_no_markup() {
        for words in [
            "at most 5 < 6",
            "[sic] (as written)",
            "R&D, A & B, AT&T; Q&As; P&L",
            "R&D; 5&6; &; &#; &#x;",
            "C# and F#\n# 1 of 5\n#1, #Minsk",
            "#\n#######",
            "a | b",
            "either | or -- both",
            "a -- b\n---\n-----",
            "a lone * and **, 2 * 3 * 4, 2**3 and 3**2",
            "Price** and fee** (**without tax)",
            "it`s and that`s",
            "the `90s and `80s",
            "``quoted'' and Ka`ba",
            "$5, €5, <5 %, 5>4",
            "he said <nothing",
            "\u{2014} * \u{2014}",
        ] {
            assert!(!is_markup(words), "{words}");
        }
    }
}
