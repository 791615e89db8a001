//! Headings whose level the page decides. Never a heading outside 2 to 6.

use leptos::prelude::*;

/// A heading of `level`, with `id` for naming its section and `part` for the page's style.
pub fn heading(level: u8, id: &str, part: &'static str, content: AnyView) -> AnyView {
    let id = (!id.is_empty()).then(|| id.to_owned());
    match level {
        2 => view! { <h2 id=id part=part>{content}</h2> }.into_any(),
        3 => view! { <h3 id=id part=part>{content}</h3> }.into_any(),
        4 => view! { <h4 id=id part=part>{content}</h4> }.into_any(),
        5 => view! { <h5 id=id part=part>{content}</h5> }.into_any(),
        _ => view! { <h6 id=id part=part>{content}</h6> }.into_any(),
    }
}
