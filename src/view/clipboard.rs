//! Buttons that copy, files for download, and the printer. Never a text that no reader asked for.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use reactive_graph::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::{Content, El, el, live};
use crate::messages::Message;
use crate::state::{State, Variable};

#[wasm_bindgen(module = "/src/view/clipboard.js")]
extern "C" {
    fn copy(text: &str, tell: &Function);
    fn select(field: &Element, opener: &Element);
    /// Offers a text as a file with this name and media type.
    pub fn save(name: &str, media_type: &str, text: &JsValue);
    /// Prints the page.
    pub(super) fn print();
}

/// A button that copies what `text` gives. Until the next act it tells `copied`, or, where the
/// browser does not let it copy, offers the text to copy by hand.
pub(super) fn copy_button(
    state: State,
    button: El,
    copied: Message,
    text: Box<dyn Fn() -> String>,
) -> El {
    let is_copied = Variable::new(false);
    let is_new = Rc::new(Cell::new(false));
    let by_hand = Rc::new(RefCell::new(String::new()));
    let opener = button.element().clone();
    let (is_told, offered) = (Rc::clone(&is_new), Rc::clone(&by_hand));
    let button = button.on("click", move |_| {
        let (text, is_told) = (text(), Rc::clone(&is_told));
        offered.replace(text.clone());
        let tell = Closure::<dyn Fn(bool)>::new(move |has_copied: bool| {
            is_told.set(true);
            is_copied.set(has_copied);
        });
        copy(&text, tell.into_js_value().unchecked_ref());
    });
    let telling = live(move || {
        let is_copied = is_copied.get();
        if !is_new.replace(false) {
            return Content::Nothing;
        }
        // The next act makes it old.
        state.selection.track();
        match is_copied {
            true => el("span").attr("class", "told").with(state.say(copied)).into(),
            false => field(state, &by_hand.borrow(), &opener).into(),
        }
    });
    el("span")
        .attr("class", "copy")
        .with(button)
        .with(el("span").attr("aria-live", "polite").with(telling))
}

/// The text in a field, selected; there until the reader leaves it.
fn field(state: State, text: &str, opener: &Element) -> El {
    let field =
        el("textarea").attr("readonly", "").attr("dir", "auto").attr("rows", "3").with(text);
    select(field.element(), opener);
    let label = el("span").with(state.say(Message::CopyByHand));
    el("label").attr("class", "by-hand").with(label).with(field)
}
