//! What the README shows page authors and editors, held against the demo article and the format.
//! Never a second demo.
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

#[test]
fn the_small_dataset_of_the_readme_has_no_fault() {
    let readme = include_str!("../README.md");
    let (_, rest) = readme.split_once("```json\n").expect("README.md has a dataset");
    let (dataset, _) = rest.split_once("```").expect("the dataset ends");
    let reading = plan_compare::schema::read(dataset).expect("a dataset");
    assert_eq!(reading.faults, []);
    assert_eq!((reading.dataset.plans.len(), reading.dataset.issues.len()), (2, 2));
}
