//! A table as a file for spreadsheets (RFC 4180). Never a cell that a spreadsheet would compute.

use crate::localize::Localizer;

/// A table in the making.
pub(super) struct CsvTable {
    text: String,
    separator: char,
}

impl CsvTable {
    /// An empty one, whose cells are parted as spreadsheets of the reader's language expect.
    pub(super) fn new(localizer: &Localizer) -> Self {
        Self { text: String::new(), separator: separator(localizer) }
    }

    /// Adds a cell to the row.
    pub(super) fn put(&mut self, cell: &str) {
        put(&mut self.text, cell);
        self.text.push(self.separator);
    }

    /// Adds a cell, where its column is there.
    pub(super) fn put_if(&mut self, is_there: bool, cell: impl FnOnce() -> String) {
        if is_there {
            self.put(&cell());
        }
    }

    /// Ends the row.
    pub(super) fn end_row(&mut self) {
        // The separator after the last cell.
        self.text.pop();
        self.text.push_str("\r\n");
    }

    /// The rows that have ended.
    pub(super) fn text(self) -> String {
        self.text
    }
}

fn separator(localizer: &Localizer) -> char {
    if localizer.formatter().number(0.5).contains(',') { ';' } else { ',' }
}

/// Adds a cell, in quotes where readers of the file need them to tell where it ends.
fn put(text: &mut String, cell: &str) {
    let is_quoted = cell.contains([',', '"', '\r', '\n', ';', '\t']);
    if is_quoted {
        text.push('"');
    }
    if cell.starts_with(['\t', '\r', '\n']) || is_formula(cell) {
        text.push('\'');
    }
    let mut letters = cell.chars();
    while let Some(letter) = letters.next() {
        if letter == '"' {
            text.push('"');
        }
        text.push(letter);
        // Where a spreadsheet expects another separator than a comma, a cell begins here.
        if matches!(letter, ';' | '\t' | '\r' | '\n') && is_formula(letters.as_str()) {
            text.push('\'');
        }
    }
    if is_quoted {
        text.push('"');
    }
}

/// Whether a spreadsheet might take the cell for a formula, which an apostrophe before it prevents.
fn is_formula(cell: &str) -> bool {
    let first = cell.chars().find(|letter| !is_blank(*letter));
    matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

/// Spaces of any width, controls, what is not seen at all, and quotation marks of a cell.
fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        '\0'..=' '
            | '"'
            | '\u{7f}'..='\u{a0}'
            | '\u{ad}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}'
            | '\u{3000}'
            | '\u{feff}'
    )
}
