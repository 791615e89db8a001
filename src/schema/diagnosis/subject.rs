//! Of which provision or position a value is a part. Never whether these exist.

use super::lookup::Lookup;
use super::tree::{Json, Value};
use crate::schema::fault::Subject;

/// What the provision or position names in which a pointer ends; elsewhere nothing.
pub(super) fn subject_of(lookup: &Lookup<'_>, pointer: &str) -> Subject {
    record(lookup, pointer).map_or_else(Subject::default, |record| Subject {
        party: lookup.text(record, "party"),
        plan: lookup.text(record, "plan"),
        issue: lookup.text(record, "issue"),
    })
}

/// The provision or position in which a pointer ends.
pub(super) fn record(lookup: &Lookup<'_>, pointer: &str) -> Option<Value> {
    let mut tokens = pointer.split('/').skip(1);
    let list = tokens.next().filter(|list| matches!(*list, "provisions" | "positions"))?;
    let index = tokens.next()?.parse().ok()?;
    lookup.element(lookup.member(Json::ROOT, list)?, index)
}
