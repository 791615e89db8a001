//! Plan choice, baseline, only differences, category, search. Never decides what they leave.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, HtmlInputElement, MouseEvent};

use super::plan_picker::PlanPicker;
use crate::compare::Selection;
use crate::components::select_field::SelectField;
use crate::components::toggle_button::ToggleButton;
use crate::localize::Message;
use crate::model::{CategoryIx, PlanIx};
use crate::widget::{Cause, use_widget};

/// The reader's tools.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    view! {
        <FoldingToolbar>
            <PlanPicker/>
            <div class="fields">
                <BaselineField/>
                <CategoryField/>
                <OnlyDifferences/>
                <ContestedFirst/>
                <SearchField/>
            </div>
        </FoldingToolbar>
    }
}

/// Tools behind one button where the widget is narrow.
#[component]
pub(in crate::views) fn FoldingToolbar(children: Children) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let words = use_widget().localizer().t(Message::CompareAndFilter);
    view! {
        <div class="toolbar" part="toolbar">
            <button
                type="button"
                class="disclosure"
                part="toolbar-button"
                aria-controls="controls"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {words}
            </button>
            <div class="controls" id="controls" data-open=move || is_open.get().then_some("")>
                {children()}
            </div>
        </div>
    }
}

/// The plan that the others are read against.
#[component]
fn BaselineField() -> impl IntoView {
    let widget = use_widget();
    let localizer = widget.localizer();
    let baseline = move || widget.selection.read().baseline.map(|plan| plan.0);
    let choose = move |chosen: Option<usize>| {
        widget.act(Cause::Baseline, |selection| selection.baseline = chosen.map(PlanIx));
    };
    view! {
        <SelectField
            label=localizer.t(Message::Baseline)
            none=localizer.t(Message::NoBaseline)
            names=localizer.short_names(widget.dataset().plan_indices())
            chosen=Arc::new(baseline)
            choose=Box::new(choose)
        />
    }
}

/// The only category shown; nothing when the dataset has none to choose from.
#[component]
pub(in crate::views) fn CategoryField() -> impl IntoView {
    let widget = use_widget();
    let (dataset, localizer) = (widget.dataset(), widget.localizer());
    let chosen = move || widget.selection.read().category.map(|category| category.0);
    let choose = move |chosen: Option<usize>| {
        widget.act(Cause::Category, |selection| selection.category = chosen.map(CategoryIx));
    };
    let categories = dataset.categories.iter();
    let names: Vec<String> =
        categories.map(|category| localizer.words(&category.name).into_owned()).collect();
    (1 < names.len()).then(|| {
        view! {
            <SelectField
                label=localizer.t(Message::Category)
                none=localizer.t(Message::All)
                names
                chosen=Arc::new(chosen)
                choose=Box::new(choose)
            />
        }
        .into_any()
    })
}

/// Whether only what differs is wanted.
#[component]
pub(in crate::views) fn OnlyDifferences() -> impl IntoView {
    let widget = use_widget();
    let toggle = move || {
        widget.act(Cause::Differences, |selection| {
            selection.only_differences = !selection.only_differences;
        });
    };
    view! {
        <ToggleButton
            label=widget.localizer().t(Message::OnlyDifferences)
            part="differences-button"
            is_on=Box::new(move || widget.selection.read().only_differences)
            toggle=Box::new(toggle)
        />
    }
}

/// Whether contested issues come first.
#[component]
pub(in crate::views) fn ContestedFirst() -> impl IntoView {
    let widget = use_widget();
    let toggle = move || {
        widget.act(Cause::Order, |selection| {
            selection.contested_first = !selection.contested_first;
        });
    };
    view! {
        <ToggleButton
            label=widget.localizer().t(Message::ContestedFirst)
            is_on=Box::new(move || widget.selection.read().contested_first)
            toggle=Box::new(toggle)
        />
    }
}

/// The search for words.
#[component]
pub(in crate::views) fn SearchField() -> impl IntoView {
    let widget = use_widget();
    let search = move |event: Event| {
        let field = event.current_target().map(|it| it.unchecked_into::<HtmlInputElement>());
        let query = field.map(|field| field.value()).unwrap_or_default();
        widget.act(Cause::Query, |selection| selection.query = query);
    };
    let words = widget.localizer().t(Message::Search);
    view! {
        <label class="field search">
            <span>{words}</span>
            <input
                type="search"
                part="search"
                autocomplete="off"
                placeholder=words
                prop:value=move || widget.selection.read().query.clone()
                on:input=search
            />
        </label>
    }
}

/// A button that is there only while there is something to reset; pressing it moves the focus to the
/// count beside it, because the button goes.
#[component]
pub(in crate::views) fn ResetButton() -> impl IntoView {
    let widget = use_widget();
    let is_changed = move || {
        let (selection, default) = (widget.selection.read(), widget.default.read());
        *selection != Selection { view: selection.view, ..default.clone() }
    };
    let reset = move |event: MouseEvent| {
        let button = event.current_target().map(|it| it.unchecked_into::<HtmlElement>());
        if let Some(count) = button.and_then(|button| button.previous_element_sibling()) {
            // Fails only for an element that has left the page.
            let _ = count.unchecked_into::<HtmlElement>().focus();
        }
        widget.reset_view();
    };
    let words = widget.localizer().t(Message::Reset);
    move || {
        is_changed().then(|| {
            view! {
                <button type="button" class="reset" part="reset-button" on:click=reset>
                    {words}
                </button>
            }
            .into_any()
        })
    }
}
