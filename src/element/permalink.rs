//! A widget's part of the page's address. Never reads or writes it unless the page asks for that,
//! never touches the parts of others.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use reactive_graph::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::attributes::{self, Permalink};
use crate::compare::{Selection, Wish};
use crate::model::Dataset;
use crate::share::permalink::{decode, encode, find, merge};
use crate::state::{Cause, State};
use crate::view::keep_watching;

#[wasm_bindgen(module = "/src/element/permalink.js")]
extern "C" {
    fn fragment() -> String;
    fn address(
        element: &HtmlElement,
        is_read: bool,
        of_page: &str,
        own: &str,
        language: &str,
    ) -> String;

    #[wasm_bindgen(js_name = watchAddress)]
    fn watch_address(tell: &Function) -> Function;
    fn change(tell: &Function);
    fn put(fragment: &str, tell: &Function);
}

/// What a widget's part is called: by the element's id, else by the dataset's.
fn key(element: &HtmlElement, dataset: &Dataset) -> String {
    let id = element.id();
    "plan-compare-".to_owned() + if id.is_empty() { &dataset.id } else { &id }
}

/// What the address asks for, where the page lets it.
pub(super) fn wish(element: &HtmlElement, dataset: &Dataset) -> Option<Wish> {
    match attributes::permalink(element) {
        Permalink::Off => None,
        _ => find(&fragment(), &key(element, dataset)).map(decode),
    }
}

/// `selection` as the address has it.
fn value(state: State, selection: &Selection) -> String {
    let setting = state.setting();
    let default = state.default.get_untracked();
    let mut selection = selection.clone();
    // The view that is shown anyway need not be named.
    if setting.offered(selection.view) == setting.offered(default.view) {
        selection.view = default.view;
    }
    encode(&setting.dataset, &selection, &default)
}

/// The address that leads to `selection`.
pub(super) fn address_of(element: &HtmlElement, state: State, selection: &Selection) -> String {
    let setting = state.setting();
    let value = value(state, selection);
    let of_page = merge(&fragment(), &key(element, &setting.dataset), &value);
    // An element there has no id.
    let own = merge("", &("plan-compare-".to_owned() + &setting.dataset.id), &value);
    let is_read = attributes::permalink(element) != Permalink::Off;
    address(element, is_read, &of_page, &own, &setting.language)
}

/// What an act calls to have the address changed.
#[derive(Clone, Default)]
pub(super) struct Link(Rc<OnceCell<Function>>);

impl Link {
    /// From now on, for as long as the present owner lives, what the reader puts into the address
    /// counts, and [`Link::change`] does something.
    pub(super) fn follow(&self, element: &HtmlElement, state: State) {
        let (link, element) = (self.clone(), element.clone());
        let at_first = fragment();
        let at_first = find(&at_first, &key(&element, &state.setting().dataset));
        let seen = RefCell::new(at_first.unwrap_or_default().to_owned());
        let hear = move |is_changed: bool| {
            let setting = state.setting();
            let dataset = &setting.dataset;
            let (fragment, key) = (fragment(), key(&element, dataset));
            if !is_changed {
                let value = value(state, &state.selection.get_untracked());
                let changed = merge(&fragment, &key, &value);
                seen.replace(value);
                if let Some(tell) = link.0.get().filter(|_| changed != fragment) {
                    put(&changed, tell);
                }
                return;
            }
            // A part that is gone asks for nothing: the reader went to an anchor of the page.
            let Some(wanted) = find(&fragment, &key) else { return };
            let is_old = seen.replace(wanted.to_owned()) == wanted;
            if !is_old && attributes::permalink(&element) != Permalink::Off {
                let mut selection = state.default.get_untracked();
                attributes::warn_of(&selection.apply(&decode(wanted), dataset));
                state.act(Cause::Permalink, |chosen| *chosen = selection);
            }
        };
        let tell = Closure::<dyn Fn(bool)>::new(hear);
        let function: &Function = tell.as_ref().unchecked_ref();
        // Fails when it is called twice, which leaves the first in its place.
        let _ = self.0.set(function.clone());
        let stop = watch_address(function);
        keep_watching(tell, stop);
    }

    /// Has the address changed to what is chosen, where the page asks for that.
    pub(super) fn change(&self, element: &HtmlElement) {
        if let Some(tell) = self.0.get()
            && attributes::permalink(element) == Permalink::Sync
        {
            change(tell);
        }
    }
}
