//! What the static figure says, the live widget says too: every plan on every issue, of every
//! dataset, in every language.

use std::fs;
use std::process::Command;

use serde_json::json;
use static_server::Answer;

use crate::browser::{Browser, from_xtask};
use crate::page::Page;
use crate::site::{TestSite, dist};

const LANGUAGES: [&str; 7] = ["ar", "de", "en", "es", "fr", "pl", "uk"];

/// The words of heads and cells on one side, its sources apart: live their numbers are links
/// beside each other, static they stand in brackets.
const DIFFERENCES: &str = r#"(() => {
    const element = document.querySelector("plan-compare");
    const words = (node) => {
        const copy = node.cloneNode(true);
        const sources = [...copy.querySelectorAll("a, [role=note]")];
        const numbers = sources.map((source) => source.textContent);
        for (const source of [...sources, ...copy.querySelectorAll(".only-two")]) source.remove();
        const bare = copy.textContent.replaceAll("[]", "").replace(/\s+/g, " ").trim();
        return `${bare} | ${numbers}`;
    };
    const said = (root) => {
        const cells = new Map();
        for (const head of root.querySelectorAll("th[data-plan]")) {
            cells.set(head.dataset.plan, words(head));
        }
        for (const row of root.querySelectorAll("tr[data-issue]")) {
            for (const cell of row.querySelectorAll("th, td")) {
                cells.set(`${row.dataset.issue} ${cell.dataset.plan}`, words(cell));
            }
        }
        return cells;
    };
    const fixed = said(element.querySelector("figure"));
    const live = said(element.shadowRoot);
    const names = [...new Set([...fixed.keys(), ...live.keys()])];
    const differing = names.filter((name) => fixed.get(name) !== live.get(name));
    return [
        names.length,
        differing.map((name) => `${name}: ${fixed.get(name)} <> ${live.get(name)}`),
    ];
})()"#;

/// What `plan-compare render` makes of a file in `data/`.
#[track_caller]
fn figure(file: &str, language: &str) -> String {
    let mut command = Command::new(from_xtask("PLAN_COMPARE_PROGRAM"));
    command.arg("render");
    command.args(["--language", language, &format!("data/{file}")]);
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn datasets() -> Vec<String> {
    let files = fs::read_dir(dist().join("data")).expect("dist/ has data");
    let names = files.map(|file| file.expect("an entry").file_name().into_string().expect("UTF-8"));
    let mut names: Vec<String> =
        names.filter(|name| name.ends_with(".json") && !name.contains("schema")).collect();
    names.sort();
    names
}

#[test]
fn static_and_live_say_the_same_on_every_issue_in_every_language() {
    let files = datasets();
    assert!(2 <= files.len(), "{files:?}");
    let page_of = |file: &str, language: &str| {
        format!(
            "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>{file}</title>\
             <plan-compare src=\"/data/{file}\" loading=\"eager\" layout=\"table\">{}</plan-compare>\
             <script type=\"module\" src=\"/plan-compare.js\"></script>",
            figure(file, language)
        )
    };
    let mut pages = Vec::new();
    for file in &files {
        for language in LANGUAGES {
            pages.push((format!("/{language}/{file}.html"), page_of(file, language)));
        }
    }
    let paths: Vec<String> = pages.iter().map(|(path, _)| path.clone()).collect();
    let site = TestSite::start_with(&[], move |request| {
        match pages.iter().find(|(path, _)| *path == request.path) {
            Some((_, html)) => Answer::body(200, "text/html; charset=utf-8", html.clone()),
            None => Answer::File,
        }
    });
    let browser = Browser::start();
    for path in paths {
        Page::open(&browser, &site.url(&path));
        browser.evaluate("document.querySelector('plan-compare').ready.then(() => true)");
        let found = browser.evaluate(DIFFERENCES);
        assert_eq!(found[1], json!([]), "{path}");
        assert!(20 < found[0].as_u64().unwrap_or_default(), "{path}: {}", found[0]);
    }
}
