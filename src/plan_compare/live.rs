//! The live widget of `PlanCompare`, in a shadow root of its own. Never outlives the component.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{HtmlElement, ShadowRootInit, ShadowRootMode};

use super::callbacks::{Callbacks, Change, Ready};
use super::locale::localizer;
use super::options::{Options, changed};
use super::warnings::warn_of;
use crate::browser::narrow::NarrowWatch;
use crate::browser::style_sheet;
use crate::compare::{Selection, SelectionRequest, View};
use crate::components::mounted::Mounted;
use crate::model::Dataset;
use crate::views::Comparison;
use crate::widget::{Cause, HostCallbacks, Mode, Waiting, Widget, WidgetConfig, WidgetState};

/// The style sheets of the first view, in the order of `style/plan-compare.css`.
const STYLES: &str = concat!(
    include_str!("../../style/base.css"),
    include_str!("../../style/tabs.css"),
    include_str!("../../style/toolbar.css"),
    include_str!("../../style/table.css"),
    include_str!("../../style/duel.css"),
    include_str!("../../style/cell.css"),
    include_str!("../../style/share.css"),
    include_str!("../../style/footer.css"),
    include_str!("../../style/print.css"),
);

/// Shows the widget in the element at `place` as soon as it is there, and keeps it as `options` say.
pub(super) fn go_live(
    place: NodeRef<html::Div>,
    options: Options,
    dataset: Memo<Arc<Dataset>>,
    text: Option<Arc<str>>,
    callbacks: Callbacks,
) {
    // The component's, because an effect ends what it owns before it runs again. Held weakly: it
    // owns the effect.
    let owner = Owner::current().map(|owner| owner.downgrade());
    let mounted = StoredValue::new_local(None::<(Mounted, Widget)>);
    let request = Memo::new(move |_| options.request());
    // What it follows cannot change without building the widget anew; what is chosen stays.
    Effect::new(move |_| {
        let (Some(place), Some(owner)) = (place.get(), owner.as_ref().and_then(|it| it.upgrade()))
        else {
            return;
        };
        let of_mount = dataset.get();
        let before = mounted.try_update_value(Option::take).flatten();
        let waiting = match &before {
            Some((_, widget)) => widget.take_waiting(),
            None => callbacks.on_ready.map(|it| tell_ready(it, Arc::clone(&of_mount))),
        };
        // Choices are of the issues of one part.
        let choices = before.as_ref().map(|(_, widget)| *widget);
        let choices = choices.filter(|widget| widget.dataset() == of_mount);
        let choices = choices
            .map(|widget| (widget.default.get_untracked(), widget.selection.get_untracked()));
        drop(before);
        let (default, selection) = choices.unwrap_or_else(|| {
            let mut selection = Selection::all(&of_mount);
            apply(&mut selection, &request.get_untracked(), &of_mount);
            (selection.clone(), selection)
        });
        let localizer = Arc::new(localizer(&of_mount, options));
        let config = WidgetConfig {
            direction: localizer.direction().filter(|_| options.dir.get().is_none()),
            localizer,
            views: options.views(&of_mount),
            layout: options.layout(),
            heading_level: options.heading_level(),
            is_plain: options.plain.get(),
            has_dataset_file: text.is_some(),
            mode: Mode::Live,
        };
        let app = App { dataset: Arc::clone(&of_mount), text: text.clone(), callbacks };
        // Fails where the browser has no shadow roots, in which nothing of this runs.
        let Ok(root) = root_in(&place) else { return };
        let inside = root.clone();
        let build = move || {
            // Made here, so that its signals end with the view.
            let widget = Widget::new(config, default, selection, Box::new(app));
            StoredValue::new_local(NarrowWatch::new(&place, &inside, move |is_narrow| {
                widget.is_narrow.try_set(is_narrow);
            }));
            (widget, view! { <Comparison widget/> }.into_any())
        };
        let (handle, widget) = owner.with(|| Mounted::new(root, build));
        mounted.set_value(widget.map(|widget| (handle, widget)));
        if let (Some(widget), Some(waiting)) = (widget, waiting) {
            widget.when_whole(waiting);
        }
    });
    // What the app asks for anew changes in place, and nothing beside it.
    Effect::new(move |before: Option<SelectionRequest>| {
        let now = request.get();
        let widget = mounted.with_value(|mounted| mounted.as_ref().map(|(_, widget)| *widget));
        if let (Some(before), Some(widget)) = (before, widget) {
            let request = changed(&before, &now);
            let dataset = widget.dataset();
            widget.default.update(|default| apply(default, &request, &dataset));
            widget.selection.update(|selection| {
                selection.apply(&request, &dataset);
            });
        }
        now
    });
}

/// What tells the app that all of the dataset is on screen.
fn tell_ready(on_ready: Callback<Ready>, dataset: Arc<Dataset>) -> Waiting {
    Box::new(move || {
        on_ready.run(Ready {
            id: dataset.id.clone(),
            n_plans: dataset.plans.len(),
            n_issues: dataset.issues.len(),
        });
    })
}

/// Applies what the app asks for; tells its author about ids that the dataset does not have.
fn apply(selection: &mut Selection, request: &SelectionRequest, dataset: &Dataset) {
    selection.apply(request, dataset).iter().for_each(warn_of);
}

/// An empty box in the shadow root of `place`, with the style sheet.
fn root_in(place: &HtmlElement) -> Result<HtmlElement, JsValue> {
    let shadow = match place.shadow_root() {
        Some(shadow) => shadow,
        None => place.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
    };
    style_sheet::adopt(&shadow, STYLES)?;
    let root = gloo_utils::document().create_element("div")?.unchecked_into::<HtmlElement>();
    shadow.replace_children_with_node_1(&root);
    Ok(root)
}

/// The app around a widget.
struct App {
    dataset: Arc<Dataset>,
    text: Option<Arc<str>>,
    callbacks: Callbacks,
}

impl HostCallbacks for App {
    fn on_action(&self, cause: Cause, before: &Selection, after: &Selection, view: View) {
        if let Some(on_open) = self.callbacks.on_open {
            for issue in after.open.iter().filter(|issue| !before.open.contains(issue)) {
                on_open.run(self.dataset.issue(*issue).id.clone());
            }
        }
        if let Some(on_change) = self.callbacks.on_change {
            on_change.run(Change { state: WidgetState::new(&self.dataset, after, view), cause });
        }
    }

    /// The page's: what an app has in its URL is its own affair.
    fn address(&self, _: Widget, _: &Selection) -> String {
        gloo_utils::window().location().href().unwrap_or_default()
    }

    fn dataset_text(&self) -> String {
        self.text.as_deref().unwrap_or_default().to_owned()
    }
}
