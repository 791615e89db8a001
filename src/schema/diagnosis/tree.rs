//! JSON text to a tree of values, each with its place. Never what the values mean.

mod grammar;
mod value;

use grammar::Cursor;
pub(super) use grammar::Syntax;
use value::Node;
pub(super) use value::{Kind, Value};

/// A text that is JSON.
pub(super) struct Json<'t> {
    text: &'t str,
    nodes: Vec<Node>,
}

impl<'t> Json<'t> {
    /// The whole document.
    pub(super) const ROOT: Value = Value(0);

    /// Reads a text to its end, or to the first place where it stops being JSON.
    pub(super) fn parse(text: &'t str) -> Result<Self, Syntax> {
        let nodes = grammar::parse(text)?;
        Ok(Self { text, nodes })
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    pub(super) fn kind(&self, value: Value) -> Kind {
        self.nodes[value.0].kind
    }

    /// Where a value begins. Unit: bytes.
    pub(super) fn offset(&self, value: Value) -> usize {
        self.nodes[value.0].start
    }

    /// A value as it is written.
    pub(super) fn written(&self, value: Value) -> &'t str {
        let node = &self.nodes[value.0];
        &self.text[node.start..node.end]
    }

    /// The elements of a list, or the keys of an object; of anything else, nothing.
    pub(super) fn children(&self, value: Value) -> Vec<Value> {
        let mut children = Vec::new();
        let mut next = Value(value.0 + 1);
        while next < self.nodes[value.0].after {
            children.push(next);
            let ends = if self.kind(next) == Kind::Key { self.value_of(next) } else { next };
            next = self.nodes[ends.0].after;
        }
        children
    }

    /// The value that stands under a key.
    pub(super) fn value_of(&self, key: Value) -> Value {
        Value(key.0 + 1)
    }

    /// The characters of a text or a key, without quotation marks and escapes.
    pub(super) fn unquoted(&self, value: Value) -> String {
        let node = &self.nodes[value.0];
        let mut cursor = Cursor { text: &self.text[..node.end - 1], at: node.start + 1 };
        let mut unquoted = String::new();
        loop {
            let plain = cursor.at;
            while cursor.byte().is_some_and(|byte| byte != b'\\') {
                cursor.at += 1;
            }
            unquoted.push_str(&cursor.text[plain..cursor.at]);
            // The grammar has seen every escape before: what ends here is the text.
            match cursor.escape() {
                Ok(char) => unquoted.push(char),
                Err(_) => return unquoted,
            }
        }
    }

    /// A value as an editor thinks of it: texts without their quotation marks.
    pub(super) fn shown(&self, value: Value) -> String {
        match self.kind(value) {
            Kind::Text | Kind::Key => self.unquoted(value),
            _ => self.written(value).to_owned(),
        }
    }

    /// What a value is, in plain words.
    pub(super) fn type_of(&self, value: Value) -> &'static str {
        match self.kind(value) {
            Kind::Null => "null",
            Kind::True | Kind::False => "true or false",
            Kind::Number => "a number",
            Kind::Text | Kind::Key => "text",
            Kind::List => "a list",
            Kind::Object => "an object",
        }
    }
}
