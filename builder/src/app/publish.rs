//! The last part: what readers see at first, and what an editor takes along.

use leptos::prelude::*;

use super::shown::Shown;
use super::take_along::TakeAlong;

#[component]
pub(super) fn Publish() -> impl IntoView {
    view! {
        <Shown/>
        <TakeAlong/>
    }
}
