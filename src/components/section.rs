//! Headings and sections, whose levels the page decides. Never their content.

use leptos::html;
use leptos::prelude::*;

use crate::widget::use_widget;

/// A heading `below` the widget's title by that many levels, never beyond `h6`.
#[component]
pub(crate) fn Heading(
    /// How many levels below the title's; 0 is the title itself.
    #[prop(default = 1)]
    below: u8,
    /// The name by which a page's styles find it.
    #[prop(default = "heading")]
    part: &'static str,
    /// An id, where something refers to it.
    #[prop(optional, into)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    let level = (use_widget().config().heading_level + below).clamp(1, 6);
    // By its name, because an element of each level would be compiled by itself.
    html::custom("h".to_owned() + &level.to_string())
        .attr("part", part)
        .attr("id", id)
        .child(children())
}

/// A section under a heading one level below the widget's title.
#[component]
pub(crate) fn Section(
    /// What the heading says.
    title: AnyView,
    /// The class that its styles know.
    #[prop(optional)]
    class: &'static str,
    /// The name by which a page's styles find it.
    #[prop(optional)]
    part: &'static str,
    children: Children,
) -> impl IntoView {
    let some = |name: &'static str| (!name.is_empty()).then_some(name);
    view! {
        <section class=some(class) part=some(part)>
            <Heading>{title}</Heading>
            {children()}
        </section>
    }
}

/// What a reader unfolds under a title.
#[component]
pub(crate) fn Disclosure(
    /// What can be read before it is unfolded.
    title: AnyView,
    /// The class that its styles know.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <details class=(!class.is_empty()).then_some(class)>
            <summary>{title}</summary>
            " "
            {children()}
        </details>
    }
}

/// That there is nothing to show, and why.
#[component]
pub(crate) fn Nothing(
    /// The sentence.
    words: &'static str,
) -> impl IntoView {
    view! { <p class="nothing" part="nothing">{words}</p> }
}
