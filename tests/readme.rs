//! What the README promises a page author, held against the demo article. Never a second demo.
#![cfg(not(target_arch = "wasm32"))]

/// The text with one space for any white space, so that indentation does not count.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_demo_article_uses_the_snippet_of_the_readme() {
    let readme = include_str!("../README.md");
    let (_, rest) = readme.split_once("```html\n").expect("README.md has a snippet");
    let (snippet, _) = rest.split_once("```").expect("the snippet ends");
    let demo = flat(include_str!("../index.html"));
    assert!(demo.contains(&flat(snippet)), "index.html does not have the snippet:\n{snippet}");
}
