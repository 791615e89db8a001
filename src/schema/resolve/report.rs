//! Places in a document, and to whom what is wrong there is told. Never decides what is wrong.

use crate::schema::fault::{FaultKind, Level};

/// The place of a value, as a chain to the document.
#[derive(Clone, Copy)]
pub(in crate::schema) struct At<'p> {
    around: Option<&'p At<'p>>,
    token: Token<'p>,
}

/// The last step to a value.
#[derive(Clone, Copy)]
pub(in crate::schema) enum Token<'p> {
    Document,
    /// The value under a key.
    Key(&'p str),
    /// A key itself; its pointer is that of its value.
    Name(&'p str),
    Index(usize),
}

impl<'p> At<'p> {
    /// The whole document.
    pub(in crate::schema) const DOCUMENT: At<'static> = At { around: None, token: Token::Document };

    pub(in crate::schema) fn key(&'p self, key: &'p str) -> At<'p> {
        At { around: Some(self), token: Token::Key(key) }
    }

    pub(in crate::schema) fn name(&'p self, key: &'p str) -> At<'p> {
        At { around: Some(self), token: Token::Name(key) }
    }

    pub(in crate::schema) fn index(&'p self, index: usize) -> At<'p> {
        At { around: Some(self), token: Token::Index(index) }
    }

    /// The place around this one, and the key that leads from there.
    pub(in crate::schema) fn split(&self) -> (At<'p>, &'p str) {
        let key = match self.token {
            Token::Key(key) | Token::Name(key) => key,
            Token::Document | Token::Index(_) => "",
        };
        (self.around.copied().unwrap_or(At::DOCUMENT), key)
    }

    /// The steps from the document.
    pub(in crate::schema) fn tokens(&self) -> Vec<Token<'p>> {
        let mut tokens = Vec::new();
        let mut next = Some(self);
        while let Some(at) = next {
            tokens.push(at.token);
            next = at.around;
        }
        tokens.reverse();
        tokens
    }

    /// RFC 6901 JSON Pointer.
    pub(in crate::schema) fn pointer(&self) -> String {
        let mut pointer = String::new();
        for token in self.tokens() {
            match token {
                Token::Document => {}
                Token::Key(key) | Token::Name(key) => {
                    pointer.push('/');
                    pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
                }
                Token::Index(index) => {
                    pointer.push('/');
                    pointer.push_str(&index.to_string());
                }
            }
        }
        pointer
    }
}

/// Something of the document, and where it stands.
pub(super) struct Placed<'p, T> {
    pub(super) at: At<'p>,
    pub(super) it: T,
}

/// The member of a placed record, placed.
macro_rules! member {
    ($record:ident.$key:ident) => {
        $crate::schema::resolve::report::Placed {
            at: $record.at.key(stringify!($key)),
            it: $record.it.$key,
        }
    };
}

pub(super) use member;

/// To whom faults are told.
pub(in crate::schema) trait Report {
    /// Tells what is wrong at a place.
    fn tell(&mut self, at: &At<'_>, level: Level, kind: impl FnOnce(&Self) -> FaultKind);

    /// Whether what was read at a place only stands in for a value that is missing or of another
    /// type; tells so. `mistyped` makes a fault of the name of the type found.
    fn is_lost(
        &mut self,
        at: &At<'_>,
        level: Level,
        mistyped: impl FnOnce(&'static str) -> FaultKind,
    ) -> bool;

    /// The same without telling.
    fn stands_in(&self, at: &At<'_>) -> bool;

    /// A value as an editor thinks of it: texts without their quotation marks.
    fn shown(&self, at: &At<'_>) -> String;

    /// A mark for [`Report::raise`].
    fn mark(&self) -> usize;

    /// Whether anything was told since the mark.
    fn has_told_since(&self, mark: usize) -> bool;

    /// Makes what was told since the mark at least as bad as `level`: something depends on it.
    fn raise(&mut self, mark: usize, level: Level);
}

/// Whether a document is to be refused: all that matters where it is shown or diagnosed.
#[derive(Default)]
pub(super) struct Refusal {
    pub(super) is_refused: bool,
}

impl Report for Refusal {
    fn tell(&mut self, _: &At<'_>, _: Level, _: impl FnOnce(&Self) -> FaultKind) {
        self.is_refused = true;
    }

    /// Never: serde refuses what is of another type.
    fn is_lost(&mut self, _: &At<'_>, _: Level, _: impl FnOnce(&'static str) -> FaultKind) -> bool {
        false
    }

    fn stands_in(&self, _: &At<'_>) -> bool {
        false
    }

    fn shown(&self, _: &At<'_>) -> String {
        String::new()
    }

    fn mark(&self) -> usize {
        0
    }

    fn has_told_since(&self, _: usize) -> bool {
        self.is_refused
    }

    fn raise(&mut self, _: usize, _: Level) {}
}
