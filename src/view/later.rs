//! Views that readers fetch when they open them: `cargo xtask build` gives each a file of its own.
//! Never the first view's parts.

use reactive_graph::computed::ScopedFuture;
use reactive_graph::owner::Owner;
use reactive_graph::spawn_local;
use wasm_bindgen::prelude::*;

use super::dom::{Content, El, el};
use super::passage::button;
use crate::compare::View;
use crate::messages::Message;
use crate::state::{State, Variable};

#[wasm_bindgen(module = "/src/view/sheet.js")]
extern "C" {
    fn adopt(element: &web_sys::Element, css: &str);
}

/// A view and its styles, which arrive together.
type Arrived = (El, &'static str);

/// Declares a view as one that is fetched, with its style sheets: `fetch` gets its file, `make`
/// calls it.
///
/// Without the feature `split` everything is in one file, and nothing is fetched.
macro_rules! fetched {
    ($view:ident, $fetch:ident, $make:ident, $($sheet:literal),+) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($view, fallible, preload($fetch))]
        fn $make(state: State) -> Result<Arrived, wasm_split_helpers::SplitLoaderError> {
            Ok((super::$view::$view(state), concat!($(include_str!($sheet)),+)))
        }

        #[cfg(not(feature = "split"))]
        async fn $make(state: State) -> Result<Arrived, std::convert::Infallible> {
            Ok((super::$view::$view(state), concat!($(include_str!($sheet)),+)))
        }

        #[cfg(not(feature = "split"))]
        async fn $fetch() -> Result<(), std::convert::Infallible> {
            Ok(())
        }
    };
}

fetched!(
    changes,
    fetch_changes,
    make_changes,
    "../../style/changes.css",
    "../../style/lineage.css"
);
fetched!(positions, fetch_positions, make_positions, "../../style/positions.css");
fetched!(timeline, fetch_timeline, make_timeline, "../../style/timeline.css");
fetched!(
    figures,
    fetch_figures,
    make_figures,
    "../../style/figures.css",
    "../../style/figure-table.css"
);

/// The view once its file is there; a sentence and *Try again* if it cannot be had.
pub(super) fn later(state: State, view: View) -> Content {
    let place = el("div").attr("class", "later");
    show(state, view, place.clone(), Owner::current().unwrap_or_default());
    place.into()
}

fn show(state: State, view: View, place: El, owner: Owner) {
    let waiting = el("p").attr("class", "waiting").attr("role", "status");
    place.replace(waiting.with(state.say(Message::Loading)));
    // Gone when the reader has left the view, or the page the widget.
    let presence = owner.with(|| Variable::new(true));
    spawn_local(async move {
        let is_fetched = fetch(view).await;
        if presence.is_over() {
            return;
        }
        let make = owner.with(|| ScopedFuture::new_untracked(make(state, view)));
        match make.await.filter(|_| is_fetched) {
            Some((made, css)) => {
                adopt(place.element(), css);
                place.replace(made);
            }
            None => owner.with(|| {
                let (again, owner) = (place.clone(), owner.clone());
                let retry = button(state, Message::TryAgain)
                    .on("click", move |_| show(state, view, again.clone(), owner.clone()));
                let note = el("p").attr("class", "failure").attr("role", "alert");
                place.replace(note.with(state.say(Message::ViewFailed)).with(" ").with(retry));
            }),
        }
    });
}

async fn fetch(view: View) -> bool {
    match view {
        View::Compare => true,
        View::Changes => fetch_changes().await.is_ok(),
        View::Positions => fetch_positions().await.is_ok(),
        View::Timeline => fetch_timeline().await.is_ok(),
        View::Figures => fetch_figures().await.is_ok(),
    }
}

async fn make(state: State, view: View) -> Option<Arrived> {
    match view {
        View::Compare => None,
        View::Changes => make_changes(state).await.ok(),
        View::Positions => make_positions(state).await.ok(),
        View::Timeline => make_timeline(state).await.ok(),
        View::Figures => make_figures(state).await.ok(),
    }
}
