//! Where what is wrong is told, and in how much detail. Never decides what is wrong.

use crate::schema::fault::{FaultKind, Level};

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

/// Something of the document, and where it stands.
pub(super) struct Placed<'p, P: Places, T> {
    pub(super) at: P::At<'p>,
    pub(super) it: T,
}

/// The member of a placed record, placed; `P` are its places.
macro_rules! member {
    ($record:ident.$key:ident) => {
        $crate::schema::resolve::report::Placed {
            at: P::key(&$record.at, stringify!($key)),
            it: $record.it.$key,
        }
    };
}

pub(super) use member;

/// Places of values, in as much detail as they are told.
pub(in crate::schema) trait Places: 'static {
    /// The place of a value.
    type At<'p>: Copy;

    /// The whole document.
    const DOCUMENT: Self::At<'static>;

    /// A step further into the document.
    fn step<'p, 'q: 'p>(around: &'p Self::At<'q>, token: Token<'p>) -> Self::At<'p>;

    /// The place of the value under a key.
    fn key<'p, 'q: 'p>(around: &'p Self::At<'q>, key: &'p str) -> Self::At<'p> {
        Self::step(around, Token::Key(key))
    }

    /// The place of a key itself.
    fn name<'p, 'q: 'p>(around: &'p Self::At<'q>, key: &'p str) -> Self::At<'p> {
        Self::step(around, Token::Name(key))
    }

    /// The place of an element of a list.
    fn index<'p, 'q: 'p>(around: &'p Self::At<'q>, index: usize) -> Self::At<'p> {
        Self::step(around, Token::Index(index))
    }
}

/// A place of values, as a report tells it.
pub(in crate::schema) type At<'p, R> = <<R as Report>::Places as Places>::At<'p>;

/// No place at all: where nothing is told, no reader downloads how places are made.
pub(super) struct Untold;

impl Places for Untold {
    type At<'p> = ();

    const DOCUMENT: () = ();

    fn step<'p, 'q: 'p>((): &'p (), _: Token<'p>) {}
}

/// To whom faults are told.
pub(in crate::schema) trait Report {
    /// How places are told.
    type Places: Places;

    /// Tells what is wrong at a place.
    fn tell(&mut self, at: &At<'_, Self>, level: Level, kind: impl FnOnce(&Self) -> FaultKind);

    /// Whether what was read at a place only stands in for a value that is missing or of another
    /// type; tells so. `mistyped` makes a fault of the name of the type found.
    fn is_lost(
        &mut self,
        at: &At<'_, Self>,
        level: Level,
        mistyped: impl FnOnce(&'static str) -> FaultKind,
    ) -> bool;

    /// The same without telling.
    fn stands_in(&self, at: &At<'_, Self>) -> bool;

    /// A value as an editor thinks of it: texts without their quotation marks.
    fn shown(&self, at: &At<'_, Self>) -> String;

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
    type Places = Untold;

    fn tell(&mut self, _: &(), _: Level, _: impl FnOnce(&Self) -> FaultKind) {
        self.is_refused = true;
    }

    /// Never: serde refuses what is of another type.
    fn is_lost(&mut self, _: &(), _: Level, _: impl FnOnce(&'static str) -> FaultKind) -> bool {
        false
    }

    fn stands_in(&self, _: &()) -> bool {
        false
    }

    fn shown(&self, _: &()) -> String {
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
