//! A whole page around the figure. Never a style or a script of its own, so that any policy fits.

use super::figure::put_figure;
use super::html::Html;
use super::words::Words;

/// A page with the complete comparison; with the address `src` of the dataset, which must be one for
/// the web, also with the live widget, whose loader lies beside the page.
pub fn page(words: &Words<'_>, src: Option<&str>) -> String {
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
        });
        html.element("body", &[], |html| {
            html.element("main", &[], |html| match src {
                None => put_figure(html, words, 1),
                Some(src) => put_live(html, words, src, "plan-compare.js", 2),
            });
        });
    });
    html.finish()
}

/// Writes the element around the figure, and the loader that brings it to life.
pub(super) fn put_live(html: &mut Html, words: &Words<'_>, src: &str, loader: &str, level: u8) {
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

pub(super) fn put_loader(html: &mut Html, loader: &str) {
    html.element("script", &[("type", "module"), ("src", loader)], |_| {});
    html.line();
}
