//! What provisions say, for tests that compare them. Never a test itself.

use plan_compare::model::Provision;

/// What a provision says in English.
pub(crate) fn summary(said: &Provision) -> String {
    said.summary.as_ref().map_or(String::new(), |it| it.passage("en").words.to_owned())
}
