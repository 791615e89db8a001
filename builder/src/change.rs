//! One change of a dataset's JSON, and its inverse. Never why it is made.

use serde_json::Value;

/// What stands at a place, before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// RFC 6901 JSON Pointer; empty for the whole document.
    pub pointer: String,
    /// Nothing where nothing stood: a key is added, or an element put into a list.
    pub before: Option<Value>,
    /// Nothing where nothing is left: a key goes, or an element out of a list.
    pub after: Option<Value>,
}

impl Change {
    /// What takes the change back.
    pub fn inverse(self) -> Self {
        Self { pointer: self.pointer, before: self.after, after: self.before }
    }

    /// Makes the change. Where the place is gone, nothing happens.
    pub fn apply(&self, document: &mut Value) {
        let Some((around, last)) = split(&self.pointer) else {
            *document = self.after.clone().unwrap_or_default();
            return;
        };
        match document.pointer_mut(around) {
            Some(Value::Object(record)) => match &self.after {
                Some(value) => drop(record.insert(last, value.clone())),
                // The others keep their order.
                None => drop(record.shift_remove(&last)),
            },
            Some(Value::Array(list)) => {
                let Ok(at) = last.parse::<usize>() else { return };
                match (&self.before, &self.after) {
                    (None, Some(value)) => list.insert(at.min(list.len()), value.clone()),
                    (Some(_), None) if at < list.len() => drop(list.remove(at)),
                    (Some(_), Some(value)) if at < list.len() => list[at] = value.clone(),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// The pointer to what is around a place, and the key or number that leads from there; nothing for
/// the whole document.
pub fn split(pointer: &str) -> Option<(&str, String)> {
    let (around, last) = pointer.rsplit_once('/')?;
    Some((around, last.replace("~1", "/").replace("~0", "~")))
}

/// The pointer to a key of what a pointer leads to.
pub fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(pointer: &str, before: Option<Value>, after: Option<Value>, expected: Value) {
        let start = json!({"title": "T", "a/b": 1, "plans": [{"id": "a"}, {"id": "b"}]});
        let mut document = start.clone();
        let change = Change { pointer: pointer.to_owned(), before, after };
        change.apply(&mut document);
        assert_eq!(document, expected);
        change.inverse().apply(&mut document);
        assert_eq!(document, start);
    }

    #[test]
    fn a_change_and_its_inverse_leave_nothing() {
        check(
            "/plans/1",
            None,
            Some(json!({"id": "c"})),
            json!({"title": "T", "a/b": 1, "plans": [{"id": "a"}, {"id": "c"}, {"id": "b"}]}),
        );
        check(
            "/plans/0",
            Some(json!({"id": "a"})),
            None,
            json!({"title": "T", "a/b": 1, "plans": [{"id": "b"}]}),
        );
        check(
            "/a~1b",
            Some(json!(1)),
            None,
            json!({"title": "T", "plans": [{"id": "a"}, {"id": "b"}]}),
        );
        check(
            "/plans/0/name",
            None,
            Some(json!("A")),
            json!({"title": "T", "a/b": 1, "plans": [{"id": "a", "name": "A"}, {"id": "b"}]}),
        );
        check(
            "/nowhere/0",
            None,
            Some(json!(1)),
            json!({"title": "T", "a/b": 1, "plans": [{"id": "a"}, {"id": "b"}]}),
        );
    }

    #[test]
    fn keys_are_written_as_pointers_have_them() {
        assert_eq!(below("/a", "b/~"), "/a/b~1~0");
        assert_eq!(split("/a/b~1~0"), Some(("/a", "b/~".to_owned())));
        assert_eq!(split(""), None);
    }
}
