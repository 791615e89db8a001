//! The values of a text as numbers, and what is known of each. Never their meaning.

/// A value of a document, or a key of an object: a number by which [`Json`](super::Json) finds it.
///
/// Values are numbered in the order of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::schema::diagnosis) struct Value(pub(super) usize);

/// What a value is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::schema::diagnosis) enum Kind {
    Null,
    True,
    False,
    Number,
    Text,
    List,
    Object,
    /// The key of an object's member; the member's value is its only child.
    Key,
}

/// A value with its place in the text and in the tree.
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The list, object or key around it; none around the whole document.
    pub(super) parent: Option<Value>,
    /// Which element of its list, from 0.
    pub(super) index: usize,
    /// The value that follows the last one within this one.
    pub(super) after: Value,
}
