//! A table as it stands in a file: rows of cells, and where each is. Never what a cell means.

use std::fmt;

/// A table of a file, without its empty rows.
#[derive(Default)]
pub(super) struct Sheet {
    /// The name of a workbook's sheet.
    pub(super) name: Option<String>,
    pub(super) rows: Vec<Row>,
    /// Cells that are one on screen, of which only the first has the value.
    pub(super) merged: Vec<Merged>,
}

/// A row with something in it.
pub(super) struct Row {
    pub(super) number: Number,
    pub(super) cells: Vec<String>,
}

/// Where a row is: as a spreadsheet counts, or as an editor of texts does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// From 1.
    Row(usize),
    /// From 1, the first line of the row.
    Line(usize),
}

/// A rectangle of cells, ends included. Unit: rows and columns from 0.
pub(super) struct Merged {
    pub(super) rows: (usize, usize),
    pub(super) columns: (usize, usize),
}

/// Where a cell or a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) number: Number,
    /// From 0.
    pub(super) column: Option<usize>,
}

/// What a cell says, and where.
#[derive(Clone, Copy)]
pub(super) struct Cell<'s> {
    pub(super) text: &'s str,
    pub(super) place: Place,
}

impl Sheet {
    /// Gives each merged cell below the row of heads the value of the first; how many got one.
    pub(super) fn fill_merged(&mut self, heads: usize) -> usize {
        let mut n_filled = 0;
        for Merged { rows, columns } in &self.merged {
            let index_of = |number: usize| {
                self.rows.iter().position(|row| row.number == Number::Row(number + 1))
            };
            let Some(first) = index_of(rows.0).filter(|first| heads < *first) else { continue };
            let value = self.rows[first].cell(columns.0).text.to_owned();
            if is_blank(&value) {
                continue;
            }
            for row in &mut self.rows[first..] {
                let Number::Row(number) = row.number else { break };
                if rows.1 < number - 1 {
                    break;
                }
                for column in columns.0..=columns.1 {
                    if is_blank(row.cell(column).text) {
                        row.put(column, value.clone());
                        n_filled += 1;
                    }
                }
            }
        }
        n_filled
    }

    /// One more than the last column with something in it, from a row on.
    pub(super) fn width(&self, from: usize) -> usize {
        self.rows.iter().skip(from).map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

impl Row {
    /// A cell; empty beyond the last.
    pub(super) fn cell(&self, column: usize) -> Cell<'_> {
        let place = Place { number: self.number, column: Some(column) };
        Cell { text: self.cells.get(column).map_or("", String::as_str), place }
    }

    pub(super) fn place(&self) -> Place {
        Place { number: self.number, column: None }
    }

    /// The cells with something in them.
    pub(super) fn filled(&self) -> impl Iterator<Item = Cell<'_>> {
        (0..self.cells.len()).map(|column| self.cell(column)).filter(|cell| !is_blank(cell.text))
    }

    /// Puts a value where nothing is.
    pub(super) fn put(&mut self, column: usize, value: String) {
        /// As wide as spreadsheets are.
        const MOST_COLUMNS: usize = 16_384;
        if MOST_COLUMNS <= column {
            return;
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = value;
    }
}

/// The words of a cell without what cannot be seen around them.
pub(super) fn trimmed(cell: &str) -> &str {
    cell.trim_matches(|letter: char| {
        letter.is_whitespace() || letter.is_control() || "\u{200b}\u{feff}".contains(letter)
    })
}

/// Whether nothing can be seen in a cell.
pub(super) fn is_blank(cell: &str) -> bool {
    trimmed(cell).is_empty()
}

/// The letters that spreadsheets give a column.
pub(super) fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while 0 < rest {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.number, self.column) {
            (Number::Row(row), Some(column)) => write!(f, "{}{row}", letters(column)),
            (Number::Row(row), None) => write!(f, "row {row}"),
            (Number::Line(line), Some(column)) => {
                write!(f, "line {line}, column {}", letters(column))
            }
            (Number::Line(line), None) => write!(f, "line {line}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        let expected = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")];
        for (column, name) in expected {
            assert_eq!(letters(column), name);
        }
    }
}
