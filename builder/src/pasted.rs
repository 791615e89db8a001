//! What an editor has pasted, dropped or picked: a dataset, or a table that is still to be read. Never
//! what the table says.

use serde_json::Value;

use crate::document::Document;

/// What something is.
#[derive(Debug, PartialEq)]
pub enum Pasted {
    /// A dataset, maybe with faults.
    Dataset(Value),
    /// What looks like JSON, and why it is none.
    NotJson(String),
    /// Anything else: a table, or nothing that can be read.
    Table,
}

/// Tells what bytes are.
pub fn read(bytes: &[u8]) -> Pasted {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Pasted::Table;
    }
    match serde_json::from_slice(bytes) {
        Ok(value) => Pasted::Dataset(value),
        Err(error) => Pasted::NotJson(error.to_string()),
    }
}

/// The name of a file without its extension, for a title.
pub fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// A dataset to begin with, for who has no table yet.
pub fn empty() -> Document {
    Document::new(serde_json::json!({
        "format": "plan-compare/1", "id": "comparison", "title": "Untitled comparison",
        "language": "en", "plans": [], "issues": [], "provisions": [],
    }))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_dataset_is_told_from_a_table() {
        assert_eq!(read(b"\xef\xbb\xbf {\"id\": 1}"), Pasted::Dataset(json!({"id": 1})));
        assert!(matches!(read(b"{\"id\": }"), Pasted::NotJson(why) if why.contains("line 1")));
        assert_eq!(read(b"Issue,Plan A\n"), Pasted::Table);
        assert_eq!((stem("plans.2026.xlsx"), stem("plans")), ("plans.2026", "plans"));
    }
}
