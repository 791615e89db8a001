//! Attributes that all parts of the table have. Never the parts.

use leptos::prelude::*;

use crate::model::PlanIx;
use crate::widget::Widget;

/// The role of a part of the table on a screen. There styles make lines of it, and the roles are given
/// back: browsers take them away.
pub(super) fn table_role(widget: Widget, role: &'static str) -> Option<&'static str> {
    (!widget.is_static() && widget.print_page.is_none()).then_some(role)
}

/// Whether the cells of a plan are hidden.
pub(super) fn is_hidden(widget: Widget, plan: PlanIx) -> bool {
    !widget.is_static() && !widget.plans.read().contains(&plan)
}

/// How many columns the table has, as an attribute wants it.
pub(super) fn n_columns(widget: Widget) -> String {
    (widget.plans.read().len() + 1).to_string()
}
