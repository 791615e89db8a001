//! The Leptos app of `docs/recipes.md`, built from its very text and opened. Never a copy of it.

use std::env;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use static_server::Site;
use tempfile::TempDir;
use wasm_bindgen_cli_support::Bindgen;

use crate::browser::{Browser, only_in, text};
use crate::recipes::files;

const DATASET: &str = "data/city-budget-example.json";

const PAGE: &str = r#"<!doctype html><html lang="en"><head><title>An app</title>
    <link rel="icon" href="data:," /></head><body><script type="module">
    import init from "./budget.js";
    init({ module_or_path: "./budget_bg.wasm" });
    </script></body></html>"#;

fn repository() -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().expect("the repository is there")
}

fn write(folder: &Path, path: &str, content: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, content).expect("a file");
}

/// The crate as apps depend on it, as a library for Rust alone. A module for browsers has no hash in its
/// name, nor the library beside it: in the folder that both share, this one, without the custom element,
/// would take the place of that which the element's tests are made of.
fn crate_for_apps(root: &Path, folder: &Path) -> PathBuf {
    let copy = folder.join("plan-compare");
    fs::create_dir(&copy).expect("a folder");
    for entry in fs::read_dir(root).expect("the repository") {
        let name = entry.expect("an entry").file_name();
        if !["Cargo.toml", "target", "dist"].iter().any(|own| name == *own) {
            symlink(root.join(&name), copy.join(&name)).expect("a link");
        }
    }
    let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("it");
    let both = r#"crate-type = ["cdylib", "rlib"]"#;
    assert!(manifest.contains(both), "what the library is made as");
    write(&copy, "Cargo.toml", &manifest.replace(both, r#"crate-type = ["rlib"]"#));
    copy
}

/// The module that cargo makes of the recipe, with the crate as it is here.
fn compiled(folder: &Path) -> PathBuf {
    let root = repository();
    let plan_compare = crate_for_apps(&root, folder);
    for (path, content) in files("In a Leptos app") {
        let content = match path {
            "Cargo.toml" => {
                // The feature is one that tests of the repository ask for: without it, cargo would compile
                // most of Leptos once more.
                format!(
                    "{content}\nserde_json = {{ version = \"1\", features = [\"alloc\"] }}\n\
                     [patch.crates-io]\nplan-compare = {{ path = {plan_compare:?} }}\n"
                )
            }
            _ => content,
        };
        write(folder, path, &content);
    }
    let copy = |path: &str| write(folder, path, &fs::read_to_string(root.join(path)).expect("it"));
    copy(DATASET);
    // The versions are those of the repository, which are here.
    copy("Cargo.lock");
    let target = root.join("target");
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--offline", "--target", "wasm32-unknown-unknown", "--target-dir"])
        .arg(&target)
        .current_dir(folder)
        // As the repository's own builds for WebAssembly, which have compiled most of it then.
        .env("RUSTFLAGS", "--cfg erase_components")
        .env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only")
        // An app has rules of its own.
        .env_remove("RUSTC_WORKSPACE_WRAPPER")
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target.join("wasm32-unknown-unknown/debug/budget.wasm")
}

#[test]
fn an_app_with_leptos() {
    only_in!(Chromium, "a site that others build has no place for the test's script");
    let folder = TempDir::new().expect("a folder");
    let module = compiled(folder.path());
    let dist = folder.path().join("dist");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).web(true).expect("a page").typescript(false);
    bindgen.generate(&dist).expect("the module fits wasm-bindgen");
    write(&dist, "index.html", PAGE);
    let server = Site::new(dist).listen(("127.0.0.1", 0)).expect("a free port");
    let browser = Browser::start();
    browser.go(&server.url("/index.html"));

    let inside = |of: &str| {
        browser.evaluate(&format!("document.querySelector('.plan-compare')?.shadowRoot?.{of}"))
    };
    browser.eventually("every issue has a row", || {
        (inside("querySelectorAll('tr[data-issue]').length") == 9).then_some(())
    });
    let words = || text(&browser.evaluate("document.body.innerText")).to_owned();
    browser.eventually("the app hears of it", || words().contains("9 issues").then_some(()));
    let baseline = "querySelector('th[part~=\"plan-header--baseline\"]').dataset.plan";
    assert_eq!(inside(baseline), "mayor-draft");
    let styled = "querySelector('table') && getComputedStyle(document.querySelector('.plan-compare')).display";
    assert_eq!(inside(styled), "block", "the styles are there");
    browser.evaluate("document.querySelector('button').click()");
    browser.eventually("the app's signal counts", || {
        (inside(baseline) == "assembly-proposal").then_some(())
    });
    browser.evaluate(
        "document.querySelector('.plan-compare').shadowRoot.querySelector('[role=tab]:last-child').click()",
    );
    browser.eventually("another view is open", || {
        (inside("querySelectorAll('figure').length") != json!(0)).then_some(())
    });
    assert_eq!(browser.console(), Vec::<String>::new());
}
