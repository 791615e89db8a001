//! Keys in the table of plans and issues: Tab comes to one cell, arrows lead from there. Never into the
//! form of a cell.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlTableCellElement, KeyboardEvent};

/// Moves the focus to the cell beside, above or below the one that has it.
pub(super) fn lead(event: &KeyboardEvent) {
    let (right, down) = match event.key().as_str() {
        "ArrowRight" => (1, 0),
        "ArrowLeft" => (-1, 0),
        "ArrowDown" => (0, 1),
        "ArrowUp" => (0, -1),
        _ => return,
    };
    if let Some(button) = beside(event, right, down) {
        event.prevent_default();
        // Fails for nothing that is on the page.
        let _ = button.focus();
    }
}

fn beside(event: &KeyboardEvent, right: isize, down: isize) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if target.closest(".cell-form").ok()?.is_some() {
        return None;
    }
    let cell: HtmlTableCellElement = target.closest("th, td").ok()??.dyn_into().ok()?;
    let rows = cell.closest("table").ok()??.query_selector_all("tbody > tr:not(.open)").ok()?;
    let row = cell.parent_element()?;
    let at = (0..rows.length()).find(|at| rows.get(*at).as_ref() == Some(row.as_ref()))?;
    let row: Element = rows.get(moved(at, down)?)?.dyn_into().ok()?;
    let column = moved(u32::try_from(cell.cell_index()).ok()?, right)?;
    let cell = row.children().item(column)?;
    cell.query_selector("button").ok()??.dyn_into().ok()
}

fn moved(at: u32, by: isize) -> Option<u32> {
    let to = isize::try_from(at).ok()?.checked_add(by)?;
    u32::try_from(to).ok()
}
