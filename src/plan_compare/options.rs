//! The props of `PlanCompare` that an app may change at any time. Never what a reader chose.

use leptos::prelude::*;

use crate::compare::{Part, SelectionRequest, Unknown, View};
use crate::model::Dataset;
use crate::widget::Layout;

/// What an app asks for; each part can be followed by itself.
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "a figure shows everything"))]
#[derive(Clone, Copy)]
pub(super) struct Options {
    pub(super) plans: MaybeProp<String>,
    pub(super) baseline: MaybeProp<String>,
    pub(super) differences: Signal<bool>,
    pub(super) category: MaybeProp<String>,
    pub(super) query: MaybeProp<String>,
    pub(super) issue: MaybeProp<String>,
    pub(super) issues: MaybeProp<String>,
    pub(super) figure: MaybeProp<String>,
    pub(super) order: MaybeProp<String>,
    pub(super) view: MaybeProp<String>,
    pub(super) views: MaybeProp<String>,
    pub(super) layout: MaybeProp<String>,
    pub(super) heading_level: MaybeProp<u8>,
    pub(super) plain: Signal<bool>,
    pub(super) lang: MaybeProp<String>,
    pub(super) dir: MaybeProp<String>,
    pub(super) locale: MaybeProp<String>,
}

#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "a figure shows everything"))]
impl Options {
    /// What is to be shown at first, and after *Reset*.
    pub(super) fn request(&self) -> SelectionRequest {
        let text = |prop: MaybeProp<String>| Some(prop.get().unwrap_or_default());
        SelectionRequest {
            plans: text(self.plans).map(|list| words(&list)),
            baseline: text(self.baseline),
            differences: Some(self.differences.get()),
            category: text(self.category),
            query: text(self.query),
            issues: text(self.issue).map(|list| words(&list)),
            view: text(self.view),
            contested_first: text(self.order).map(|order| order == "contested"),
            ..SelectionRequest::default()
        }
    }

    /// The views that the app names.
    fn wanted_views(&self) -> Vec<View> {
        let wanted = words(&self.views.get().unwrap_or_default());
        wanted.iter().filter_map(|name| View::named(name)).collect()
    }

    /// The views offered, of those that the dataset has data for.
    pub(super) fn views(&self, dataset: &Dataset) -> Vec<View> {
        View::offered(&self.wanted_views(), dataset)
    }

    /// How plans stand beside each other, when the app says so.
    pub(super) fn layout(&self) -> Option<Layout> {
        let named = self.layout.get()?;
        Layout::ALL.into_iter().find(|layout| layout.name() == named)
    }
}

impl Options {
    /// The part of the dataset that is shown, and what of it there is not.
    pub(super) fn part(&self, whole: &Dataset) -> (Part, Vec<Unknown>) {
        let [issues, figure] =
            [self.issues, self.figure].map(|prop| prop.get().unwrap_or_default());
        let (issues, figure) = (issues.split_whitespace(), figure.split_whitespace());
        Part::named(whole, issues, figure, self.wanted_views())
    }

    /// 2 to 6; anything else is 3.
    pub(super) fn heading_level(&self) -> u8 {
        self.heading_level.get().filter(|level| (2..=6).contains(level)).unwrap_or(3)
    }

    /// The reader's language.
    pub(super) fn language(&self) -> String {
        self.lang.get().filter(|tag| !tag.is_empty()).unwrap_or_else(|| "en".to_owned())
    }
}

fn words(list: &str) -> Vec<String> {
    list.split_whitespace().map(str::to_owned).collect()
}

/// What of `now` is not as it was `before`.
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "a figure never changes"))]
pub(super) fn changed(before: &SelectionRequest, now: &SelectionRequest) -> SelectionRequest {
    fn of<T: Clone + PartialEq>(before: &Option<T>, now: &Option<T>) -> Option<T> {
        now.clone().filter(|_| before != now)
    }
    SelectionRequest {
        plans: of(&before.plans, &now.plans),
        baseline: of(&before.baseline, &now.baseline),
        differences: of(&before.differences, &now.differences),
        category: of(&before.category, &now.category),
        query: of(&before.query, &now.query),
        issues: of(&before.issues, &now.issues),
        view: of(&before.view, &now.view),
        contested_first: of(&before.contested_first, &now.contested_first),
        ..SelectionRequest::default()
    }
}
