//! Attributes that all parts of the table have. Never the parts.

use leptos::prelude::*;

use crate::widget::{Layout, Widget};

/// The role of a part of the table. Where styles make lines of it, the roles are given back:
/// browsers take them away.
pub(super) fn table_role(widget: Widget, role: &'static str) -> Option<&'static str> {
    (widget.layout.get_untracked() != Layout::Table).then_some(role)
}

/// How many columns the table has, as an attribute wants it.
pub(super) fn n_columns(widget: Widget) -> String {
    (widget.plans.read().len() + 1).to_string()
}
