//! Texts that are not UTF-8, as far as a text still shows it. Never bytes: who has them knows more.

use super::lines::Lines;
use crate::schema::fault::{Fault, FaultKind};

/// What ends a text that its page could not read on as UTF-8: no JSON ends so.
const UNREADABLE: char = '\u{fffd}';

/// What is wrong with the encoding of a text.
pub(super) fn fault(text: &str) -> Option<Fault> {
    // A byte order mark is the first that is not UTF-8; without one, every other byte is zero.
    let mut zeros = text.chars().map(|char| char == '\0');
    let is_wide = text.starts_with(UNREADABLE)
        || matches!((zeros.next(), zeros.next()), (Some(first), Some(second)) if first != second);
    let found = match text.strip_suffix(UNREADABLE) {
        _ if is_wide => "UTF-16, it seems",
        Some(_) => {
            "a byte that is none of it, as where a file is saved in an older encoding such as Windows-1252"
        }
        None => return None,
    };
    let offset = if is_wide { 0 } else { text.len() - UNREADABLE.len_utf8() };
    let (line, column) = Lines::new(text).position(offset);
    let kind = FaultKind::NotJson { expected: "text saved as UTF-8", found: found.to_owned() };
    let suggestion = Some("save the file as UTF-8".to_owned());
    Some(Fault { line, column, suggestion, ..Fault::of_document(kind) })
}
