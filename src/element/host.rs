//! A mounted widget: from a dataset's text to the view, through changes, to its end. Freeing it
//! takes everything away.

use std::sync::Arc;

use js_sys::{Function, JsString, Object};
use reactive_graph::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::attributes;
use super::dom_events;
use super::locales::{self, is_rtl};
use super::mounted::Mounted;
use super::permalink::{self, Link};
use super::problem::{Note, show_failure, warn_of_faults};
use super::surroundings::{follow_width, language, names_direction};
use crate::compare::{Selection, View};
use crate::model::Dataset;
use crate::schema;
use crate::state::{Cause, Page, Setting, State};
use crate::view::clipboard::save;
use crate::view::intl::fold;
use crate::view::{csv, plan_compare};

/// One element's widget.
#[wasm_bindgen]
pub struct Host {
    element: HtmlElement,
    root: HtmlElement,
    dataset: Arc<Dataset>,
    /// The dataset as it was received.
    text: JsString,
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
        element: HtmlElement,
        root: HtmlElement,
        problem: HtmlElement,
        text: JsString,
        retry: Function,
    ) -> Result<Self, Note> {
        let reading = match schema::read(&String::from(&text)) {
            Ok(reading) => reading,
            Err(failure) => return Err(show_failure(&element, problem, &failure, retry)),
        };
        warn_of_faults(&reading.warnings);
        let dataset = Arc::new(reading.dataset);
        let mut default = Selection::all(&dataset);
        let wish = attributes::wish(&element, &attributes::all());
        attributes::warn_of(&default.apply(&wish, &dataset));
        attributes::warn_of_choices(&element, &attributes::all());
        let mut selection = default.clone();
        if let Some(wish) = permalink::wish(&element, &dataset) {
            attributes::warn_of(&selection.apply(&wish, &dataset));
        }
        let (mounted, state) = mount(&element, &root, &dataset, &text, default, selection);
        Ok(Self { element, root, dataset, text, state, mounted: Some(mounted) })
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
                mount(&self.element, &self.root, &self.dataset, &self.text, default, selection);
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

    /// The address that leads to the reader's present choices.
    #[wasm_bindgen(js_name = getPermalink)]
    pub fn permalink(&self) -> String {
        self.state.address(&self.state.selection.get_untracked())
    }

    /// The table of what is shown, as CSV.
    #[wasm_bindgen(js_name = toCSV)]
    pub fn csv(&self) -> String {
        csv(self.state)
    }

    /// Sets every choice back to what the page asks for.
    pub fn reset(&self) {
        self.state.reset();
    }
}

fn mount(
    element: &HtmlElement,
    root: &HtmlElement,
    dataset: &Arc<Dataset>,
    text: &JsString,
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
    let link = Link::default();
    let page = Box::new(Surroundings {
        element: element.clone(),
        dataset: Arc::clone(dataset),
        text: text.clone(),
        link: link.clone(),
    });
    Mounted::new(root.clone(), |root| {
        // Made here, so that its signals end with the view.
        let state = State::new(setting, default, selection, page);
        follow_width(element, root, state.is_narrow);
        link.follow(element, state);
        plan_compare(state, root);
        state
    })
}

/// The page on which a widget stands.
struct Surroundings {
    element: HtmlElement,
    dataset: Arc<Dataset>,
    text: JsString,
    link: Link,
}

impl Page for Surroundings {
    fn on_act(&self, cause: Cause, before: &Selection, after: &Selection, view: View) {
        self.link.change(&self.element);
        for issue in after.open.iter().filter(|issue| !before.open.contains(issue)) {
            dom_events::open(&self.element, &self.dataset.issue(*issue).id);
        }
        dom_events::change(&self.element, &self.dataset, after, view, cause);
    }

    fn address(&self, state: State, selection: &Selection) -> String {
        permalink::address_of(&self.element, state, selection)
    }

    fn save_dataset(&self) {
        save(&(self.dataset.id.clone() + ".json"), "application/json", &self.text);
    }
}
