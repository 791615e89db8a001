//! A dataset to its wide table, as CSV that `import` reads back. Never a cell that a spreadsheet
//! would compute.

mod cells;
mod wide_table;

use csv::{Terminator, WriterBuilder};
use serde_json::Value;

use super::defused;
use cells::list;
use wide_table::WideTable;

/// Without it Excel takes CSV for another encoding.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A table, and what of the dataset it has no place for.
pub struct Exported {
    /// CSV in UTF-8, with a byte order mark.
    pub csv: String,
    /// Keys of the dataset, and what else; `import` keeps it when the table goes back into the
    /// dataset.
    pub left_out: Vec<String>,
}

/// What of a dataset stands in its table, or is the same in each.
const HELD: [&str; 7] =
    ["$schema", "format", "plans", "issues", "provisions", "categories", "sources"];

/// The wide table of a dataset, which must be one that `schema` has read without an error.
///
/// A row for each issue: what is said of it, the sources that it is the first to cite, and of each
/// plan its statement; where the plan has any, answers, details, points and so on have columns of
/// their own.
pub fn export(dataset: &Value) -> Exported {
    let table = WideTable::new(dataset);
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    for row in table.rows() {
        // Memory takes any row.
        let _ = writer.write_record(row.iter().map(|cell| defused::write(cell).into_owned()));
    }
    let csv = writer.into_inner().unwrap_or_default();
    let keys = dataset.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
    let mut left_out: Vec<String> =
        keys.filter(|key| !HELD.contains(key)).map(str::to_owned).collect();
    let is_more = |key: &String| !matches!(key.as_str(), "id" | "name");
    let mut plans = list(dataset, "plans").iter().filter_map(Value::as_object);
    if plans.any(|plan| plan.keys().any(is_more)) {
        left_out.push("what plans have beside id and name".to_owned());
    }
    if !table.has_every_source() {
        left_out.push("sources that no issue cites".to_owned());
    }
    Exported { csv: String::from_utf8_lossy(&csv).into_owned(), left_out }
}
