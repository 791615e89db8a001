//! Of which plan, issue, provision or position a value is a part. Never whether these exist.

use super::lookup::Lookup;
use super::tree::{Json, Value};
use crate::schema::fault::Subject;

/// What the record names in which a pointer ends: the provision or position, or the plan or issue itself;
/// elsewhere, and at the id of a plan or issue, nothing.
pub(super) fn subject_of(lookup: &Lookup<'_>, pointer: &str) -> Subject {
    let Some((list, record)) = record_in(lookup, pointer) else { return Subject::default() };
    let text = |key| lookup.text(record, key);
    match list {
        "plans" | "issues" if pointer.ends_with("/id") && pointer.matches('/').count() == 3 => {
            Subject::default()
        }
        "plans" => Subject { plan: text("id"), ..Subject::default() },
        "issues" => Subject { issue: text("id"), ..Subject::default() },
        "provisions" | "positions" => {
            Subject { party: text("party"), plan: text("plan"), issue: text("issue") }
        }
        _ => Subject::default(),
    }
}

/// The provision or position in which a pointer ends.
pub(super) fn record(lookup: &Lookup<'_>, pointer: &str) -> Option<Value> {
    let (list, record) = record_in(lookup, pointer)?;
    matches!(list, "provisions" | "positions").then_some(record)
}

/// The record of one of the dataset's lists in which a pointer ends, and which list it is.
fn record_in<'p>(lookup: &Lookup<'_>, pointer: &'p str) -> Option<(&'p str, Value)> {
    let mut tokens = pointer.split('/').skip(1);
    let list = tokens.next()?;
    let index = tokens.next()?.parse().ok()?;
    Some((list, lookup.element(lookup.member(Json::ROOT, list)?, index)?))
}
