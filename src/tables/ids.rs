//! Ids from names: ASCII letters, digits and hyphens, each once. Never an id that an editor gave.

use std::collections::HashSet;

use deunicode::deunicode;

/// The longest id.
const MOST_LETTERS: usize = 64;

/// Whether a text is an id.
pub fn is_id(text: &str) -> bool {
    text.len() <= MOST_LETTERS
        && !text.starts_with('-')
        && !text.is_empty()
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// A new id for a name that none of those taken is; `kind` where the name has neither letter nor digit.
pub fn id_for<'i>(name: &str, kind: &str, taken: impl Iterator<Item = &'i str>) -> String {
    let mut ids = Ids::default();
    for id in taken {
        ids.take(id);
    }
    ids.make(name, kind)
}

/// The id that fits a name, cut after a word; nothing where the name has neither letter nor digit.
pub(super) fn id_of(name: &str) -> Option<String> {
    let mut id = String::new();
    for word in deunicode(name)
        .to_ascii_lowercase()
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if id.is_empty() {
            id.push_str(&word[..word.len().min(MOST_LETTERS)]);
        } else if id.len() + 1 + word.len() <= MOST_LETTERS {
            id.push('-');
            id.push_str(word);
        } else {
            break;
        }
    }
    (!id.is_empty()).then_some(id)
}

/// The ids of one kind of record.
#[derive(Default)]
pub(super) struct Ids {
    taken: HashSet<String>,
}

impl Ids {
    /// Keeps an id that an editor gave from being made again; whether it was free.
    pub(super) fn take(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// A new id for a name; `kind` where the name has neither letter nor digit.
    pub(super) fn make(&mut self, name: &str, kind: &str) -> String {
        let stem = id_of(name).unwrap_or_else(|| kind.to_owned());
        let mut id = stem.clone();
        let mut n = 1;
        while !self.take(&id) {
            n += 1;
            let end = format!("-{n}");
            let kept = stem.len().min(MOST_LETTERS - end.len());
            id = format!("{}{end}", stem[..kept].trim_end_matches('-'));
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_any_script_become_ids() {
        for (name, id) in [
            ("US 28-point draft", "us-28-point-draft"),
            ("Ärzte & Pflege", "arzte-pflege"),
            ("Військо", "viis-ko"),
            ("  –2027– ", "2027"),
        ] {
            assert_eq!(id_of(name).as_deref(), Some(id));
            assert!(is_id(id));
        }
        assert_eq!(id_of("—"), None);
        assert!(!is_id("-a") && !is_id("") && !is_id("A") && !is_id(&"a".repeat(65)));
    }

    #[test]
    fn an_id_is_made_once_and_never_too_long() {
        let mut ids = Ids::default();
        let name = "long ".repeat(30);
        for _ in 0..120 {
            let id = ids.make(&name, "issue");
            assert!(is_id(&id), "{id}");
        }
        assert_eq!(
            (ids.make("?", "issue"), ids.make("?", "issue")),
            ("issue".into(), "issue-2".into())
        );
    }
}
