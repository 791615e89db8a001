//! `PlanCompare` in a Leptos app: what its props change, and what the app hears. What it shows is
//! tested with the custom element, which shows the same.

use std::sync::{Arc, Mutex};

use leptos::mount::mount_to;
use leptos::prelude::*;
use plan_compare::{Change, PlanCompare, Ready};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::datasets::SHORE;
use super::page::{Page, Widget, frame, until};

/// A place for an app, and the widget that will be in it.
fn place(page: &Page) -> HtmlElement {
    page.write("<div id='app'></div>");
    page.first("#app").0
}

fn widget(page: &Page) -> Widget {
    page.first("#app .plan-compare")
}

#[wasm_bindgen_test]
async fn it_is_live_in_a_shadow_root_and_gone_with_the_app() {
    let page = Page::open();
    let app = place(&page);
    let heard = Arc::new(Mutex::new(Vec::new()));
    let (ready, changes, opened) = (Arc::clone(&heard), Arc::clone(&heard), Arc::clone(&heard));
    let handle = mount_to(app.clone(), move || {
        let tell = |heard: &Arc<Mutex<Vec<String>>>, what: String| {
            heard.lock().expect("one thread").push(what);
        };
        let on_ready = move |it: Ready| tell(&ready, format!("ready {} {}", it.id, it.n_issues));
        let on_change = move |it: Change| tell(&changes, format!("change {}", it.cause.name()));
        let on_open = move |issue: String| tell(&opened, format!("open {issue}"));
        view! { <PlanCompare dataset=SHORE on_ready on_change on_open/> }
    });
    until("the widget", || app.first_element_child().is_some_and(|it| it.shadow_root().is_some()))
        .await;
    let widget = widget(&page);
    assert_eq!(widget.names("region"), ["Shore"]);
    assert!(widget.has("combobox") && widget.has("searchbox"));
    widget.click("Only differences");
    widget.click("Depth");
    frame().await;
    assert!(widget.issues().len() < 4, "{:?}", widget.issues());
    let heard = heard.lock().expect("one thread").clone();
    assert!(heard[0].starts_with("ready shore "), "{heard:?}");
    assert_eq!(heard[1..], ["change differences", "open depth", "change issue"]);
    drop(handle);
    frame().await;
    assert_eq!(app.child_element_count(), 0);
    assert_eq!(page.n_listeners(), 0);
    assert_eq!(page.errors(), [] as [String; 0]);
}

#[wasm_bindgen_test]
async fn a_prop_that_changes_changes_just_that() {
    let page = Page::open();
    let app = place(&page);
    let (plans, level) = (RwSignal::new("north south".to_owned()), RwSignal::new(3));
    let handle = mount_to(app.clone(), move || {
        view! { <PlanCompare dataset=SHORE plans heading_level=level/> }
    });
    until("the widget", || app.first_element_child().is_some_and(|it| it.shadow_root().is_some()))
        .await;
    let widget = widget(&page);
    assert_eq!(widget.plans(), ["north", "south"]);
    widget.click("Depth");
    plans.set("east".to_owned());
    frame().await;
    assert_eq!(widget.plans(), ["east"]);
    let is_open = || widget.find("button", "Depth").get_attribute("aria-expanded");
    assert_eq!(is_open().as_deref(), Some("true"), "the reader opened it");
    level.set(2);
    frame().await;
    assert_eq!(widget.find("heading", "Shore").tag_name(), "H2");
    assert_eq!(is_open().as_deref(), Some("true"), "what is chosen stays");
    let root: HtmlElement = widget.0.clone().unchecked_into();
    assert_eq!(root.shadow_root().map(|root| root.child_element_count()), Some(1));
    drop(handle);
}
