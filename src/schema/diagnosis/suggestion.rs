//! What an editor most likely meant, or can do about a fault. Never whether it is one.

mod near;
mod references;
mod syntax;
mod values;

use super::lookup::Lookup;
use crate::schema::fault::{FaultKind, Level};
use near::did_you_mean;
use references::References;
pub(super) use syntax::of_syntax;

/// Suggestions for the faults of one document.
pub(super) struct Suggestions<'l, 't> {
    references: References<'l, 't>,
}

impl<'l, 't> Suggestions<'l, 't> {
    pub(super) fn new(lookup: &'l Lookup<'t>) -> Self {
        Self { references: References::new(lookup) }
    }

    /// What may be done about a fault of the value that is `written` there.
    pub(super) fn of(
        &mut self,
        pointer: &str,
        level: Level,
        kind: &FaultKind,
        written: &str,
    ) -> Option<String> {
        let fixed = match kind {
            FaultKind::UnknownId { id, .. } => return self.references.near(pointer, id),
            FaultKind::WrongValue { expected, found } if expected.starts_with("an id of") => {
                return self.references.near(pointer, found).or_else(|| values::id(found));
            }
            FaultKind::WrongValue { expected, found } => return values::value(expected, found),
            FaultKind::WrongType { expected, found } => {
                return values::retyped(expected, found, written);
            }
            FaultKind::WrongWord { known, found } => {
                let known = near::nearest(found.trim_matches('\''), known.iter().copied())?;
                return Some(did_you_mean(known));
            }
            FaultKind::UnknownKey { known, found } => {
                return near::nearest(found, known.iter().copied()).map(did_you_mean);
            }
            FaultKind::RepeatedKey { .. } => "keep one of them: the last one counts",
            FaultKind::DuplicateId { .. } if level == Level::Slip => "name it once",
            FaultKind::DuplicateId { .. } => "give one of them another id",
            FaultKind::DuplicateProvision { .. } => "keep one of them",
            FaultKind::ReversedRange { .. } => "put the smaller number first",
            FaultKind::Empty { .. } if level == Level::Slip => {
                "leave the key out where there is nothing to say"
            }
            FaultKind::Missing { .. }
            | FaultKind::NotJson { .. }
            | FaultKind::TooLarge { .. }
            | FaultKind::Empty { .. }
            | FaultKind::Combination { .. }
            | FaultKind::Cycle { .. }
            | FaultKind::TooMany { .. }
            | FaultKind::TooLong { .. } => return None,
        };
        Some(fixed.to_owned())
    }
}
