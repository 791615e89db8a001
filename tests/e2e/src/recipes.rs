//! The recipes of `docs/recipes.md`, built from their very text and opened. Never a copy of one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use static_server::{Server, Site};
use tempfile::TempDir;

use crate::browser::{Browser, only_in, text};
use crate::page::Page;
use crate::site::dist;

const RECIPES: &str = include_str!("../../../docs/recipes.md");

/// The files of the recipe below a heading: their paths, and what is in them.
#[track_caller]
pub(crate) fn files(heading: &str) -> Vec<(&'static str, String)> {
    let (_, rest) = RECIPES.split_once(&format!("\n## {heading}\n")).expect("the recipe is there");
    let mut lines = rest.lines().take_while(|line| !line.starts_with("## "));
    let mut files = Vec::new();
    let mut path = "";
    while let Some(line) = lines.next() {
        // A path in a line of its own, then its content.
        if let Some(named) = line.strip_prefix('`').and_then(|line| line.strip_suffix("`:")) {
            path = named;
        } else if line.starts_with("```") {
            let content: Vec<_> =
                lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
            files.push((std::mem::take(&mut path), content.join("\n")));
        }
    }
    assert!(!files.is_empty() && files.iter().all(|(path, _)| !path.is_empty()), "{heading}");
    files
}

/// A folder with the files of a recipe, and the package as npm installs it.
struct Project {
    folder: TempDir,
}

impl Project {
    #[track_caller]
    fn of(heading: &str) -> Self {
        let project = Self { folder: TempDir::new().expect("a folder") };
        project.write("package.json", r#"{"private": true, "type": "module"}"#);
        let to = project.folder.path().to_str().expect("UTF-8");
        run(Command::new("npm")
            .args(["pack", "--silent", "--ignore-scripts", "--pack-destination", to])
            .current_dir(dist()));
        let package = concat!("plan-compare-", env!("CARGO_PKG_VERSION"), ".tgz");
        let install = ["install", "--offline", "--no-audit", "--no-fund", "--silent"];
        run(Command::new("npm").args(install).arg(package).current_dir(&project.folder));
        project.link_tools();
        for (path, content) in files(heading) {
            project.write(path, &content);
        }
        project
    }

    fn write(&self, path: &str, content: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a file");
    }

    /// Lets the project find what `xtask/package.json` names, as if it had installed it.
    fn link_tools(&self) {
        let from = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../xtask/node_modules");
        let from = from.canonicalize().expect("npm has installed the tools");
        let to = self.folder.path().join("node_modules");
        for child in fs::read_dir(&from).expect("a folder") {
            let name = child.expect("an entry").file_name();
            let is_tool = !name.to_string_lossy().starts_with('.');
            if is_tool && !to.join(&name).exists() {
                link(&from.join(&name), &to.join(&name));
            }
        }
    }

    /// Runs a package's script on the project.
    #[track_caller]
    fn node(&self, script: &str, arguments: &[&str]) {
        let script = self.folder.path().join("node_modules").join(script);
        run(Command::new("node").arg(script).args(arguments).current_dir(&self.folder));
    }

    /// What browsers get.
    fn serve(&self, below: &str) -> Server {
        let site = Site::new(self.folder.path().join(below));
        site.listen(("127.0.0.1", 0)).expect("a free port")
    }
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) {
    std::os::unix::fs::symlink(from, to).expect("a link");
}

#[cfg(windows)]
fn link(from: &Path, to: &Path) {
    std::os::windows::fs::symlink_dir(from, to).expect("a link");
}

#[track_caller]
fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let told = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{command:?}:\n{}", String::from_utf8_lossy(&told));
}

/// Waits for the widget: all issues of the dataset are there, read against the draft.
#[track_caller]
fn check_widget(page: &Page<'_>) {
    page.browser.eventually("the widget is ready", || {
        page.heard("plan-compare-ready").first().map(|detail| assert_eq!(detail["issues"], 9))
    });
    assert_eq!(page.issues().len(), 9);
    assert_eq!(page.element("state.baseline"), "mayor-draft");
}

/// What a framework does with the element: state goes in, events come out, and files that are
/// fetched later are found.
#[track_caller]
fn check_framework(heading: &str, main: (&str, &str)) {
    let project = Project::of(heading);
    project.write(main.0, main.1);
    project.write(
        "index.html",
        &format!(
            r#"<!doctype html><html lang="en"><head><title>An app</title>
            <link rel="icon" href="data:," /></head><body><main><div id="app"></div></main>
            <script type="module" src="/{}"></script></body></html>"#,
            main.0
        ),
    );
    project.node("vite/bin/vite.js", &["build"]);
    let server = project.serve("dist");
    let browser = Browser::start();
    let page = Page::open(&browser, &server.url("/index.html"));
    check_widget(&page);
    let words = || text(&browser.evaluate("document.body.innerText")).to_owned();
    browser.eventually("the event was heard", || words().contains("9 issues").then_some(()));
    page.find("button", "Against the assembly").click();
    browser.eventually("the new baseline", || {
        (page.element("state.baseline") == "assembly-proposal").then_some(())
    });
    for at in (0..5).rev() {
        page.open_view(at);
    }
    page.element("setAttribute('lang', 'uk')");
    browser.eventually("the interface in Ukrainian", || {
        (!page.named("tab", "Порівняння").is_empty()).then_some(())
    });
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_page_of_plain_html() {
    only_in!(Chromium, "a site that others build has no place for the test's script");
    let project = Project::of("Plain HTML");
    link(
        &project.folder.path().join("node_modules/plan-compare"),
        &project.folder.path().join("plan-compare"),
    );
    let server = project.serve("");
    let browser = Browser::start();
    check_widget(&Page::open(&browser, &server.url("/index.html")));
}

#[test]
fn a_block_of_word_press() {
    only_in!(Chromium, "a site that others build has no place for the test's script");
    let project = Project::of("WordPress");
    project.write(
        "parse.mjs",
        r#"import { parse } from "@wordpress/block-serialization-default-parser";
           import { readFileSync, writeFileSync } from "node:fs";
           const blocks = parse(readFileSync("post.html", "utf8"));
           writeFileSync("blocks.json", JSON.stringify(blocks));"#,
    );
    run(Command::new("node").arg("parse.mjs").current_dir(&project.folder));
    let blocks = fs::read(project.folder.path().join("blocks.json")).expect("the parser wrote");
    let blocks: Value = serde_json::from_slice(&blocks).expect("JSON");
    assert_eq!(
        blocks.as_array().map(Vec::len),
        Some(1),
        "one block and no words outside: {blocks}"
    );
    assert_eq!(blocks[0]["blockName"], "core/html");
    // The files stand on another host, as they would.
    let host = Site::new(project.folder.path().join("node_modules/plan-compare"))
        .header("Access-Control-Allow-Origin", "*");
    let host = host.listen(("127.0.0.1", 0)).expect("a free port");
    let html = text(&blocks[0]["innerHTML"])
        .replace("https://static.example.org/plan-compare", host.url("").trim_end_matches('/'));
    let page = format!("<!doctype html><html lang=\"en\"><title>A post</title><main>{html}</main>");
    project.write("blog/index.html", &page);
    let server = project.serve("blog");
    let browser = Browser::start();
    check_widget(&Page::open(&browser, &server.url("/index.html")));
}

#[test]
fn an_app_with_react() {
    only_in!(Chromium, "a site that others build has no place for the test's script");
    check_framework(
        "React",
        (
            "src/main.jsx",
            r##"import { createElement } from "react";
               import { createRoot } from "react-dom/client";
               import App from "./App.jsx";
               createRoot(document.querySelector("#app")).render(createElement(App));"##,
        ),
    );
}

#[test]
fn an_app_with_vue() {
    only_in!(Chromium, "a site that others build has no place for the test's script");
    check_framework(
        "Vue",
        (
            "src/main.js",
            r##"import { createApp } from "vue";
               import App from "./App.vue";
               createApp(App).mount("#app");"##,
        ),
    );
}

#[test]
fn an_app_with_svelte() {
    only_in!(Chromium, "a site that others build has no place for the test's script");
    check_framework(
        "Svelte",
        (
            "src/main.js",
            r##"import { mount } from "svelte";
               import App from "./App.svelte";
               mount(App, { target: document.querySelector("#app") });"##,
        ),
    );
}

#[test]
fn a_site_of_eleventy() {
    only_in!(Chromium, "a site that others build has no place for the test's script");
    let project = Project::of("Eleventy, and Markdown elsewhere");
    project.node("@11ty/eleventy/cmd.cjs", &["--quiet"]);
    let server = project.serve("_site");
    let browser = Browser::start();
    let page = Page::open(&browser, &server.url("/index.html"));
    check_widget(&page);
    let emphasised =
        browser.evaluate("[...document.querySelectorAll('body em')].map((em) => em.textContent)");
    assert_eq!(emphasised, serde_json::json!(["nine questions", "Markdown"]));
}

#[test]
fn a_script_with_types() {
    let project = Project::of("React");
    project.write(
        "use.ts",
        r#"import "plan-compare";
           import type { PlanCompareElement } from "plan-compare";
           const element: PlanCompareElement = document.createElement("plan-compare");
           element.addEventListener("plan-compare-ready", ({ detail }) => detail.issues.toFixed());
           // @ts-expect-error: no such layout
           element.layout = "wide";"#,
    );
    let options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "use.ts"];
    project.node("typescript/bin/tsc", &options);
}

#[test]
fn whatever_the_package_exports_is_there() {
    let project = Project::of("Plain HTML");
    project.write(
        "resolve.mjs",
        r#"import { existsSync, readdirSync, readFileSync } from "node:fs";
           import { fileURLToPath } from "node:url";
           const here = "node_modules/plan-compare/";
           const { exports, name, main, types } = JSON.parse(readFileSync(here + "package.json", "utf8"));
           const targets = (to) => (typeof to === "string" ? [to] : Object.values(to).flatMap(targets));
           let resolved = 0;
           const check = (specifier) => {
             const file = fileURLToPath(import.meta.resolve(name + specifier.slice(1)));
             if (!existsSync(file)) throw new Error(`${specifier} is not at ${file}`);
             resolved += 1;
           };
           for (const [specifier, to] of Object.entries(exports)) {
             for (const target of targets(to)) {
               if (!target.includes("*")) {
                 if (!existsSync(here + target)) throw new Error(`${specifier}: no ${target}`);
                 continue;
               }
               const [before, after] = target.split("*");
               const files = readdirSync(here + before).filter((file) => file.endsWith(after));
               if (!files.length) throw new Error(`${specifier}: nothing like ${target}`);
               for (const file of files) check(specifier.replace("*", file.slice(0, file.length - after.length)));
             }
             if (!specifier.includes("*")) check(specifier);
           }
           for (const file of [main, types]) {
             if (!existsSync(here + file)) throw new Error(`no ${file}`);
           }
           if (resolved < 15) throw new Error(`only ${resolved} files`);"#,
    );
    run(Command::new("node").arg("resolve.mjs").current_dir(&project.folder));
}
