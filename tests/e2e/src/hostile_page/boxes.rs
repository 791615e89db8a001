//! The widget in whatever box a page puts it: as wide as there is room, and no page wider than its
//! window. Never its looks.

use super::{Surroundings, open, styled};
use crate::browser::Browser;

/// Boxes in which pages put what they embed: what stands before it, and after.
const BOXES: [(&str, &str, &str); 18] = [
    ("a grid", "<div style='display: grid'>", "</div>"),
    (
        "a cell of a grid",
        "<div style='display: grid; grid-template-columns: 1fr auto'>",
        "<i>b</i></div>",
    ),
    ("a row", "<div style='display: flex'>", "</div>"),
    ("a column", "<div style='display: flex; flex-flow: column; align-items: center'>", "</div>"),
    ("a float", "<div style='float: left'>", "</div>"),
    ("a box as wide as its content", "<div style='width: fit-content'>", "</div>"),
    ("an inline box", "<span style='display: inline-block'>", "</span>"),
    ("a box of no box", "<div style='display: contents'>", "</div>"),
    ("a table", "<table><tr><td>", "</td></tr></table>"),
    ("columns", "<div style='columns: 1 20em'>", "</div>"),
    ("containment", "<div style='contain: content; container-type: inline-size'>", "</div>"),
    ("a transformed box", "<div style='transform: rotate(0.01deg) scale(0.9)'>", "</div>"),
    ("a box of its own place", "<div style='position: absolute; inset: 9px'>", "</div>"),
    ("a dialog", "<dialog open style='max-width: 100%; padding: 0'>", "</dialog>"),
    ("a disclosure", "<details open><summary>More</summary>", "</details>"),
    ("a fieldset", "<fieldset><legend>Field</legend>", "</fieldset>"),
    ("a small zoomed box", "<div style='zoom: 0.9; font-size: 10px'>", "</div>"),
    ("a page from the right", "<div dir='rtl' lang='ar'>", "</div>"),
];

#[track_caller]
fn check_boxes(width: u32, rules: &str) {
    let browser = Browser::start();
    for (name, before, after) in BOXES {
        let (before, after) = (before.to_owned(), after.to_owned());
        let head = styled(rules);
        let site = Surroundings { head, before, after, ..Surroundings::default() }.site();
        let page = open(&browser, &site, width);
        page.assert_fits();
        let area = page.widget().area();
        let least = 0.7 * f64::from(width.min(640));
        assert!(least < area.right - area.left, "in {name} at {width}: {area:?}");
        let is_duel = page.element("shadowRoot.querySelector('[data-layout=duel]') !== null");
        assert_eq!(is_duel, width < 400, "in {name} at {width}");
        assert_eq!(browser.console(), Vec::<String>::new(), "in {name}");
    }
}

#[test]
fn in_any_box_the_widget_is_as_wide_as_there_is_room() {
    check_boxes(320, "");
    check_boxes(1000, "");
}

#[test]
fn in_any_box_an_element_that_the_page_makes_inline_or_a_float_has_its_width_too() {
    check_boxes(320, "plan-compare { display: inline }");
    check_boxes(1000, "plan-compare { display: contents }");
    check_boxes(320, "plan-compare { float: left }");
}
