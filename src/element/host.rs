//! A mounted widget: from a dataset's text to the view, through changes, to its end. Freeing it
//! takes everything away.

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::{Function, JsString, Object};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::attributes;
use super::dom_events;
use super::environment::HostEnvironment;
use super::kept;
use super::keys_twice;
use super::locales::{self, is_rtl};
use super::permalink::{self, PermalinkSync};
use super::problem::{MountedMessage, show_refusal, tell_of_faults};
use super::reading::Reading;
use crate::browser::formatter;
use crate::browser::idle::NextIdle;
use crate::browser::narrow::NarrowWatch;
use crate::compare::{Selection, View};
use crate::components::mounted::Mounted;
use crate::localize::Localizer;
use crate::model::{Dataset, IssueIx};
use crate::views::{Comparison, csv};
use crate::widget::{Cause, HostCallbacks, Mode, Widget, WidgetConfig};

/// One element's widget.
#[wasm_bindgen]
pub struct Host {
    element: HtmlElement,
    root: HtmlElement,
    /// The part that the page wants.
    dataset: Arc<Dataset>,
    /// The dataset as it was received.
    text: JsString,
    /// Reads it again.
    reload: Function,
    widget: Widget,
    mounted: Option<Mounted>,
    /// The issue that a link leads to.
    linked: Option<IssueIx>,
    /// What is left for a moment in which the browser has nothing to do.
    _later: Option<NextIdle>,
}

impl Drop for Host {
    fn drop(&mut self) {
        kept::keep(&self.element, self.widget);
    }
}

#[wasm_bindgen]
impl Host {
    /// Shows the dataset of `reading` inside `root`, for the page's `element`.
    ///
    /// # Errors
    /// A [`MountedMessage`] of what is wrong with it, shown in `problem`; `root` stays as it was.
    pub fn open(
        element: HtmlElement,
        root: HtmlElement,
        problem: HtmlElement,
        reading: Reading,
        retry: Function,
    ) -> Result<Self, MountedMessage> {
        let Reading { text, result, faults } = reading;
        let dataset = match result {
            Ok(dataset) => Arc::new(dataset),
            Err(refusal) => {
                return Err(show_refusal(&element, problem, &refusal, &faults, retry));
            }
        };
        tell_of_faults(&faults);
        let mut default = Selection::all(&dataset);
        let request = attributes::request(&element, &attributes::all());
        attributes::warn_of(&default.apply(&request, &dataset));
        attributes::warn_of_choices(&element, &attributes::all());
        let mut selection = default.clone();
        let of_url = permalink::request(&element, &dataset);
        let has_link = of_url.as_ref().is_some_and(|request| request.issues.is_some());
        let kept = kept::take(&element, &dataset).into_iter().flatten();
        for request in of_url.into_iter().chain(kept) {
            attributes::warn_of(&selection.apply(&request, &dataset));
        }
        let linked = selection.open.last().copied().filter(|_| has_link);
        let (mounted, widget) = mount(&element, &root, &dataset, &text, default, selection);
        let mounted = Some(mounted);
        let later = faults.told.is_empty().then(|| keys_twice::tell_when_idle(text.clone()));
        let (reload, _later) = (retry, later);
        Ok(Self { element, root, dataset, text, reload, widget, mounted, linked, _later })
    }

    /// Tells the page and whoever waits for `promise` that the dataset is on screen, once all of it is; `from`
    /// is how far the page was scrolled when a link led to it.
    #[wasm_bindgen(js_name = tellReady)]
    pub fn tell_ready(&self, promise: Function, from: f64) {
        let (element, dataset) = (self.element.clone(), Arc::clone(&self.dataset));
        let (root, linked, widget) = (self.root.clone(), self.linked, self.widget);
        self.widget.when_whole(Box::new(move || {
            if let Some(issue) = linked {
                permalink::show_linked(widget, &root, &dataset.issue(issue).id, from);
            }
            dom_events::ready(&element, &dataset);
            // It is the promise's own, which does not throw.
            let _ = promise.call0(&JsValue::UNDEFINED);
        }));
    }

    /// Takes over attributes that the page has changed.
    pub fn attributes_changed(&mut self, names: Vec<String>) {
        if attributes::needs_new_part(&self.element, &names) {
            // It is the element's own, which does not throw.
            let _ = self.reload.call0(&JsValue::UNDEFINED);
            return;
        }
        let request = attributes::request(&self.element, &names);
        let dataset = &self.dataset;
        self.widget
            .default
            .update(|default| attributes::warn_of(&default.apply(&request, dataset)));
        self.widget.selection.update(|selection| {
            selection.apply(&request, dataset);
        });
        attributes::warn_of_choices(&self.element, &names);
        if attributes::needs_new_view(&names) {
            let default = self.widget.default.get_untracked();
            let selection = self.widget.selection.get_untracked();
            let waiting = self.widget.take_waiting();
            self.mounted.take();
            let (mounted, widget) =
                mount(&self.element, &self.root, &self.dataset, &self.text, default, selection);
            self.widget = widget;
            self.mounted = Some(mounted);
            if let Some(tell) = waiting {
                widget.when_whole(tell);
            }
        }
    }

    /// The reader's present choices.
    pub fn state(&self) -> Object {
        let (selection, view) =
            (self.widget.selection.get_untracked(), self.widget.view.get_untracked());
        dom_events::state(&self.dataset, &selection, view)
    }

    /// Takes over choices of a script.
    #[wasm_bindgen(js_name = setState)]
    pub fn set_state(&self, partial: &JsValue) {
        let request = dom_events::request(partial);
        let change = |selection: &mut Selection| {
            attributes::warn_of(&selection.apply(&request, &self.dataset));
        };
        self.widget.act(Cause::SetState, change);
    }

    /// The address that leads to the reader's present choices.
    #[wasm_bindgen(js_name = getPermalink)]
    pub fn permalink(&self) -> String {
        self.widget.address(&self.widget.selection.get_untracked())
    }

    /// The table of what is shown, as CSV.
    #[wasm_bindgen(js_name = toCSV)]
    pub fn csv(&self) -> String {
        csv(self.widget)
    }

    /// Sets every choice back to what the page asks for.
    pub fn reset(&self) {
        self.widget.reset();
    }
}

fn mount(
    element: &HtmlElement,
    root: &HtmlElement,
    dataset: &Arc<Dataset>,
    text: &JsString,
    default: Selection,
    selection: Selection,
) -> (Mounted, Widget) {
    let HostEnvironment { language, has_direction } = HostEnvironment::of(element);
    let (interface, messages) = locales::nearest(&language);
    let direction = match interface == language {
        true => (is_rtl(&interface) && !has_direction).then_some("rtl"),
        // The interface's own, whatever the page's.
        false => Some("ltr"),
    };
    let formatter = formatter(&interface);
    let localizer = Localizer::new(Arc::clone(dataset), language, interface, messages, formatter);
    let config = WidgetConfig {
        localizer: Arc::new(localizer),
        direction,
        views: View::offered(&attributes::views(element), dataset),
        layout: attributes::layout(element),
        heading_level: attributes::heading_level(element),
        is_plain: attributes::is_plain(element),
        has_dataset_file: true,
        mode: Mode::Live,
    };
    let sync = Rc::<OnceCell<PermalinkSync>>::default();
    let page = Box::new(HostPage {
        element: element.clone(),
        dataset: Arc::clone(dataset),
        text: text.clone(),
        sync: Rc::clone(&sync),
    });
    let (element, inside) = (element.clone(), root.clone());
    let (mounted, widget) = Mounted::new(root.clone(), move || {
        // Made here, so that its signals end with the view.
        let widget = Widget::new(config, default, selection, page);
        StoredValue::new_local(NarrowWatch::new(&element, &inside, move |is_narrow| {
            widget.is_narrow.try_set(is_narrow);
        }));
        // Kept by the page's callbacks, which are the widget's; nothing was in it before.
        let _ = sync.set(PermalinkSync::new(element, widget));
        (widget, view! { <Comparison widget/> }.into_any())
    });
    (mounted, widget.expect("a view that is mounted is built at once"))
}

/// The page on which a widget stands.
struct HostPage {
    element: HtmlElement,
    dataset: Arc<Dataset>,
    text: JsString,
    sync: Rc<OnceCell<PermalinkSync>>,
}

impl HostCallbacks for HostPage {
    fn on_action(&self, cause: Cause, before: &Selection, after: &Selection, view: View) {
        if let Some(sync) = self.sync.get() {
            sync.write();
        }
        for issue in after.open.iter().filter(|issue| !before.open.contains(issue)) {
            dom_events::open(&self.element, &self.dataset.issue(*issue).id);
        }
        dom_events::change(&self.element, &self.dataset, after, view, cause);
    }

    fn address(&self, widget: Widget, selection: &Selection) -> String {
        permalink::address_of(&self.element, widget, selection)
    }

    fn dataset_text(&self) -> String {
        String::from(&self.text)
    }
}
