//! What content management systems leave of HTML, so that they have nothing to take away. Never a
//! word changed.

use std::collections::{HashMap, HashSet};

use ammonia::Builder;

use crate::share::filters::{ATTRIBUTES, BLOCKS, ELEMENTS, EVERYWHERE};

/// `html` with nothing but what a filter leaves, each block on a line of its own.
pub(super) fn plain(html: &str) -> String {
    let attributes: HashMap<&str, HashSet<&str>> = ATTRIBUTES
        .iter()
        .map(|(element, names)| (*element, names.iter().copied().collect()))
        .collect();
    // What HTML forbids becomes a sign that something was there.
    let html = html.replace('\r', "\n").replace(is_forbidden, "\u{fffd}");
    let clean = Builder::empty()
        .tags(ELEMENTS.into_iter().collect())
        .tag_attributes(attributes)
        .generic_attributes(EVERYWHERE.into())
        .url_schemes(["http", "https"].into())
        .link_rel(None)
        .clean(&html)
        .to_string();
    let mut lines = without_bare_spans(&clean);
    for block in BLOCKS {
        let end = format!("</{block}>");
        lines = lines.replace(&end, &format!("{end}\n"));
    }
    lines
}

fn is_forbidden(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n')
}

/// `html` without the `span`s that say nothing: they stood there for styles.
fn without_bare_spans(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut is_bare = Vec::new();
    for (at, part) in html.split("<").enumerate() {
        if let Some(rest) = part.strip_prefix("span>") {
            is_bare.push(true);
            text.push_str(rest);
            continue;
        }
        if part.starts_with("span ") {
            is_bare.push(false);
        }
        if let (Some(rest), Some(true)) = (part.strip_prefix("/span>"), is_bare.last()) {
            is_bare.pop();
            text.push_str(rest);
            continue;
        }
        if part.starts_with("/span>") {
            is_bare.pop();
        }
        if at != 0 {
            text.push('<');
        }
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(plain(html), expected);
    }

    #[test]
    fn what_is_for_styles_and_screens_goes_and_every_word_stays() {
        check(
            "<p class=\"a\" part=\"b\"><span class=\"c\">one<!> <span lang=\"uk\" dir=\"auto\">два</span></span></p>",
            "<p>one <span lang=\"uk\" dir=\"auto\">два</span></p>\n",
        );
        check("<a href=\"javascript:a\">x</a>", "<a>x</a>");
        check("<td>a\u{1}b\r</td>", "a\u{fffd}b\n");
    }
}
