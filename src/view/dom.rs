//! Elements that follow signals. Never markup from a string, never a decision about content.
//!
//! Leptos's own `view!` gives every element a type of its own; measured on this widget that came to
//! half of what a reader downloads (see ARCHITECTURE.md, "Size"). Here every element has one type
//! and every closure is boxed at once, on Leptos's signals, effects and owners as they are.

use std::any::Any;

use js_sys::Function;
use reactive_graph::effect::RenderEffect;
use reactive_graph::graph::untrack;
use reactive_graph::owner::{Owner, StoredValue};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, Node};

/// An element under construction.
#[derive(Clone)]
pub(crate) struct El {
    element: Element,
}

/// What can stand inside an element.
#[derive(Default)]
pub(crate) enum Content {
    /// Nothing.
    #[default]
    Nothing,
    /// Words.
    Text(String),
    /// One element.
    One(El),
    /// Several, in order.
    Many(Vec<Content>),
    /// What a closure gives, replaced whenever the signals it reads change.
    Live(Box<dyn Fn() -> Content>),
    /// One content for each key, kept as long as its key is there.
    Each(Box<dyn Fn() -> Vec<usize>>, Box<dyn Fn(usize) -> Content>),
}

/// An element with this tag.
pub(crate) fn el(tag: &str) -> El {
    let element = document().create_element(tag);
    El { element: element.expect("only a name that is no tag fails, and callers give constants") }
}

/// An element of SVG with this tag.
pub(crate) fn svg(tag: &str) -> El {
    const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");
    let element = document().create_element_ns(SVG, tag);
    El { element: element.expect("only a name that is no tag fails, and callers give constants") }
}

/// What a closure gives, again whenever the signals it reads change.
pub(crate) fn live<C: Into<Content>>(content: impl Fn() -> C + 'static) -> Content {
    Content::Live(Box::new(move || content().into()))
}

/// One content for each of the keys that a closure gives, in that order.
///
/// A key that stays keeps its elements, with their focus and scroll positions.
pub(crate) fn each<C: Into<Content>>(
    keys: impl Fn() -> Vec<usize> + 'static,
    content: impl Fn(usize) -> C + 'static,
) -> Content {
    Content::Each(Box::new(keys), Box::new(move |key| content(key).into()))
}

/// Runs now, and again whenever the signals it reads change, as long as the present owner lives.
pub(crate) fn follow(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    keep(RenderEffect::new(move |_: Option<()>| act()));
}

/// Keeps something until the present owner ends; it is dropped then.
pub(crate) fn keep(thing: impl Any) {
    let thing: Box<dyn Any> = Box::new(thing);
    StoredValue::new_local(thing);
}

/// Keeps what an observer calls until the present owner ends, and then calls what stops it.
pub(crate) fn keep_watching(called: impl Any, stop: Function) {
    keep(Watching { _called: Box::new(called), stop });
}

struct Watching {
    _called: Box<dyn Any>,
    stop: Function,
}

impl Drop for Watching {
    fn drop(&mut self) {
        // Disconnecting an observer cannot fail.
        let _ = self.stop.call0(&JsValue::NULL);
    }
}

impl El {
    /// The element itself.
    pub(crate) fn element(&self) -> &Element {
        &self.element
    }

    /// Sets an attribute of an element that is shown already; `None` removes it.
    pub(crate) fn set(&self, name: &str, value: Option<&str>) {
        set_attribute(&self.element, name, value);
    }

    /// Puts words in the place of everything inside.
    pub(crate) fn say(&self, words: &str) {
        self.element.set_text_content(Some(words));
    }

    /// Puts content in the place of everything inside.
    pub(crate) fn replace(&self, content: impl Into<Content>) {
        self.element.set_text_content(None);
        place(&self.element, None, content.into());
    }

    /// Sets an attribute.
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        set_attribute(&self.element, name, Some(value));
        self
    }

    /// Sets an attribute when there is a value.
    pub(crate) fn maybe_attr(self, name: &str, value: Option<&str>) -> Self {
        set_attribute(&self.element, name, value);
        self
    }

    /// Keeps an attribute at what a closure gives; `None` removes it.
    pub(crate) fn live_attr<S: AsRef<str>>(
        self,
        name: &'static str,
        value: impl Fn() -> Option<S> + 'static,
    ) -> Self {
        let element = self.element.clone();
        follow(move || set_attribute(&element, name, value().as_ref().map(AsRef::as_ref)));
        self
    }

    /// Keeps a property at what a closure gives.
    pub(crate) fn live_prop<V: Into<JsValue>>(
        self,
        name: &'static str,
        value: impl Fn() -> V + 'static,
    ) -> Self {
        let element = self.element.clone();
        follow(move || {
            // Fails only on frozen objects.
            let _ = js_sys::Reflect::set(&element, &name.into(), &value().into());
        });
        self
    }

    /// Hears an event as long as the present owner lives.
    pub(crate) fn on(self, event: &str, act: impl FnMut(Event) + 'static) -> Self {
        self.hear(event, Box::new(act))
    }

    fn hear(self, event: &str, act: Box<dyn FnMut(Event)>) -> Self {
        let act = Closure::wrap(act);
        let listener = act.as_ref().unchecked_ref();
        // Fails only for listeners that are no functions.
        let _ = self.element.add_event_listener_with_callback(event, listener);
        keep(act);
        self
    }

    /// Appends content.
    pub(crate) fn with(self, content: impl Into<Content>) -> Self {
        place(&self.element, None, content.into());
        self
    }
}

impl<S: AsRef<str>> From<S> for Content {
    fn from(words: S) -> Self {
        Self::Text(words.as_ref().to_owned())
    }
}

impl From<El> for Content {
    fn from(element: El) -> Self {
        Self::One(element)
    }
}

/// `None` is nothing.
pub(crate) fn maybe<C: Into<Content>>(content: Option<C>) -> Content {
    content.map_or(Content::Nothing, Into::into)
}

/// Several contents in order.
pub(crate) fn many<C: Into<Content>>(contents: impl IntoIterator<Item = C>) -> Content {
    Content::Many(contents.into_iter().map(Into::into).collect())
}

fn document() -> Document {
    let window = web_sys::window().expect("the module runs in a window");
    window.document().expect("a window has a document")
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Fails only for names that are no attribute names; every caller gives a constant.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Puts `content` into `parent`, before `next` or at the end.
fn place(parent: &Node, next: Option<&Node>, content: Content) {
    match content {
        Content::Nothing => {}
        Content::Text(words) => insert(parent, next, &document().create_text_node(&words)),
        Content::One(El { element }) => insert(parent, next, &element),
        Content::Many(contents) => {
            contents.into_iter().for_each(|content| place(parent, next, content));
        }
        Content::Live(content) => {
            let region = Region::new(parent, next);
            follow(move || {
                region.clear();
                region.fill(content());
            });
        }
        Content::Each(keys, content) => place_each(parent, next, keys, content),
    }
}

fn place_each(
    parent: &Node,
    next: Option<&Node>,
    keys: Box<dyn Fn() -> Vec<usize>>,
    content: Box<dyn Fn(usize) -> Content>,
) {
    let owner = Owner::current().unwrap_or_default();
    let all = Region::new(parent, next);
    let mut shown: Vec<(usize, Region, Owner)> = Vec::new();
    follow(move || {
        let keys = keys();
        let (kept, gone) =
            std::mem::take(&mut shown).into_iter().partition(|(key, ..)| keys.contains(key));
        let gone: Vec<(usize, Region, Owner)> = gone;
        let mut kept: Vec<(usize, Region, Owner)> = kept;
        for (_, region, owner) in gone {
            owner.cleanup();
            region.remove();
        }
        let Some(parent) = all.end.parent_node() else { return };
        // From the end, so that what follows is always in its place already.
        let mut next = all.end.clone();
        for key in keys.into_iter().rev() {
            let item = match kept.iter().position(|(shown, ..)| *shown == key) {
                Some(at) => kept.swap_remove(at),
                None => {
                    let owner = owner.child();
                    let region = Region::new(&parent, Some(&next));
                    owner.with(|| untrack(|| region.fill(content(key))));
                    (key, region, owner)
                }
            };
            item.1.move_before(&parent, &next);
            next = item.1.start.clone();
            shown.push(item);
        }
    });
}

fn insert(parent: &Node, next: Option<&Node>, node: &Node) {
    // Fails only when `next` has left `parent`, which nobody but this module can do.
    let _ = parent.insert_before(node, next);
}

/// A stretch of siblings between two empty text nodes.
struct Region {
    start: Node,
    end: Node,
}

impl Region {
    fn new(parent: &Node, next: Option<&Node>) -> Self {
        let mark = || Node::from(document().create_text_node(""));
        let (start, end) = (mark(), mark());
        insert(parent, next, &start);
        insert(parent, next, &end);
        Self { start, end }
    }

    fn fill(&self, content: Content) {
        if let Some(parent) = self.end.parent_node() {
            place(&parent, Some(&self.end), content);
        }
    }

    /// The nodes between the marks.
    fn inner(&self) -> Vec<Node> {
        let next = |node: &Node| node.next_sibling().filter(|next| *next != self.end);
        std::iter::successors(next(&self.start), next).collect()
    }

    fn clear(&self) {
        self.inner().iter().for_each(detach);
    }

    fn remove(&self) {
        self.clear();
        detach(&self.start);
        detach(&self.end);
    }

    /// Moves the stretch to stand before `next`, unless it does.
    fn move_before(&self, parent: &Node, next: &Node) {
        if self.end.next_sibling().as_ref() == Some(next) {
            return;
        }
        let inner = self.inner();
        let nodes = [&self.start].into_iter().chain(&inner).chain([&self.end]);
        nodes.for_each(|node| insert(parent, Some(next), node));
    }
}

fn detach(node: &Node) {
    if let Some(parent) = node.parent_node() {
        // Fails only when the node is no child of its parent.
        let _ = parent.remove_child(node);
    }
}
