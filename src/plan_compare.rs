//! The widget as a component of a Leptos app: [`PlanCompare`]. It shows the very tree that the custom
//! element shows; never a page's own markup, attributes or URL.

#![expect(unreachable_pub, reason = "`#[component]` makes its props as public as it can")]

mod callbacks;
#[cfg(target_arch = "wasm32")]
mod live;
mod locale;
mod options;
mod warnings;

use std::sync::Arc;

use leptos::attr::custom::custom_attribute;
use leptos::html;
use leptos::prelude::*;

use crate::compare::excerpt;
use crate::model::Dataset;
use crate::schema::{self, Failure};
use crate::views::StaticFigure;
use crate::widget::Widget;
use callbacks::Callbacks;
pub use callbacks::{Change, Ready};
use locale::localizer;
use options::Options;
use warnings::warn_of;

/// What [`PlanCompare`] compares: a dataset that has been read, or its JSON.
#[derive(Clone)]
pub enum DatasetSource {
    /// One that has been read.
    Read(Arc<Dataset>),
    /// The text of one, which readers can then download as a file.
    Json(Arc<str>),
}

impl From<Arc<Dataset>> for DatasetSource {
    fn from(dataset: Arc<Dataset>) -> Self {
        Self::Read(dataset)
    }
}

impl From<Dataset> for DatasetSource {
    fn from(dataset: Dataset) -> Self {
        Self::Read(Arc::new(dataset))
    }
}

impl From<String> for DatasetSource {
    fn from(text: String) -> Self {
        Self::Json(text.into())
    }
}

impl From<&str> for DatasetSource {
    fn from(text: &str) -> Self {
        Self::Json(text.into())
    }
}

/// Compares the plans of a dataset.
///
/// In a browser it is live, in a shadow root of its own; with `ssr` it is the complete comparison as a
/// figure that needs no script, which comes to life when the app is hydrated (feature `hydrate`).
#[component]
pub fn PlanCompare(
    /// What is compared: an `Arc<Dataset>`, or JSON of the format `plan-compare/1`.
    #[prop(into)]
    dataset: DatasetSource,
    /// Ids of the plans shown, space-separated, in this order; all by default.
    #[prop(optional, into)]
    plans: MaybeProp<String>,
    /// Id of the plan that the others are read against.
    #[prop(optional, into)]
    baseline: MaybeProp<String>,
    /// Only issues on which the shown plans differ.
    #[prop(optional, into)]
    differences: Signal<bool>,
    /// Id of the only category shown.
    #[prop(optional, into)]
    category: MaybeProp<String>,
    /// The words searched for.
    #[prop(optional, into)]
    query: MaybeProp<String>,
    /// Id of the issue that is open.
    #[prop(optional, into)]
    issue: MaybeProp<String>,
    /// Ids of the only issues shown, space-separated, in this order; all by default.
    #[prop(optional, into)]
    issues: MaybeProp<String>,
    /// Id of the only figure shown; all by default.
    #[prop(optional, into)]
    figure: MaybeProp<String>,
    /// The order of issues: `dataset` (the default), or `contested` for most different answers first.
    #[prop(optional, into)]
    order: MaybeProp<String>,
    /// The view that is open; the first that is offered by default.
    #[prop(optional, into)]
    view: MaybeProp<String>,
    /// Which views are offered, space-separated, in this order; those the dataset has data for by
    /// default.
    #[prop(optional, into)]
    views: MaybeProp<String>,
    /// How plans stand beside each other: `auto` (the default), `table`, `duel` or `list`.
    #[prop(optional, into)]
    layout: MaybeProp<String>,
    /// The colour scheme: `auto` (the page's, the default), `light` or `dark`.
    #[prop(optional, into)]
    scheme: MaybeProp<String>,
    /// Level of the title's heading, 2 to 6; 3 by default.
    #[prop(optional, into)]
    heading_level: MaybeProp<u8>,
    /// No toolbar, no footer but the credit and sources.
    #[prop(optional, into)]
    plain: Signal<bool>,
    /// BCP 47 tag of the reader's language; `en` by default.
    #[prop(optional, into)]
    lang: MaybeProp<String>,
    /// Direction of reading, `ltr` or `rtl`; the language's by default.
    #[prop(optional, into)]
    dir: MaybeProp<String>,
    /// The interface in `lang`: the text of its file in `locales/`. English by default.
    #[prop(optional, into)]
    locale: MaybeProp<String>,
    /// Hears once that the comparison is on screen.
    #[prop(optional, into)]
    on_ready: Option<Callback<Ready>>,
    /// Hears of each choice of the reader.
    #[prop(optional, into)]
    on_change: Option<Callback<Change>>,
    /// Hears the id of each issue that the reader opens.
    #[prop(optional, into)]
    on_open: Option<Callback<String>>,
    /// Hears why the dataset cannot be shown.
    #[prop(optional, into)]
    on_error: Option<Callback<Failure>>,
    /// What stands there when the dataset cannot be shown.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let options = Options {
        plans,
        baseline,
        differences,
        category,
        query,
        issue,
        issues,
        figure,
        order,
        view,
        views,
        layout,
        heading_level,
        plain,
        lang,
        dir,
        locale,
    };
    let (dataset, text) = match dataset {
        DatasetSource::Read(dataset) => (dataset, None),
        DatasetSource::Json(text) => match schema::read(&text) {
            Ok(reading) => (Arc::new(reading.dataset), Some(text)),
            Err(failure) => {
                if let Some(on_error) = on_error {
                    on_error.run(failure);
                }
                return children.map(|children| children()).into_any();
            }
        },
    };
    let dataset = Memo::new(move |_| part_of(&dataset, options));
    let place = NodeRef::<html::Div>::new();
    let static_figure = is_rendered_first().then(|| {
        let (localizer, heading_level) =
            untrack(|| (localizer(&dataset.get(), options), options.heading_level()));
        let widget = Widget::for_figure(Arc::new(localizer), heading_level);
        view! { <StaticFigure widget/> }.into_any()
    });
    let callbacks = Callbacks { on_ready, on_change, on_open };
    #[cfg(target_arch = "wasm32")]
    live::go_live(place, options, dataset, text, callbacks);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (text, callbacks);
    view! {
        <div
            class="plan-compare"
            lang=move || lang.get()
            dir=move || dir.get()
            // The style sheet knows it as the custom element's.
            {..custom_attribute("scheme", move || scheme.get())}
            node_ref=place
        >
            {static_figure}
        </div>
    }
    .into_any()
}

/// The part of the dataset that the app wants; tells its author about ids that the whole does not have.
fn part_of(whole: &Arc<Dataset>, options: Options) -> Arc<Dataset> {
    let (part, unknown) = options.part(whole);
    unknown.iter().for_each(warn_of);
    match part.is_whole() {
        true => Arc::clone(whole),
        false => Arc::new(excerpt((**whole).clone(), &part)),
    }
}

/// Whether the figure comes before the live widget: always on a server, and in a browser while it
/// takes over what a server made.
fn is_rendered_first() -> bool {
    #[cfg(feature = "hydrate")]
    if let Some(context) = Owner::current_shared_context() {
        return cfg!(not(target_arch = "wasm32")) || context.during_hydration();
    }
    cfg!(not(target_arch = "wasm32"))
}
