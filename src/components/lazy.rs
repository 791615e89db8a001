//! Parts of the view with a file of their own, which is fetched when it is needed. Never what they
//! show.

use std::pin::Pin;
use std::sync::OnceLock;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::error_message::ErrorMessage;
use crate::localize::Message;
use crate::widget::use_widget;

/// What comes of fetching a part.
pub(crate) type Loading<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

pub(crate) use leptos::wasm_split::SplitLoaderError as LoadError;

/// A part of the view with a file of its own; what is in it is the same for all widgets.
pub(crate) struct LazyPart<T: 'static> {
    loaded: OnceLock<T>,
    /// Makes it, where everything is in one file.
    make: Option<fn() -> T>,
    load: fn() -> Loading<T>,
}

impl<T: Send + Sync> LazyPart<T> {
    /// A part that `load` fetches, and `make` has at hand.
    pub(crate) const fn new(make: Option<fn() -> T>, load: fn() -> Loading<T>) -> Self {
        Self { loaded: OnceLock::new(), make, load }
    }

    /// What is in it, where it is there already.
    pub(crate) fn get(&self) -> Option<&T> {
        match self.make {
            Some(make) => Some(self.loaded.get_or_init(make)),
            None => self.loaded.get(),
        }
    }

    /// Fetches it, unless it is there.
    ///
    /// # Errors
    /// When its file cannot be had; another attempt begins anew.
    pub(crate) async fn load(&self) -> Result<&T, LoadError> {
        if let Some(part) = self.get() {
            return Ok(part);
        }
        let arrived = (self.load)().await?;
        Ok(self.loaded.get_or_init(|| arrived))
    }
}

/// Declares a part: its type, the name that the build gives to its file, and what is in it.
///
/// Without the feature `split` everything is in one file, and there at once.
macro_rules! lazy_part {
    ($(#[$doc:meta])* $vis:vis static $part:ident: $type:ty = $file:ident { $content:expr }) => {
        $(#[$doc])*
        $vis static $part: $crate::components::lazy::LazyPart<$type> = {
            #[cfg_attr(
                feature = "split",
                leptos::wasm_split::wasm_split(
                    $file,
                    wasm_split_path = leptos::wasm_split,
                    fallible
                )
            )]
            fn load() -> Result<$type, $crate::components::lazy::LoadError> {
                Ok($content)
            }
            #[cfg(feature = "split")]
            let part = $crate::components::lazy::LazyPart::new(None, || Box::pin(load()));
            #[cfg(not(feature = "split"))]
            let part = $crate::components::lazy::LazyPart::new(Some(|| $content), || {
                Box::pin(std::future::ready(load()))
            });
            part
        };
    };
}
pub(crate) use lazy_part;

/// A part of any kind.
pub(crate) trait Part: Sync {
    /// Whether it is there.
    fn is_there(&self) -> bool;
    /// Fetches it, and says whether it is there then.
    fn fetch(&'static self) -> Pin<Box<dyn Future<Output = bool>>>;
}

impl<T: Send + Sync> Part for LazyPart<T> {
    fn is_there(&self) -> bool {
        self.get().is_some()
    }

    fn fetch(&'static self) -> Pin<Box<dyn Future<Output = bool>>> {
        Box::pin(async { self.load().await.is_ok() })
    }
}

/// A part on its way to the reader.
#[derive(Clone, Copy)]
pub(crate) struct Arrival {
    part: &'static dyn Part,
    /// Whether it is there.
    pub(crate) is_there: RwSignal<bool>,
    /// Whether it could not be had.
    pub(crate) has_failed: RwSignal<bool>,
}

impl Arrival {
    /// Fetches `part`, unless it is there.
    pub(crate) fn of(part: &'static dyn Part) -> Self {
        let is_there = part.is_there();
        let arrival =
            Self { part, is_there: RwSignal::new(is_there), has_failed: RwSignal::new(false) };
        if !is_there {
            arrival.fetch();
        }
        arrival
    }

    /// Tries again.
    pub(crate) fn retry(self) {
        self.has_failed.set(false);
        self.fetch();
    }

    fn fetch(self) {
        spawn_local(async move {
            // Nobody is left to see it when the reader has gone on.
            match self.part.fetch().await {
                true => self.is_there.try_set(true),
                false => self.has_failed.try_set(true),
            };
        });
    }
}

/// What a part makes, once it is there; until then that it is loading, and if it cannot be had a
/// sentence and *Try again*.
#[component]
pub(crate) fn Lazy(
    /// The part.
    part: &'static dyn Part,
    /// Makes the view of it, once it is there.
    view: Box<dyn Fn() -> Option<AnyView> + Send + Sync>,
) -> impl IntoView {
    let arrival = Arrival::of(part);
    let place = NodeRef::<html::Div>::new();
    let retry = move || {
        if let Some(place) = place.get_untracked() {
            // The button goes.
            let _ = place.focus();
        }
        arrival.retry();
    };
    let localizer = use_widget().localizer();
    let content = move || {
        let view = if arrival.is_there.get() { view() } else { None };
        match (view, arrival.has_failed.get()) {
            (Some(view), _) => view,
            (None, true) => view! {
                <ErrorMessage
                    sentence=localizer.t(Message::ViewFailed)
                    try_again=localizer.t(Message::TryAgain)
                    retry=Box::new(retry)
                />
            }
            .into_any(),
            (None, false) => {
                let words = localizer.t(Message::Loading);
                view! { <p class="waiting" role="status">{words}</p> }.into_any()
            }
        }
    };
    view! { <div class="later" tabindex="-1" node_ref=place>{content}</div> }
}
