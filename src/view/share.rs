//! Below the view: copying a link to it, its table and its data as files, and print. Never an
//! address or a file of its own making.

use reactive_graph::prelude::*;
use wasm_bindgen::JsValue;

use super::clipboard::{copy_button, print, save};
use super::dom::{El, el};
use super::intl::Intl;
use super::passage::button;
use super::provision_cell::name_of_cell;
use crate::messages::Message;
use crate::model::{IssueIx, PlanIx};
use crate::share::{self, Words};
use crate::state::{Setting, State};

/// What readers take along of what is shown.
pub(super) fn share_row(state: State) -> El {
    let copy_link = copy_button(
        state,
        share_button(state, Message::CopyLink),
        Message::LinkCopied,
        Box::new(move || state.address(&state.selection.get_untracked())),
    );
    let doing = |message: Message, act: Box<dyn Fn()>| {
        share_button(state, message).on("click", move |_| act())
    };
    el("div")
        .attr("class", "share")
        .attr("part", "share")
        .attr("role", "group")
        .attr("aria-label", state.say(Message::Share))
        .with(copy_link)
        .with(doing(Message::DownloadCsv, Box::new(move || save_csv(state))))
        .with(doing(Message::DownloadJson, Box::new(move || state.save_dataset())))
        .with(doing(Message::Print, Box::new(print)))
}

fn share_button(state: State, message: Message) -> El {
    button(state, message).attr("part", "share-button")
}

/// A button that copies a link to what is shown, with no issue open but this one.
pub(super) fn copy_issue_link(state: State, issue: IssueIx, name: &str) -> El {
    let name = state.setting().messages.fill(Message::CopyLinkTo, &[("issue", name)]);
    let button = share_button(state, Message::CopyLink).attr("aria-label", &name);
    let link = Box::new(move || address_of(state, issue));
    copy_button(state, button, Message::LinkCopied, link)
}

/// A button that copies what a plan says on an issue, with its sources.
pub(super) fn copy_citation(state: State, issue: IssueIx, plan: PlanIx) -> El {
    let name = name_of_cell(state, Message::CopyCitationOf, issue, plan);
    let button = share_button(state, Message::CopyCitation).attr("aria-label", &name);
    let citation = Box::new(move || {
        let setting = state.setting();
        let address = address_of(state, issue);
        share::citation(&words(&setting, &Intl(&setting.interface)), issue, plan, &address)
    });
    copy_button(state, button, Message::CitationCopied, citation)
}

fn address_of(state: State, issue: IssueIx) -> String {
    let mut selection = state.selection.get_untracked();
    selection.open = vec![issue];
    state.address(&selection)
}

/// The table of what is shown, as CSV.
pub fn csv(state: State) -> String {
    let setting = state.setting();
    let (plans, shown) = (state.plans.get_untracked(), state.shown.get_untracked());
    share::csv(&words(&setting, &Intl(&setting.interface)), &plans, &shown.issues)
}

fn save_csv(state: State) {
    // Spreadsheets know by the mark at its beginning that the file is UTF-8.
    let text = "\u{feff}".to_owned() + &csv(state);
    let name = state.setting().dataset.id.clone() + ".csv";
    save(&name, "text/csv;charset=utf-8", &JsValue::from(text));
}

fn words<'a>(setting: &'a Setting, intl: &'a Intl<'a>) -> Words<'a> {
    Words {
        dataset: &setting.dataset,
        language: &setting.language,
        messages: setting.messages,
        numerals: intl,
    }
}
