//! Pictures of the demo for people to look at; compares nothing.

use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::browser::{Browser, Scheme, only_in, text};
use crate::page::Page;
use crate::site::TestSite;

/// Where they are kept, and left by the next run.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/e2e");
    fs::create_dir_all(&folder).expect("target/ can be written");
    folder
}

fn take(page: &Page<'_>, name: &str) {
    let picture = page.browser.cdp("Page.captureScreenshot", json!({ "format": "png" }));
    let bytes = BASE64_STANDARD.decode(text(&picture["data"])).expect("base64");
    assert!(bytes.starts_with(b"\x89PNG"));
    fs::write(folder().join(name), bytes).expect("target/ can be written");
}

/// The demo in its article, and each view at both ends of the widths, from its beginning.
fn take_all(scheme: Scheme) {
    only_in!(Chromium, "pictures are for people: those of one engine are enough");
    let site = TestSite::start();
    let browser = Browser::start();
    browser.prefer(scheme);
    for width in [320, 640, 1000] {
        browser.resize(width, 900);
        let page = Page::open_demo(&browser, &site, "");
        let name = |what: &str| format!("{width}-{}{what}.png", scheme.name());
        take(&page, &name(""));
        page.find("button", "Donetsk").click();
        page.find("button", "Close Donetsk");
        take(&page, &name("-open"));
        if width == 640 {
            continue;
        }
        for at in 1..page.n_views() {
            let view = page.open_view(at).to_lowercase();
            page.widget().scroll_to_top();
            take(&page, &name(&format!("-{view}")));
        }
    }
}

#[test]
fn every_view_is_pictured_on_a_light_page() {
    take_all(Scheme::Light);
}

#[test]
fn every_view_is_pictured_on_a_dark_page() {
    take_all(Scheme::Dark);
}
