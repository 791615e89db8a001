//! What readers see at first: views, plans, baseline, issues, figure, order, scheme, language. Never what they
//! choose later.

use leptos::prelude::*;

use super::store::use_store;
use crate::choices::Choices;
use crate::places;

const VIEWS: [(&str, &str); 7] = [
    ("compare", "Compare"),
    ("answers", "Answers"),
    ("changes", "Changes"),
    ("agreement", "Agreement"),
    ("positions", "Positions"),
    ("timeline", "Timeline"),
    ("figures", "Figures"),
];

const ORDERS: [(&str, &str); 2] =
    [("", "As in the dataset"), ("contested", "Most different answers first")];

const SCHEMES: [(&str, &str); 3] = [("", "As the reader's"), ("light", "Light"), ("dark", "Dark")];

const LAYOUTS: [(&str, &str); 4] = [
    ("", "By the width of the page"),
    ("table", "Table"),
    ("duel", "Two plans side by side"),
    ("list", "List"),
];

const LANGUAGES: [(&str, &str); 8] = [
    ("", "The dataset's"),
    ("en", "English"),
    ("ar", "Arabic"),
    ("de", "German"),
    ("es", "Spanish"),
    ("fr", "French"),
    ("pl", "Polish"),
    ("uk", "Ukrainian"),
];

#[component]
pub(super) fn Shown() -> impl IntoView {
    let store = use_store();
    let of_list = move |list: &'static str| {
        Signal::derive(move || {
            store.settled.track();
            store.now(|document| places::options(document, list))
        })
    };
    let (plans, issues, figures) = (of_list("/plans"), of_list("/issues"), of_list("/figures"));
    let has_figures = Memo::new(move |_| !figures.read().is_empty());
    let or = |none: &'static str, of_list: Signal<Vec<(String, String)>>| {
        Signal::derive(move || {
            let mut options = vec![(String::new(), none.to_owned())];
            options.extend(of_list.get());
            options
        })
    };
    let is_plain = move || !store.choices.with(|choices| choices.get("plain").is_empty());
    view! {
        <section aria-labelledby="shown-heading">
            <h3 id="shown-heading">{"What readers see at first"}</h3>
            {boxes("plans", "Plans", plans)}
            {select("baseline", "Read the others against", or("None", plans))}
            {boxes("views", "Views", Signal::stored(owned(&VIEWS)))}
            <details class="more">
                <summary>{"Choose issues"}</summary>
                {boxes("issues", "Issues", issues)}
            </details>
            {move || has_figures.get().then(|| select("figure", "Figure", or("All", figures)))}
            {select("order", "Order of the issues", Signal::stored(owned(&ORDERS)))}
            {select("layout", "Layout", Signal::stored(owned(&LAYOUTS)))}
            {select("scheme", "Colours", Signal::stored(owned(&SCHEMES)))}
            {select("lang", "Language of the interface", Signal::stored(owned(&LANGUAGES)))}
            <div class="field">
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=is_plain
                        on:change=move |event| {
                            let value = if event_target_checked(&event) { "plain" } else { "" };
                            store.choices.update(|choices| choices.set("plain", value));
                        }
                    />
                    "Nothing but the comparison: no tools, no footer"
                </label>
            </div>
        </section>
    }
}

fn owned(options: &[(&str, &str)]) -> Vec<(String, String)> {
    options.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned())).collect()
}

/// One of several values of an attribute.
fn select(
    name: &'static str,
    label: &'static str,
    options: Signal<Vec<(String, String)>>,
) -> AnyView {
    let store = use_store();
    let id = format!("choose-{name}");
    let value = Memo::new(move |_| store.choices.with(|choices| choices.get(name).to_owned()));
    let option = move |(of, words): (String, String)| {
        let known = of.clone();
        view! { <option value=of prop:selected=move || value.get() == known>{words}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select
                id=id
                on:change=move |event| {
                    let chosen = event_target_value(&event);
                    store.choices.update(|choices| choices.set(name, &chosen));
                }
            >
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// Several ids of a list attribute; none chosen is all of them.
fn boxes(
    name: &'static str,
    label: &'static str,
    options: Signal<Vec<(String, String)>>,
) -> AnyView {
    let store = use_store();
    let chosen = Memo::new(move |_| store.choices.with(|choices| choices.ids(name)));
    let each = move || {
        let options = options.get();
        let all: Vec<String> = options.iter().map(|(id, _)| id.clone()).collect();
        let all = StoredValue::new(all);
        let one = move |(id, words): (String, String)| {
            let known = id.clone();
            let is_chosen = move || {
                let chosen = chosen.read();
                chosen.is_empty() || chosen.contains(&known)
            };
            let choose = move |is_chosen: bool| {
                all.with_value(|all| {
                    store.choices.update(|it: &mut Choices| it.choose(name, all, &id, is_chosen));
                });
            };
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=is_chosen
                        on:change=move |event| choose(event_target_checked(&event))
                    />
                    {words}
                </label>
            }
        };
        options.into_iter().map(one).collect_view()
    };
    view! {
        <fieldset class="field">
            <legend>{label}</legend>
            <div class="boxes">{each}</div>
        </fieldset>
    }
    .into_any()
}
