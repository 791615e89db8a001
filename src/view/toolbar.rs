//! Plan choice, baseline, only differences, category, search. Never decides what they leave.

use leptos::html;
use leptos::prelude::*;

use crate::messages::Message;
use crate::model::{CategoryIx, PlanIx};
use crate::state::{Cause, State};

/// The reader's tools, behind one button where the widget is narrow.
#[component]
pub fn Toolbar(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let differences = NodeRef::<html::Button>::new();
    let only_differences = move || state.selection.read().only_differences;
    let reset = move |_| {
        state.reset();
        // The button that was pressed is about to go.
        if let Some(button) = differences.get() {
            let _ = button.focus();
        }
    };
    let is_changed = Memo::new(move |_| *state.selection.read() != *state.default.read());
    let reset = move || {
        is_changed.get().then(|| {
            view! {
                <button type="button" class="reset" part="reset-button" on:click=reset>
                    {state.say(Message::Reset)}
                </button>
            }
        })
    };
    view! {
        <div class="toolbar" part="toolbar">
            <button
                type="button"
                class="disclosure"
                part="toolbar-button"
                aria-expanded=move || is_open.get().to_string()
                aria-controls="controls"
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {state.say(Message::CompareAndFilter)}
            </button>
            <div class="controls" id="controls" data-open=move || is_open.get().then_some("")>
                <PlanPicker state/>
                <div class="fields">
                    <BaselineField state/>
                    <CategoryField state/>
                    <button
                        type="button"
                        class="differences"
                        part="differences-button"
                        node_ref=differences
                        aria-pressed=move || only_differences().to_string()
                        on:click=move |_| state.act(Cause::Differences, |selection| {
                            selection.only_differences = !selection.only_differences;
                        })
                    >
                        {state.say(Message::OnlyDifferences)}
                    </button>
                    <SearchField state/>
                    {reset}
                </div>
            </div>
        </div>
    }
}

/// A checkbox for each plan.
#[component]
fn PlanPicker(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    let setting = state.setting();
    let choice = |index: PlanIx| {
        let plan = setting.dataset.plan(index);
        let is_shown = move || state.selection.read().plans.contains(&index);
        view! {
            <label data-plan=plan.id.clone()>
                <input
                    type="checkbox"
                    prop:checked=is_shown
                    on:change=move |_| state.act(Cause::Plans, |selection| selection.toggle_plan(index))
                />
                <span>{state.words(plan.short.as_ref().unwrap_or(&plan.name))}</span>
            </label>
        }
    };
    view! {
        <fieldset class="plans" part="plan-picker">
            <legend>{state.say(Message::Plans)}</legend>
            {setting.dataset.plan_indices().map(choice).collect_view()}
        </fieldset>
    }
}

/// The plan that the others are read against.
#[component]
fn BaselineField(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    let setting = state.setting();
    let plans = setting.dataset.plan_indices().map(|index| {
        let plan = setting.dataset.plan(index);
        (plan.id.clone(), state.words(&plan.name), Some(index))
    });
    let none = (String::new(), state.say(Message::NoBaseline).to_owned(), None);
    let options = std::iter::once(none).chain(plans).collect();
    let choose = move |baseline: Option<PlanIx>| {
        state.act(Cause::Baseline, |selection| selection.baseline = baseline);
    };
    let chosen = Signal::derive(move || state.selection.read().baseline);
    choice_field(state.say(Message::Baseline), options, chosen, choose)
}

/// The only category shown; nothing when the dataset has none to choose from.
#[component]
fn CategoryField(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    let setting = state.setting();
    let categories = &setting.dataset.categories;
    let named = categories.iter().enumerate().map(|(at, category)| {
        (category.id.clone(), state.words(&category.name), Some(CategoryIx(at)))
    });
    let all = (String::new(), state.say(Message::AllCategories).to_owned(), None);
    let options: Vec<_> = std::iter::once(all).chain(named).collect();
    let choose = move |category: Option<CategoryIx>| {
        state.act(Cause::Category, |selection| selection.category = category);
    };
    let chosen = Signal::derive(move || state.selection.read().category);
    (1 < categories.len())
        .then(|| choice_field(state.say(Message::Category), options, chosen, choose))
}

/// A labelled `select`; `options` are value, words and meaning.
fn choice_field<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    options: Vec<(String, String, Option<T>)>,
    chosen: Signal<Option<T>>,
    choose: impl Fn(Option<T>) + 'static,
) -> AnyView {
    let meanings: Vec<Option<T>> = options.iter().map(|(_, _, meaning)| *meaning).collect();
    let at = NodeRef::<html::Select>::new();
    let on_change = move |_| {
        let index = at.get_untracked().map_or(0, |select| select.selected_index());
        choose(meanings.get(index as usize).copied().flatten());
    };
    let options = options.into_iter().map(|(value, words, meaning)| {
        view! { <option value=value prop:selected=move || chosen.get() == meaning>{words}</option> }
    });
    view! {
        <label class="field">
            <span>{label}</span>
            <select node_ref=at on:change=on_change>{options.collect_view()}</select>
        </label>
    }
    .into_any()
}

/// The search for words.
#[component]
fn SearchField(
    /// The widget's signals.
    state: State,
) -> impl IntoView {
    view! {
        <label class="field search">
            <span>{state.say(Message::Search)}</span>
            <input
                type="search"
                part="search"
                autocomplete="off"
                prop:value=move || state.selection.read().query.clone()
                on:input=move |event| {
                    let query = event_target_value(&event);
                    state.act(Cause::Query, |selection| selection.query = query);
                }
            />
        </label>
    }
}
