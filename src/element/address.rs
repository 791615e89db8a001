//! The page's URL: its fragment, when that may be replaced, and where links lead. Never an entry in
//! the reader's history.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlLinkElement, Url};

use crate::attributes::OBSERVED;
use crate::browser::framed::is_framed;

/// Time between two changes: browsers allow about a hundred in half a minute. Unit: milliseconds.
const PAUSE: f64 = 400.0;

/// Time until a change that the browser refused is tried again. Unit: milliseconds.
const LATER: f64 = 30_000.0;

thread_local! {
    /// Shared by all elements, so that together they stay below what browsers allow.
    static QUEUE: RefCell<Queue> =
        const { RefCell::new(Queue { waiting: Vec::new(), timer: None, free_at: 0.0 }) };
}

struct Queue {
    waiting: Vec<Weak<Turn>>,
    timer: Option<Timeout>,
    /// When the fragment may be replaced next.
    free_at: f64,
}

/// One widget's turn to replace the fragment, for as long as it is held.
pub(super) struct Turn {
    /// The fragment that is due now; none where it is right as it is.
    due: Box<dyn Fn() -> Option<String>>,
    was_refused: Cell<bool>,
}

impl Turn {
    pub(super) fn new(due: impl Fn() -> Option<String> + 'static) -> Rc<Self> {
        Rc::new(Self { due: Box::new(due), was_refused: Cell::new(false) })
    }

    /// Replaces the fragment as soon as the browser allows it, once for all requests until then.
    pub(super) fn request(self: &Rc<Self>) {
        let turn = Rc::downgrade(self);
        QUEUE.with_borrow_mut(|queue| {
            if !queue.waiting.iter().any(|waiting| waiting.ptr_eq(&turn)) {
                queue.waiting.push(turn);
            }
            let pause = (queue.free_at - now()).max(0.0);
            queue.timer.get_or_insert_with(|| Timeout::new(pause as u32, write_all));
        });
    }

    fn write(self: &Rc<Self>) {
        let Some(fragment) = (self.due)() else { return };
        let is_refused = replace_fragment(&fragment).is_err();
        let was_refused = self.was_refused.replace(is_refused);
        if is_refused {
            // Somebody has changed it too often. Where it is never allowed, one more attempt is
            // enough.
            QUEUE.with_borrow_mut(|queue| queue.free_at = now() + LATER);
            if !was_refused {
                self.request();
            }
        }
    }
}

fn write_all() {
    let due = QUEUE.with_borrow_mut(|queue| {
        queue.timer = None;
        queue.free_at = now() + PAUSE;
        std::mem::take(&mut queue.waiting)
    });
    due.iter().filter_map(Weak::upgrade).for_each(|turn| turn.write());
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The fragment, without its sign.
pub(super) fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

fn replace_fragment(fragment: &str) -> Result<(), JsValue> {
    let url = page_url()?;
    url.set_hash(fragment);
    let history = window().history()?;
    history.replace_state_with_url(&history.state()?, "", Some(&url.href()))
}

fn page_url() -> Result<Url, JsValue> {
    Url::new(&window().location().href()?)
}

/// Where a link leads: by `of_page`, its fragment, to the page that the element stands on, where that
/// reads it or nothing else is possible; else by `own` to the widget's own page, `embed.html`.
pub(super) fn link(
    element: &HtmlElement,
    is_read: bool,
    of_page: &str,
    own: &str,
    language: &str,
) -> Result<String, JsValue> {
    let protocol = window().location().protocol()?;
    let is_reached = protocol.starts_with("http") || protocol.starts_with("file");
    let src = dataset_url(element).filter(|_| !(is_read && is_reached));
    let Some(src) = src else {
        let url = canonical_url().map_or_else(page_url, Ok)?;
        url.set_hash(of_page);
        return Ok(url.href());
    };
    let url = Url::new_with_base("./embed.html", &IMPORT_META.with(ImportMeta::url))?;
    url.set_hash(own);
    let parameters = url.search_params();
    parameters.set("src", &src);
    for attribute in OBSERVED.iter().filter(|attribute| attribute.is_in_links) {
        if let Some(value) = element.get_attribute(attribute.name) {
            parameters.set(attribute.name, &value);
        }
    }
    parameters.set("lang", language);
    Ok(url.href())
}

/// The URL of the dataset, where that is one that others can fetch.
fn dataset_url(element: &HtmlElement) -> Option<String> {
    let data = Reflect::get(element, &"data".into()).ok()?;
    if !data.is_undefined() && !data.is_null() || inline_dataset(element).is_some() {
        return None;
    }
    let base = element.base_uri().ok()??;
    let url = Url::new_with_base(&element.get_attribute("src")?, &base).ok()?;
    url.protocol().starts_with("http").then(|| url.href())
}

/// The element's child that holds a dataset, if there is one.
pub(super) fn inline_dataset(element: &HtmlElement) -> Option<Element> {
    element.query_selector(":scope > script[type=\"application/json\"]").ok()?
}

/// The page's URL as it wants to be known; in a frame, that of the frame counts instead.
fn canonical_url() -> Option<Url> {
    let link = document().query_selector("link[rel~=canonical][href]").ok()??;
    let href = link.unchecked_into::<HtmlLinkElement>().href();
    Url::new(&href).ok().filter(|_| !is_framed())
}

#[wasm_bindgen]
extern "C" {
    /// Where the script beside this module comes from, and `embed.html` with it.
    #[wasm_bindgen(thread_local_v2, js_namespace = import, js_name = meta)]
    static IMPORT_META: ImportMeta;

    type ImportMeta;

    #[wasm_bindgen(method, getter)]
    fn url(this: &ImportMeta) -> String;
}
