//! A mounted widget: from a dataset's text to the view, through changes, to its end. Freeing it
//! takes everything away.

use std::sync::Arc;

use js_sys::{Function, Object};
use reactive_graph::prelude::*;
use wasm_bindgen::prelude::*;

use super::attributes;
use super::dom_events;
use super::locales::{self, is_rtl};
use super::mounted::Mounted;
use super::problem::{Note, show_failure};
use super::surroundings::{blend_in, follow_width, language, names_direction};
use crate::compare::{Selection, View};
use crate::model::Dataset;
use crate::schema;
use crate::state::{Cause, Setting, State};
use crate::view::intl::fold;
use crate::view::plan_compare;

/// One element's widget.
#[wasm_bindgen]
pub struct Host {
    element: web_sys::HtmlElement,
    root: web_sys::HtmlElement,
    dataset: Arc<Dataset>,
    state: State,
    mounted: Option<Mounted>,
}

#[wasm_bindgen]
impl Host {
    /// Shows the dataset in `text` inside `root`, for the page's `element`.
    ///
    /// # Errors
    /// A [`Note`] of what is wrong with the text, shown in `problem`; `root` stays as it was.
    pub fn open(
        element: web_sys::HtmlElement,
        root: web_sys::HtmlElement,
        problem: web_sys::HtmlElement,
        text: &str,
        retry: Function,
    ) -> Result<Self, Note> {
        let reading = match schema::read(text) {
            Ok(reading) => reading,
            Err(failure) => return Err(show_failure(&element, problem, &failure, retry)),
        };
        for fault in &reading.warnings {
            let place = format!("{}:{} {fault}", fault.line, fault.column);
            web_sys::console::warn_1(&format!("plan-compare: {place}").into());
        }
        let dataset = Arc::new(reading.dataset);
        let mut default = Selection::all(&dataset);
        let wish = attributes::wish(&element, &attributes::all());
        attributes::warn_of(&default.apply(&wish, &dataset));
        attributes::warn_of_choices(&element, &attributes::all());
        blend_in(&element, &root);
        let selection = default.clone();
        let (mounted, state) = mount(&element, &root, &dataset, default, selection);
        Ok(Self { element, root, dataset, state, mounted: Some(mounted) })
    }

    /// Tells the page that the dataset is on screen.
    #[wasm_bindgen(js_name = tellReady)]
    pub fn tell_ready(&self) {
        dom_events::ready(&self.element, &self.dataset);
    }

    /// Takes over attributes that the page has changed.
    pub fn attributes_changed(&mut self, names: Vec<String>) {
        let wish = attributes::wish(&self.element, &names);
        let dataset = &self.dataset;
        self.state.default.update(|default| attributes::warn_of(&default.apply(&wish, dataset)));
        self.state.selection.update(|selection| {
            selection.apply(&wish, dataset);
        });
        attributes::warn_of_choices(&self.element, &names);
        if attributes::needs_new_view(&names) {
            let default = self.state.default.get_untracked();
            let selection = self.state.selection.get_untracked();
            self.mounted.take();
            let (mounted, state) =
                mount(&self.element, &self.root, &self.dataset, default, selection);
            self.state = state;
            self.mounted = Some(mounted);
        }
    }

    /// The reader's present choices.
    pub fn state(&self) -> Object {
        let (selection, view) =
            (self.state.selection.get_untracked(), self.state.view.get_untracked());
        dom_events::state(&self.dataset, &selection, view)
    }

    /// Takes over choices of a script.
    #[wasm_bindgen(js_name = setState)]
    pub fn set_state(&self, partial: &JsValue) {
        let wish = dom_events::wish(partial);
        let change = |selection: &mut Selection| {
            attributes::warn_of(&selection.apply(&wish, &self.dataset));
        };
        self.state.act(Cause::SetState, change);
    }

    /// Sets every choice back to what the page asks for.
    pub fn reset(&self) {
        self.state.reset();
    }
}

fn mount(
    element: &web_sys::HtmlElement,
    root: &web_sys::HtmlElement,
    dataset: &Arc<Dataset>,
    default: Selection,
    selection: Selection,
) -> (Mounted, State) {
    let language = language(element);
    let (interface, messages) = locales::nearest(&language);
    let direction = match interface == language {
        true => (is_rtl(&interface) && !names_direction(element)).then_some("rtl"),
        // The interface's own, whatever the page's.
        false => Some("ltr"),
    };
    let setting = Setting {
        dataset: Arc::clone(dataset),
        interface,
        language,
        messages,
        direction,
        views: View::offered(&attributes::views(element), dataset),
        layout: attributes::layout(element),
        heading_level: attributes::heading_level(element),
        is_plain: attributes::is_plain(element),
        folding: fold,
    };
    let on_act = {
        let (element, dataset) = (element.clone(), Arc::clone(dataset));
        Box::new(move |cause: Cause, before: &Selection, after: &Selection, view: View| {
            for issue in after.open.iter().filter(|issue| !before.open.contains(issue)) {
                dom_events::open(&element, &dataset.issue(*issue).id);
            }
            dom_events::change(&element, &dataset, after, view, cause);
        })
    };
    Mounted::new(root.clone(), |root| {
        // Made here, so that its signals end with the view.
        let state = State::new(setting, default, selection, on_act);
        follow_width(element, state.is_narrow);
        plan_compare(state, root);
        state
    })
}
