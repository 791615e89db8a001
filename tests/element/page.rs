//! A page with elements on it, as a test sees it: by role and name, with what was heard, asked for
//! and said in the console. Never decides what is right.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

/// How many frames a test waits for something: some seconds.
const PATIENCE: usize = 300;

// Its exports are those of this very module, see page.js.
use plan_compare as _;
#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    fn define(tag: &str, runtime: &Function);
}

#[wasm_bindgen(module = "/src/element/attributes.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = ATTRIBUTES)]
    static TABLE: JsValue;
}

#[wasm_bindgen(module = "/tests/element/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = Page)]
    type Handle;

    #[wasm_bindgen(static_method_of = Handle, js_class = Page)]
    fn open() -> Handle;
    #[wasm_bindgen(method)]
    fn leave(this: &Handle);
    #[wasm_bindgen(method, getter)]
    fn tag(this: &Handle) -> String;
    #[wasm_bindgen(method, getter)]
    fn heard(this: &Handle) -> Vec<String>;
    #[wasm_bindgen(method, getter)]
    fn warnings(this: &Handle) -> Vec<String>;
    #[wasm_bindgen(method, getter)]
    fn errors(this: &Handle) -> Vec<String>;
    #[wasm_bindgen(method, getter)]
    fn asked(this: &Handle) -> Vec<Asked>;
    #[wasm_bindgen(method, getter, js_name = nListeners)]
    fn n_listeners(this: &Handle) -> i32;
    #[wasm_bindgen(method, getter)]
    fn runtime(this: &Handle) -> Function;
    #[wasm_bindgen(method)]
    fn broken(this: &Handle, method: &str) -> Function;
    #[wasm_bindgen(method, js_name = watchUpdates)]
    fn watch_updates(this: &Handle) -> Promise;
    #[wasm_bindgen(method)]
    fn learn(this: &Handle, base: &str, locale: &str);
    #[wasm_bindgen(method)]
    fn hurry(this: &Handle, length: f64);
    #[wasm_bindgen(method)]
    fn write(this: &Handle, markup: &str) -> HtmlElement;
    #[wasm_bindgen(method)]
    fn make(this: &Handle) -> HtmlElement;
    #[wasm_bindgen(method)]
    fn put(this: &Handle, element: &Element);
    #[wasm_bindgen(method)]
    fn first(this: &Handle, selector: &str) -> HtmlElement;

    /// A request that waits for the test to answer it.
    pub(crate) type Asked;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn url(this: &Asked) -> String;
    #[wasm_bindgen(method)]
    pub(crate) fn answer(this: &Asked, status: u16, bytes: Vec<u8>);
    #[wasm_bindgen(method)]
    pub(crate) fn cut(this: &Asked, bytes: Vec<u8>);
    #[wasm_bindgen(method)]
    pub(crate) fn lose(this: &Asked);
    #[wasm_bindgen(method, getter, js_name = isGivenUp)]
    pub(crate) fn is_given_up(this: &Asked) -> bool;

    #[wasm_bindgen(js_name = all)]
    fn all_of(element: &HtmlElement, role: &str) -> Vec<HtmlElement>;
    #[wasm_bindgen(js_name = fallback)]
    fn fallback_of(element: &HtmlElement) -> String;
    fn json(value: &JsValue) -> String;
    /// The accessible name.
    pub(crate) fn name(element: &HtmlElement) -> String;
    /// Types into a search field.
    #[wasm_bindgen(js_name = type)]
    pub(crate) fn enter(field: &HtmlElement, text: &str);
    /// Chooses in a `select`.
    pub(crate) fn choose(select: &HtmlElement, option: &str);
    /// Presses a key on an element.
    pub(crate) fn press(element: &HtmlElement, key: &str);
    /// Focuses an element where it is, without scrolling to it.
    pub(crate) fn focus(element: &HtmlElement);
    /// Points at an element.
    pub(crate) fn hover(element: &HtmlElement);
    #[wasm_bindgen(js_name = frame)]
    fn next_frame() -> Promise;
    #[wasm_bindgen(js_name = task)]
    fn next_task() -> Promise;
}

/// A page; the elements on it have a tag that no other test has. Written as `plan-compare`.
pub(crate) struct Page(Handle);

impl Drop for Page {
    fn drop(&mut self) {
        self.0.leave();
    }
}

impl Page {
    /// A page whose script has run.
    pub(crate) fn open() -> Self {
        let page = Self::without_script();
        page.run_script();
        page
    }

    /// A page whose script has not arrived.
    pub(crate) fn without_script() -> Self {
        let page = Self(Handle::open());
        page.learn("en", include_str!("../../locales/en.json"));
        page
    }

    /// A page whose browser cannot run the widget.
    pub(crate) fn without_wasm() -> Self {
        let page = Self::without_script();
        let runtime = script_value("() => Promise.reject(new Error('no wasm'))");
        define(&page.0.tag(), runtime.unchecked_ref());
        page
    }

    /// A page whose widget breaks in this function of `Host`.
    pub(crate) fn broken_in(function: &str) -> Self {
        let page = Self::without_script();
        define(&page.0.tag(), &page.0.broken(function));
        page
    }

    /// Runs the script; again, if it has run before.
    pub(crate) fn run_script(&self) {
        define(&self.0.tag(), &self.0.runtime());
    }

    /// Replaces the page's content; gives the first element on it.
    pub(crate) fn write(&self, markup: &str) -> Widget {
        Widget(self.0.write(markup))
    }

    /// An element that is not on the page yet.
    pub(crate) fn make(&self) -> Widget {
        Widget(self.0.make())
    }

    /// Puts an element at the end of the page, or moves it there.
    pub(crate) fn put(&self, widget: &Widget) {
        self.0.put(&widget.0);
    }

    /// The first widget that fits a selector.
    pub(crate) fn first(&self, selector: &str) -> Widget {
        Widget(self.0.first(selector))
    }

    /// The events heard so far with this name, as JSON of their detail.
    pub(crate) fn heard(&self, event: &str) -> Vec<String> {
        let prefix = event.to_owned() + " ";
        let heard = self.0.heard();
        heard.iter().filter_map(|heard| heard.strip_prefix(&prefix).map(str::to_owned)).collect()
    }

    /// What the widgets warned of in the console.
    pub(crate) fn warnings(&self) -> Vec<String> {
        self.0.warnings()
    }

    /// The widgets' errors in the console, and whatever nobody caught.
    pub(crate) fn errors(&self) -> Vec<String> {
        self.0.errors()
    }

    /// The requests so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.0.asked()
    }

    /// The only request, once it has been made.
    pub(crate) async fn request(&self) -> Asked {
        until("a request", || !self.asked().is_empty()).await;
        let mut asked = self.asked();
        assert_eq!(asked.len(), 1, "requests");
        asked.remove(0)
    }

    /// How many listeners were added to window and document and not removed.
    pub(crate) fn n_listeners(&self) -> i32 {
        self.0.n_listeners()
    }

    /// The list to which each update's attributes are appended.
    pub(crate) async fn watch_updates(&self) -> Array {
        let updates = JsFuture::from(self.0.watch_updates()).await;
        updates.expect("there is a runtime").unchecked_into()
    }

    /// Lets the interface be had in a language, as the file of its locale says it.
    pub(crate) fn learn(&self, base: &str, locale: &str) {
        self.0.learn(base, locale);
    }

    /// Lets timers of this many milliseconds and longer end at once.
    pub(crate) fn hurry(&self, length: u32) {
        self.0.hurry(length.into());
    }
}

/// What somebody does to a widget.
pub(crate) type Act = fn(&Widget);
/// An element on a page.
#[derive(Clone)]
pub(crate) struct Widget(pub(crate) HtmlElement);

impl Widget {
    /// Waits until the first dataset is on screen.
    pub(crate) async fn ready(&self) {
        let ready: Promise = self.property("ready").unchecked_into();
        let is_ready = std::rc::Rc::new(std::cell::Cell::new(false));
        let tell = std::rc::Rc::clone(&is_ready);
        wasm_bindgen_futures::spawn_local(async move {
            tell.set(JsFuture::from(ready).await.is_ok());
        });
        until("the element to be ready", || is_ready.get()).await;
    }

    /// Sets an attribute.
    pub(crate) fn set(&self, attribute: &str, value: &str) {
        self.0.set_attribute(attribute, value).expect("a valid name");
    }

    /// Removes an attribute.
    pub(crate) fn unset(&self, attribute: &str) {
        self.0.remove_attribute(attribute).expect("a valid name");
    }

    /// A property's value.
    pub(crate) fn property(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &name.into()).expect("the getter works")
    }

    /// Sets a property.
    pub(crate) fn set_property(&self, name: &str, value: impl Into<JsValue>) {
        Reflect::set(&self.0, &name.into(), &value.into()).expect("the setter works");
    }

    /// Calls a method with what a JSON text says.
    pub(crate) fn call(&self, method: &str, argument: &str) {
        let method: Function = self.property(method).unchecked_into();
        let argument = js_sys::JSON::parse(argument).expect("JSON");
        method.call1(&self.0, &argument).expect("the method works");
    }

    /// One of the reader's present choices, as JSON; `null` before there are any.
    pub(crate) fn choice(&self, key: &str) -> String {
        match self.property("state") {
            state if state.is_null() => "null".to_owned(),
            state => json(&Reflect::get(&state, &key.into()).expect("a plain object")),
        }
    }

    /// Every element with this role.
    pub(crate) fn all(&self, role: &str) -> Vec<HtmlElement> {
        all_of(&self.0, role)
    }

    /// The names of every element with this role.
    pub(crate) fn names(&self, role: &str) -> Vec<String> {
        self.all(role).iter().map(name).collect()
    }

    /// Whether an element with this role is there.
    pub(crate) fn has(&self, role: &str) -> bool {
        !self.all(role).is_empty()
    }

    /// The one element with this role and name.
    #[track_caller]
    pub(crate) fn find(&self, role: &str, named: &str) -> HtmlElement {
        let mut found = self.all(role);
        found.retain(|element| name(element) == named);
        match (found.pop(), found.len()) {
            (Some(element), 0) => element,
            _ => panic!("not one {role} is '{named}': {:?}", self.names(role)),
        }
    }

    /// Clicks on the one button with this name.
    #[track_caller]
    pub(crate) fn click(&self, button: &str) {
        self.find("button", button).click();
    }

    /// The attribute's values on elements with this role, where they have it.
    pub(crate) fn values(&self, role: &str, attribute: &str) -> Vec<String> {
        self.all(role).iter().filter_map(|element| element.get_attribute(attribute)).collect()
    }

    /// The ids of the plans that have a column.
    pub(crate) fn plans(&self) -> Vec<String> {
        self.values("columnheader", "data-plan")
    }

    /// The ids of the issues that have a row.
    pub(crate) fn issues(&self) -> Vec<String> {
        self.values("row", "data-issue")
    }

    /// What the reader sees of the page's own children.
    pub(crate) fn fallback(&self) -> String {
        fallback_of(&self.0)
    }

    /// Every attribute with its value, in order of name.
    pub(crate) fn attributes(&self) -> Vec<(String, String)> {
        let names = self.0.get_attribute_names();
        let names = names.iter().filter_map(|name| name.as_string());
        let mut all: Vec<_> = names
            .map(|name| (name.clone(), self.0.get_attribute(&name).unwrap_or_default()))
            .collect();
        all.sort();
        all
    }
}

/// JSON with its keys in order.
pub(crate) fn to_json(value: &JsValue) -> String {
    json(value)
}

/// A value as a script would write it.
pub(crate) fn script_value(expression: &str) -> JsValue {
    Function::new_no_args(&format!("return {expression}")).call0(&JsValue::NULL).expect("a value")
}

/// Waits until `is_so`: first for tasks, most things take no longer, then for frames; fails after
/// [`PATIENCE`].
pub(crate) async fn until(what: &str, is_so: impl Fn() -> bool) {
    const TASKS: usize = 20;
    for n_waited in 0..PATIENCE + TASKS {
        if is_so() {
            return;
        }
        match n_waited < TASKS {
            true => task().await,
            false => frame().await,
        }
    }
    panic!("waited for {what}");
}

/// Waits until what was begun has taken effect and is painted.
pub(crate) async fn frame() {
    JsFuture::from(next_frame()).await.expect("frames do not fail");
}

/// Waits for the end of the present task.
pub(crate) async fn task() {
    JsFuture::from(next_task()).await.expect("tasks do not fail");
}

/// The address of a file that says this.
pub(crate) fn data_url(text: &str) -> String {
    format!("data:application/json,{}", String::from(js_sys::encode_uri_component(text)))
}
