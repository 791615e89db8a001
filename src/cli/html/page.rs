//! A whole page around the figure. Never a style or a script but in files of their own, so that any
//! policy fits.

use std::sync::Arc;

use leptos::attr::custom::{CustomAttr, custom_attribute};
use leptos::html;
use leptos::prelude::*;

use super::figure::figure;
use crate::localize::Localizer;

/// The script that brings the element to life.
#[derive(Clone)]
pub(super) struct Loader {
    /// Its address.
    pub(super) src: String,
    /// What its content must be, unless that is left open.
    pub(super) integrity: Option<String>,
}

/// A page with the complete comparison, beside which its style sheet lies; with the address `src` of
/// the dataset, which must be one for the web, also with the live widget, whose loader lies there
/// too. `integrity` is what its content must be.
pub fn page(localizer: &Arc<Localizer>, src: Option<&str>, integrity: Option<&str>) -> String {
    let dataset = localizer.dataset();
    let title = localizer.words(&dataset.title).into_owned();
    let summary = dataset.summary.as_ref().map(|summary| localizer.words(summary).into_owned());
    let main = match src {
        None => figure(localizer, 1),
        Some(src) => {
            let integrity = integrity.map(str::to_owned);
            let loader = Loader { src: "plan-compare.js".to_owned(), integrity };
            live(localizer, src, &loader, 2)
        }
    };
    let description = summary.map(|summary| {
        view! {
            <meta name="description" content=summary.clone()/>
            <meta content={summary} {..property("og:description")}/>
        }
    });
    let (language, direction) = (localizer.interface().to_owned(), localizer.direction());
    let page = view! {
        <html lang=language dir=direction>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title>{title.clone()}</title>
                {description}
                <meta content={title} {..property("og:title")}/>
                <meta content="article" {..property("og:type")}/>
                <link rel="stylesheet" href="static.css"/>
            </head>
            <body><main inner_html=main></main></body>
        </html>
    };
    "<!doctype html>\n".to_owned() + &written(page.into_any())
}

/// An attribute that HTML itself does not have.
fn property(name: &'static str) -> CustomAttr<&'static str, &'static str> {
    custom_attribute("property", name)
}

/// The element around the figure, and the loader that brings it to life.
pub(super) fn live(localizer: &Arc<Localizer>, src: &str, loader: &Loader, level: u8) -> String {
    element(localizer, src, Some(level), figure(localizer, level)) + &script(loader)
}

/// The element around `content`, which is HTML.
pub(super) fn element(
    localizer: &Localizer,
    src: &str,
    heading_level: Option<u8>,
    content: String,
) -> String {
    let level = heading_level.map(|level| level.to_string());
    let element = html::custom("plan-compare")
        .attr("src", src.to_owned())
        .attr("heading-level", level)
        .attr("lang", localizer.language().to_owned())
        .attr("dir", localizer.direction())
        .inner_html(content);
    written(element.into_any())
}

/// The script element of a loader.
pub(super) fn script(Loader { src, integrity }: &Loader) -> String {
    let (src, integrity) = (src.clone(), integrity.clone());
    // Of another origin, only what it lets everybody read can be compared.
    let crossorigin = integrity.is_some().then_some("anonymous");
    let script = view! {
        <script type="module" src=src integrity=integrity crossorigin=crossorigin></script>
    };
    written(script.into_any())
}

/// A view as HTML, without the marks by which Leptos would find its place again, on a line of its
/// own.
pub(super) fn written(view: AnyView) -> String {
    view.to_html().replace("<!>", "") + "\n"
}
