//! Which issue is open, and how it is closed. Never what it says.

use std::sync::Arc;

use web_sys::KeyboardEvent;

use crate::model::IssueIx;
use crate::widget::Widget;

/// Closes an issue, and gives the focus back.
pub(super) type Close = Arc<dyn Fn() + Send + Sync>;

/// An issue that a reader has opened.
#[derive(Clone)]
pub(in crate::views) struct OpenIssue {
    pub(super) issue: IssueIx,
    /// The ids of the two rows that unfold.
    pub(super) ids: [String; 2],
    pub(super) close: Close,
}

impl OpenIssue {
    pub(super) fn new(widget: Widget, issue: IssueIx, close: Close) -> Self {
        let page = widget.print_page.map(|page| "page-".to_owned() + &page.to_string() + "-");
        let page = page.unwrap_or_default();
        let dataset = widget.dataset();
        let id = &dataset.issue(issue).id;
        Self { issue, ids: ["detail-", "more-"].map(|prefix| page.clone() + prefix + id), close }
    }
}

/// Closes on Escape.
pub(super) fn close_on_escape(event: &KeyboardEvent, close: &Close) {
    if event.key() == "Escape" {
        event.stop_propagation();
        close();
    }
}
