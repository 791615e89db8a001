//! A view that readers fetch when they open it: waiting for it, and what stands there if it cannot
//! be had. Never the first view's parts.

use reactive_graph::graph::untrack;
use reactive_graph::owner::Owner;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::dom::{Content, El, el};
use super::parts::Part;
use super::passage::button;
use crate::messages::Message;
use crate::state::{State, Variable};

#[wasm_bindgen(module = "/src/view/sheet.js")]
extern "C" {
    fn adopt(element: &web_sys::Element, css: &str);
}

/// The view once its file is there; a sentence and *Try again* if it cannot be had.
pub(super) fn later(state: State, part: Part) -> Content {
    let place = el("div").attr("class", "later").attr("tabindex", "-1");
    show(state, part, place.clone(), Owner::current().unwrap_or_default());
    place.into()
}

fn show(state: State, part: Part, place: El, owner: Owner) {
    let waiting = el("p").attr("class", "waiting").attr("role", "status");
    place.replace(waiting.with(state.say(Message::Loading)));
    // Over when the reader has left the view, or the page the widget.
    let presence = owner.with(|| Variable::new(true));
    (part.fetch)(Box::new(move |has_arrived| {
        if presence.is_over() {
            return;
        }
        owner.clone().with(|| match has_arrived {
            true => {
                let (made, css) = untrack(|| (part.make)(state));
                adopt(place.element(), css);
                place.replace(made);
            }
            false => {
                let again = place.clone();
                let retry = button(state, Message::TryAgain).on("click", move |_| {
                    // The button goes.
                    let _ = again.element().unchecked_ref::<HtmlElement>().focus();
                    show(state, part, again.clone(), owner.clone());
                });
                let note =
                    el("p").attr("class", "failure").attr("part", "failure").attr("role", "alert");
                place.replace(note.with(state.say(Message::ViewFailed)).with(" ").with(retry));
            }
        });
    }));
}
