//! What an app hears of its `PlanCompare`. Never when.

use leptos::prelude::*;

use crate::widget::{Cause, WidgetState};

/// What is on screen, as the event `plan-compare-ready` tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    /// The dataset's id.
    pub id: String,
    /// How many plans it has.
    pub n_plans: usize,
    /// How many issues it has.
    pub n_issues: usize,
}

/// What a reader chose, as the event `plan-compare-change` tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Everything that is chosen now.
    pub state: WidgetState,
    /// What the reader did.
    pub cause: Cause,
}

/// The callbacks of [`PlanCompare`].
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "nobody acts on a figure"))]
#[derive(Clone, Copy)]
pub(super) struct Callbacks {
    pub(super) on_ready: Option<Callback<Ready>>,
    pub(super) on_change: Option<Callback<Change>>,
    pub(super) on_open: Option<Callback<String>>,
}
