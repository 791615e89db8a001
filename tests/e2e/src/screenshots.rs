//! Pictures of the demo for people to look at; compares nothing.

use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::browser::{Browser, Scheme, text};
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

#[test]
fn the_demo_is_pictured_at_three_widths_in_both_schemes() {
    let site = TestSite::start();
    let browser = Browser::start();
    for scheme in Scheme::ALL {
        browser.prefer(scheme);
        for width in [320, 640, 1000] {
            browser.resize(width, 900);
            let page = Page::open_demo(&browser, &site, "");
            take(&page, &format!("{width}-{}.png", scheme.name()));
            page.find("button", "Donetsk").click();
            page.find("button", "Close Donetsk");
            take(&page, &format!("{width}-{}-open.png", scheme.name()));
        }
    }
}
