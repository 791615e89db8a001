//! What an app's author is told in the console. Never what readers see.

use crate::compare::Unknown;

/// Tells of an id that the dataset does not have.
pub(super) fn warn_of(unknown: &Unknown) {
    let Unknown { choice, id } = unknown;
    leptos::logging::warn!("plan-compare: {choice}: expected an id of the dataset, found '{id}'");
}
