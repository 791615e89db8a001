//! The context of the figure that needs no script. Never one that a reader acts on.

use std::sync::Arc;

use super::{Cause, HostCallbacks, Layout, Mode, Widget, WidgetConfig};
use crate::compare::{Selection, View};
use crate::localize::Localizer;

impl Widget {
    /// The context of a static figure: every plan, every issue, no baseline.
    pub fn for_figure(localizer: Arc<Localizer>, heading_level: u8) -> Self {
        let selection = Selection::all(localizer.dataset());
        let config = WidgetConfig {
            direction: localizer.direction(),
            localizer,
            views: vec![View::Compare],
            layout: Some(Layout::Table),
            heading_level,
            is_plain: false,
            has_dataset_file: false,
            mode: Mode::Static,
        };
        Self::new(config, selection.clone(), selection, Box::new(NoHost))
    }
}

/// Nobody acts on a static figure.
struct NoHost;

impl HostCallbacks for NoHost {
    fn on_action(&self, _: Cause, _: &Selection, _: &Selection, _: View) {}

    fn address(&self, _: Widget, _: &Selection) -> String {
        String::new()
    }

    fn dataset_text(&self) -> String {
        String::new()
    }
}
