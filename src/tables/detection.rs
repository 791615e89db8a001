//! Which layout a table has, and in which row its heads stand. Never what the rows below say.

use super::heads::{ISSUE, PLAN, Part, is};
use super::layout::Layout;
use super::reading::wahl_o_mat;
use super::sheet::{Row, Sheet};

/// A layout, and the index of the row of heads.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) layout: Layout,
    pub(super) heads: usize,
}

/// Titles and notes above a table are fewer rows than this.
const MOST_ROWS_ABOVE: usize = 30;

/// The layout of a sheet, or of the one that is asked for; nothing where it cannot be that.
pub(super) fn find(sheet: &Sheet, wanted: Option<Layout>) -> Option<Found> {
    let is_wanted = |layout: Layout| wanted.is_none_or(|wanted| wanted == layout);
    for (layout, has_heads) in
        [(Layout::WahlOMat, wahl_o_mat::is_head as fn(&Row) -> bool), (Layout::Long, is_long)]
    {
        let mut rows = sheet.rows.iter().take(MOST_ROWS_ABOVE);
        if let Some(heads) = rows.position(has_heads).filter(|_| is_wanted(layout)) {
            return Some(Found { layout, heads });
        }
    }
    if matches!(wanted, Some(Layout::Long | Layout::WahlOMat)) {
        return None;
    }
    let heads = wide_heads(sheet)?;
    let has_title = sheet.rows[..heads].iter().any(|row| row.filled().count() == 1);
    let guessed = if has_title { Layout::Datawrapper } else { Layout::Wide };
    Some(Found { layout: wanted.unwrap_or(guessed), heads })
}

fn is_long(row: &Row) -> bool {
    let has = |name: &str| row.filled().any(|cell| is(cell.text, name));
    has(PLAN) && has(ISSUE) && row.filled().any(|cell| Part::of(cell.text).is_some())
}

/// The first row that is about as wide as the widest: what stands above are titles.
fn wide_heads(sheet: &Sheet) -> Option<usize> {
    let n_filled = |row: &Row| row.filled().count();
    let widest = sheet.rows.iter().take(MOST_ROWS_ABOVE).map(n_filled).max()?;
    let is_head = |row: &Row| 2 <= n_filled(row) && widest <= 2 * n_filled(row);
    sheet.rows.iter().take(MOST_ROWS_ABOVE).position(is_head)
}
