//! What a reader sees: the widget as a whole, and its views. No decision about what differs or is
//! shown, no sentence of its own; data is text, never markup.

#![expect(unreachable_pub, reason = "`#[component]` makes its props as public as it can")]

mod agreement;
mod answers;
mod changes;
mod compare;
mod details;
mod figures;
mod footer;
mod on_demand;
mod positions;
mod print_choices;
mod share;
mod share_button;
mod static_figure;
mod tab_focus;
mod tabs;
mod take_along;
mod timeline;

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::components::localized_text::localized_text;
use crate::components::section::Heading;
use crate::localize::Message;
use crate::model::Text;
use crate::widget::{Paper, Widget};
use compare::print_view::{PrintPlace, paper_of};
use details::use_details;

#[cfg(all(target_arch = "wasm32", feature = "element"))]
pub(crate) use self::{on_demand::preload, share::csv};
#[cfg(all(target_arch = "wasm32", feature = "element"))]
pub(crate) use crate::components::error_message::ErrorMessage;
pub use static_figure::StaticFigure;

/// The comparison of a dataset, with everything by which a reader acts on it.
#[component]
pub fn Comparison(
    /// The context for its parts.
    widget: Widget,
) -> impl IntoView {
    provide_context(widget);
    // Before any part: some reach the details.
    let preload = on_demand::preload_soon();
    let later = use_details();
    compare::construction::advance(widget);
    let config = widget.config();
    let localizer = widget.localizer();
    let summary = config.dataset().summary.as_ref();
    let summary = summary.map(|summary| standfirst(widget, summary));
    // Where the reader's language has no interface yet, what is around the data reads in its own.
    let interface = localizer.is_foreign().then(|| localizer.interface().to_owned());
    let title = localized_text(widget, &config.dataset().title);
    let share = (!config.is_plain).then(|| view! { <share::ShareRow/> }.into_any());
    let section = NodeRef::<html::Section>::new();
    // The style sheet's words for them.
    let paper = move || match paper_of(widget) {
        None => "screen",
        Some(Paper::AsShown) => "shown",
        Some(Paper::AllTexts) => "texts",
    };
    view! {
        <section
            node_ref=section
            part="base"
            aria-labelledby="title"
            data-paper=paper
            lang=interface
            dir=config.direction
            on:pointerover=move |_| preload()
            on:focusin=move |_| preload()
            on:keydown=move |event: KeyboardEvent| {
                preload();
                if let Some(tools) = later.tools.get() {
                    (tools.step_among_controls)(&event);
                }
            }
        >
            <Heading below=0 part="title" id="title">{title}</Heading>
            {summary}
            <tabs::Tabs/>
            <PrintPlace section/>
            {share}
            <footer::Footer/>
        </section>
    }
}

/// The summary, which a phone folds until it is asked for.
fn standfirst(widget: Widget, summary: &Text) -> AnyView {
    // A shorter one fits two lines.
    const FITS: usize = 90;
    let localizer = widget.localizer();
    let words = localizer.t(Message::WholeSummary);
    let unfold = (FITS < localizer.words(summary).len())
        .then(|| view! { <details class="unfold"><summary>{words}</summary></details> }.into_any());
    let summary = localized_text(widget, summary);
    view! { <p class="standfirst" part="summary">{summary}</p> {unfold} }.into_any()
}
