//! The comparison on paper: all of the present selection, every issue open, sources with their
//! addresses. There only while the page is printed.

use std::cell::RefCell;

use js_sys::Function;
use reactive_graph::owner::Owner;
use reactive_graph::prelude::*;
use wasm_bindgen::prelude::*;

use super::compare_table::sheet_table;
use super::dom::{El, el, keep_watching, many};
use super::issue_detail::cite_issue;
use super::passage::section;
use super::source_list::source_list;
use crate::messages::Message;
use crate::model::{PlanIx, SourceIx};
use crate::state::State;

#[wasm_bindgen(module = "/src/view/print.js")]
extern "C" {
    #[wasm_bindgen(js_name = watchPrint)]
    fn watch_print(root: &web_sys::Element, tell: &Function) -> Function;
}

/// How many plans stand beside each other on a page.
const PLANS_A_SHEET: usize = 4;

/// Where the sheets appear while the page is printed; `root` holds what is unfolded then.
pub(super) fn paper(state: State, root: &El) -> El {
    let paper = el("div").attr("class", "paper");
    let place = paper.clone();
    let owner = Owner::current().unwrap_or_default();
    let printing = RefCell::new(None::<Owner>);
    let tell = Closure::<dyn Fn(bool)>::new(move |is_printing| {
        if let Some(printed) = printing.take() {
            printed.cleanup();
            place.replace("");
        }
        if is_printing {
            let sheets_owner = owner.child();
            sheets_owner.with(|| place.replace(sheets(state)));
            printing.replace(Some(sheets_owner));
        }
    });
    let stop = watch_print(root.element(), tell.as_ref().unchecked_ref());
    keep_watching(tell, stop);
    paper
}

/// A table for each few plans, and the sources of all.
fn sheets(state: State) -> El {
    let plans = state.selection.get_untracked().plans;
    let tables = plans.chunks(PLANS_A_SHEET).enumerate();
    let tables = tables.map(|(n, plans)| sheet_table(state.on_paper(plans.to_vec(), n)));
    el("div").with(many(tables)).with(footnotes(state, &plans))
}

/// Every source that the sheets cite, under its number.
fn footnotes(state: State, plans: &[PlanIx]) -> El {
    let setting = state.setting();
    let mut is_cited = vec![false; setting.dataset.sources.len()];
    for issue in state.shown.get_untracked().issues {
        cite_issue(&setting.dataset, issue, plans, &mut is_cited);
    }
    for plan in plans {
        for source in &setting.dataset.plan(*plan).sources {
            is_cited[source.0] = true;
        }
    }
    let sources = (0..is_cited.len()).filter(|at| is_cited[*at]).map(SourceIx);
    section(state, state.say(Message::Sources)).with(source_list(state, sources))
}
