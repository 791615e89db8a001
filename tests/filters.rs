//! What the filters of content management systems leave: a table that reads as it stands.

#![cfg(not(target_arch = "wasm32"))]

#[path = "render/html.rs"]
mod html;

use std::env;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use plan_compare::cli::html::{figure, page};
use plan_compare::localize::Localizer;
use plan_compare::model::Dataset;
use plan_compare::schema;

/// What `filter` leaves of `html`; nothing where Node or its modules are missing, which is told.
fn filtered(filter: &str, html: &str) -> Option<String> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/xtask"));
    let is_there = folder.join("node_modules").join(filter).is_dir();
    let child = is_there.then(|| {
        Command::new("node")
            .args(["filters.mjs", filter])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
    });
    let Some(Ok(mut child)) = child else {
        let why =
            format!("{filter} is not tried: run `npm ci` in xtask, with Node 20.19 or later\n");
        assert!(env::var_os("CI").is_none_or(|is_ci| is_ci != "true"), "{why}");
        // Not by a macro, whose output the test runner hides.
        std::io::stderr().write_all(why.as_bytes()).expect("somewhere to tell it");
        return None;
    };
    let mut stdin = child.stdin.take().expect("a pipe");
    // It reads all before it writes.
    stdin.write_all(html.as_bytes()).expect("a filter that reads");
    drop(stdin);
    let output = child.wait_with_output().expect("a filter that ends");
    assert!(output.status.success(), "{filter}");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

fn read(text: &str) -> Dataset {
    schema::read(text).expect("a dataset").dataset
}

fn english(dataset: &Dataset) -> Arc<Localizer> {
    html::localizer(dataset, "en", "en")
}

/// The words, one space between them: filters may move the space between tags.
fn bare(html: &str) -> String {
    // What filters write is not as strict as what we write: no end of `br`, `&nbsp;`.
    let mut text = String::new();
    for (at, part) in html.split('<').enumerate() {
        text.push(' ');
        text += if at == 0 { part } else { part.split_once('>').map_or("", |(_, words)| words) };
    }
    for (reference, sign) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ] {
        text = text.replace(reference, sign);
    }
    text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_filter_leaves_every_word_in_its_order() {
    let [complete, ukraine] =
        [include_str!("fixtures/complete.json"), include_str!("../data/ukraine-peace-plans.json")]
            .map(read);
    let whole = figure(&english(&complete), 3);
    let on_page = page(&english(&ukraine), Some("d.json"), None);
    let element = &on_page[on_page.find("<plan-compare").expect("the element")..];
    for filter in ["dompurify", "sanitize-html", "tinymce"] {
        for html in [whole.as_str(), element] {
            let Some(left) = filtered(filter, html) else { return };
            assert!(!left.contains("<script") && !left.contains("<plan-compare"));
            assert_eq!(bare(&left), bare(html), "{filter}");
            for tag in ["<table", "<caption", "<thead", "<th", "<td", "<p>", "<ol", "<h4"] {
                let [left, whole] = [left.as_str(), html].map(|html| html.matches(tag).count());
                assert_eq!(left, whole, "{filter} {tag}");
            }
            assert_eq!(left.matches("<a href=").count(), html.matches("<a href=").count());
        }
    }
}

#[test]
fn where_a_filter_takes_the_disclosures_away_names_stand_in_bold_over_their_content() {
    let dataset = read(include_str!("fixtures/complete.json"));
    let Some(left) = filtered("sanitize-html", &figure(&english(&dataset), 3)) else {
        return;
    };
    assert!(!left.contains("<details"));
    assert!(left.contains("\n<b>Depth</b>\n<p>How deep?</p>\n"), "{left}");
    assert!(left.contains("<b>Reports differ:</b> The map gives nine metres. [<a"), "{left}");
}
