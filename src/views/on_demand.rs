//! What has a file of its own, which is fetched after the first view: the later views, and in
//! *Compare* what is not needed until the reader acts. Never what it shows.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::agreement::AgreementView;
use super::answers::AnswersView;
use super::changes::ChangesView;
use super::compare::found::found;
use super::compare::issue_detail::{IssueDetail, provision_in_full};
use super::compare::offers::Offers;
use super::compare::print_view::PrintPages;
use super::details::{Details, LaterDetails, Tools};
use super::figures::FiguresView;
use super::footer::{AboutPlans, AllSources, corrections};
use super::positions::PositionsView;
use super::print_choices::print_choices;
use super::take_along::{Copied, save_csv, save_dataset};
use super::timeline::TimelineView;
use crate::browser::idle::NextIdle;
use crate::components::arrow_keys::step_among_controls;
use crate::components::effect::effect;
use crate::components::lazy::{Lazy, LazyPart, Part, lazy_part};
use crate::components::mounted::Mounted;
use crate::components::styles::adopt_styles;
use crate::widget::use_widget;

/// A view with its styles, which arrive together.
pub(super) struct LazyView {
    view: fn() -> AnyView,
    styles: &'static str,
}

lazy_part! {
    /// Who gives which answer.
    pub(super) static ANSWERS: LazyView = answers {
        LazyView {
            view: || view! { <AnswersView/> }.into_any(),
            styles: include_str!("../../style/answers.css"),
        }
    }
}

lazy_part! {
    /// How often each two plans give the same answer.
    pub(super) static AGREEMENT: LazyView = agreement {
        LazyView {
            view: || view! { <AgreementView/> }.into_any(),
            styles: include_str!("../../style/agreement.css"),
        }
    }
}

lazy_part! {
    /// What became of each issue from one plan to another.
    pub(super) static CHANGES: LazyView = changes {
        LazyView {
            view: || view! { <ChangesView/> }.into_any(),
            styles: concat!(
                include_str!("../../style/changes.css"),
                include_str!("../../style/lineage.css")
            ),
        }
    }
}

lazy_part! {
    /// Who accepts what.
    pub(super) static POSITIONS: LazyView = positions {
        LazyView {
            view: || view! { <PositionsView/> }.into_any(),
            styles: include_str!("../../style/positions.css"),
        }
    }
}

lazy_part! {
    /// What happened when.
    pub(super) static TIMELINE: LazyView = timeline {
        LazyView {
            view: || view! { <TimelineView/> }.into_any(),
            styles: include_str!("../../style/timeline.css"),
        }
    }
}

lazy_part! {
    /// Quantities, each with who gives it.
    pub(super) static FIGURES: LazyView = figures {
        LazyView {
            view: || view! { <FiguresView/> }.into_any(),
            styles: concat!(
                include_str!("../../style/figures.css"),
                include_str!("../../style/figure-table.css")
            ),
        }
    }
}

lazy_part! {
    /// What a reader opens, unfolds and reads on paper.
    static DETAILS: Details = details {
        Details {
            issue: |open| view! { <IssueDetail open/> }.into_any(),
            provision: provision_in_full,
            print_pages: |place| Mounted::new(place, || ((), view! { <PrintPages/> }.into_any())).0,
            about_plans: || view! { <AboutPlans/> }.into_any(),
            all_sources: || view! { <AllSources/> }.into_any(),
            corrections,
        }
    }
}

lazy_part! {
    /// What a reader finds and takes along.
    static TOOLS: Tools = tools {
        Tools {
            found,
            offers: |view_root| view! { <Offers view_root/> }.into_any(),
            step_among_controls,
            copy: |copying| view! { <Copied copying/> }.into_any(),
            print_choices,
            save_csv,
            save_dataset,
        }
    }
}

/// A view, once it is there, with its styles.
pub(super) fn lazy_view(part: &'static LazyPart<LazyView>) -> AnyView {
    let view = move || part.get().map(|part| view! { <Styled part/> }.into_any());
    view! { <Lazy part view=Box::new(view)/> }.into_any()
}

#[component]
fn Styled(part: &'static LazyView) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    adopt_styles(place, part.styles);
    let widget = use_widget();
    effect(move |_| request_animation_frame(move || widget.view_arrived()));
    view! { <div node_ref=place>{(part.view)()}</div> }
}

/// Fetches what readers of *Compare* need next, so that it is there when they act.
///
/// # Errors
/// When its file cannot be had; it is tried again when it is needed.
#[cfg(all(target_arch = "wasm32", feature = "element"))]
pub(crate) async fn preload() -> Result<(), crate::components::lazy::LoadError> {
    DETAILS.load().await.map(drop)
}

/// Fetches details and tools when the browser is idle, or at the first call of what is returned, whichever
/// comes first; components learn of it by [`LaterDetails`]. Ends with the present owner.
pub(super) fn preload_soon() -> impl Fn() + Copy {
    let are_there = || DETAILS.get().is_some() && TOOLS.get().is_some();
    let has_arrived = RwSignal::new(are_there());
    provide_context(LaterDetails { part: &DETAILS, tools: &TOOLS, has_arrived });
    let is_begun = StoredValue::new(false);
    let begin = move || {
        // Once: where it fails, what needs it says so and offers to try again.
        if is_begun.try_get_value() == Some(false) {
            is_begun.set_value(true);
            for part in [&DETAILS as &dyn Part, &TOOLS] {
                spawn_local(async move {
                    if part.fetch().await && are_there() {
                        has_arrived.try_set(true);
                    }
                });
            }
        }
    };
    // Not before the view is there, and never where there is no browser.
    let idle = StoredValue::new_local(None::<NextIdle>);
    Effect::new(move |_| idle.set_value(Some(NextIdle::new(begin))));
    begin
}
