//! The comparison on paper: all of the present selection, with all texts or those that are open, sources
//! with their addresses. There only while the page is printed.

use leptos::context::Provider;
use leptos::html;
use leptos::prelude::*;

use super::table::Table;
use crate::browser::framed::is_framed;
use crate::browser::print::PrintWatch;
use crate::compare::{View, cite_issue, indices_of};
use crate::components::effect::effect;
use crate::components::mounted::Mounted;
use crate::components::section::Section;
use crate::components::source_links::source_list;
use crate::localize::Message;
use crate::model::PlanIx;
use crate::views::details::use_details;
use crate::widget::{Layout, Paper, Widget, use_widget};

/// How many plans stand beside each other on a page.
pub(in crate::views) const PLANS_PER_PAGE: usize = 4;

/// What a print holds; none where it is a frame that the page around it prints, which gets what stands on
/// its screen.
pub(in crate::views) fn paper_of(widget: Widget) -> Option<Paper> {
    (widget.is_own_print.get() || !is_framed()).then(|| widget.paper.get())
}

/// Where the pages appear while the page is printed.
#[component]
pub(in crate::views) fn PrintPlace(
    /// What is unfolded then.
    section: NodeRef<html::Section>,
) -> impl IntoView {
    let widget = use_widget();
    let details = use_details().part;
    let place = NodeRef::<html::Div>::new();
    // Weak, because it owns the watch.
    let owner = Owner::current().map(|owner| owner.downgrade());
    let pages = StoredValue::new_local(None::<Mounted>);
    let tell = move |is_now: bool| {
        if !is_now {
            pages.try_set_value(None);
            widget.is_own_print.try_set(false);
            return false;
        }
        let paper = untrack(|| paper_of(widget));
        let has_pages = paper.is_some() && untrack(|| widget.view.get()) == View::Compare;
        // Printing waits for nothing: where its file has not arrived, the table on screen is printed; and
        // while a script prints, no effect runs.
        let ready = has_pages.then(|| Some((untrack(|| details.get())?, place.get_untracked()?)));
        let owner = owner.as_ref().and_then(WeakOwner::upgrade);
        if let (Some((details, place)), Some(owner)) = (ready.flatten(), owner) {
            pages.try_set_value(Some(owner.with(|| (details.print_pages)(place.into()))));
        }
        paper == Some(Paper::AllTexts)
    };
    let watch = StoredValue::new_local(None::<PrintWatch>);
    effect(move |_| {
        if let Some(section) = section.get() {
            watch.set_value(Some(PrintWatch::new(section.into(), tell.clone())));
        }
    });
    view! { <div class="paper" node_ref=place></div> }
}

/// A table for each few plans, and the sources of all.
#[component]
pub(in crate::views) fn PrintPages() -> impl IntoView {
    let plans = use_widget().selection.get_untracked().plans;
    let pages: Vec<AnyView> = plans
        .chunks(PLANS_PER_PAGE)
        .enumerate()
        .map(|(page, plans)| view! { <PrintPage plans=plans.to_vec() page/> }.into_any())
        .collect();
    view! { <div>{pages} <Footnotes plans/></div> }
}

#[component]
fn PrintPage(plans: Vec<PlanIx>, page: usize) -> impl IntoView {
    let widget = use_widget().for_print_page(plans, page);
    // With an owner of its own, or the context would be that of the other pages too.
    view! { <Provider value=widget><Table layout=Layout::Table/></Provider> }
}

/// Every source that the pages cite, under its number.
#[component]
fn Footnotes(plans: Vec<PlanIx>) -> impl IntoView {
    let widget = use_widget();
    let dataset = widget.dataset();
    let mut cited = vec![false; dataset.sources.len()];
    for issue in widget.shown.get_untracked().issues {
        cite_issue(&dataset, issue, &plans, &mut cited);
    }
    for plan in &plans {
        dataset.plan(*plan).sources.iter().for_each(|source| cited[source.0] = true);
    }
    let list = source_list(widget, indices_of(&cited));
    let title = widget.localizer().t(Message::Sources).into_any();
    view! { <Section title>{list}</Section> }
}
