//! A whole page around the figure. Never a style or a script but in files of their own, so that any
//! policy fits.

use super::figure::put_figure;
use super::html::Html;
use super::words::Words;

/// The script that brings the element to life.
pub(super) struct Loader<'a> {
    /// Its address.
    pub(super) src: &'a str,
    /// What its content must be; empty if that is left open.
    pub(super) integrity: &'a str,
}

/// A page with the complete comparison, beside which its style sheet lies; with the address `src` of
/// the dataset, which must be one for the web, also with the live widget, whose loader lies there
/// too. `integrity` is what its content must be.
pub fn page(words: &Words<'_>, src: Option<&str>, integrity: Option<&str>) -> String {
    let dataset = words.dataset;
    let title = words.of(&dataset.title);
    let summary = dataset.summary.as_ref().map_or("", |summary| words.of(summary));
    let mut html = Html::default();
    html.doctype();
    html.element("html", &[("lang", words.interface), ("dir", words.direction())], |html| {
        html.element("head", &[], |html| {
            html.void("meta", &[("charset", "utf-8")]);
            let viewport =
                [("name", "viewport"), ("content", "width=device-width, initial-scale=1")];
            html.void("meta", &viewport);
            html.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
            html.words("title", title);
            if !summary.is_empty() {
                html.void("meta", &[("name", "description"), ("content", summary)]);
                html.void("meta", &[("property", "og:description"), ("content", summary)]);
            }
            html.void("meta", &[("property", "og:title"), ("content", title)]);
            html.void("meta", &[("property", "og:type"), ("content", "article")]);
            html.void("link", &[("rel", "stylesheet"), ("href", "static.css")]);
        });
        html.element("body", &[], |html| {
            html.element("main", &[], |html| match src {
                None => put_figure(html, words, 1),
                Some(src) => {
                    let integrity = integrity.unwrap_or("");
                    let loader = Loader { src: "plan-compare.js", integrity };
                    put_live(html, words, src, &loader, 2);
                }
            });
        });
    });
    html.finish()
}

/// Writes the element around the figure, and the loader that brings it to life.
pub(super) fn put_live(
    html: &mut Html,
    words: &Words<'_>,
    src: &str,
    loader: &Loader<'_>,
    level: u8,
) {
    let heading_level = level.to_string();
    put_element(html, words, src, &heading_level, |html| put_figure(html, words, level));
    put_loader(html, loader);
}

/// Writes the element around `content`.
pub(super) fn put_element(
    html: &mut Html,
    words: &Words<'_>,
    src: &str,
    heading_level: &str,
    content: impl FnOnce(&mut Html),
) {
    let attributes = [
        ("src", src),
        ("heading-level", heading_level),
        ("lang", words.language),
        ("dir", words.direction()),
    ];
    html.element("plan-compare", &attributes, content);
    html.line();
}

pub(super) fn put_loader(html: &mut Html, loader: &Loader<'_>) {
    // Of another origin, only what it lets everybody read can be compared.
    let crossorigin = if loader.integrity.is_empty() { "" } else { "anonymous" };
    let attributes = [
        ("type", "module"),
        ("src", loader.src),
        ("integrity", loader.integrity),
        ("crossorigin", crossorigin),
    ];
    html.element("script", &attributes, |_| {});
    html.line();
}
