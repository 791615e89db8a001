//! CSV and what is like it: text to rows of cells. Never what a cell means.

use csv::{ByteRecord, ReaderBuilder};

use super::defused;
use super::heads::{ISSUE, PLAN};
use super::remark::Remark;
use super::remarks::Remarks;
use super::sheet::{Number, Row, Sheet, is_blank};

/// What may stand between cells, most frequent first.
const DELIMITERS: [(u8, &str); 4] =
    [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs"), (b'|', "vertical bars")];

/// The rows of a text.
pub(super) fn read(text: &str, remarks: &mut Remarks) -> Sheet {
    let (delimiter, table) = named(text).unwrap_or_else(|| (guess(text), text));
    let name = DELIMITERS.iter().find(|(byte, _)| *byte == delimiter).map(|(_, name)| *name);
    remarks.tell(Remark::Delimiter { name: name.unwrap_or("what 'sep=' says") });
    if table.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        remarks.tell(Remark::OpenQuotation);
    }
    let mut rows = Vec::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    let before = text.len() - table.len();
    let mut reader = reader(delimiter, table);
    let mut record = ByteRecord::new();
    // Reading from memory, of rows of any length, fails nowhere.
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let start = record.position().map_or(0, |at| at.byte());
        let line = lines.of_record(before + usize::try_from(start).unwrap_or(0));
        // The bytes are those of a text, cut at ASCII letters only.
        let cell = |bytes| defused::read(&String::from_utf8_lossy(bytes)).into_owned();
        let mut cells: Vec<String> = record.iter().map(cell).collect();
        while cells.last().is_some_and(|cell| is_blank(cell)) {
            cells.pop();
        }
        if !cells.is_empty() {
            rows.push(Row { number: Number::Line(line), cells });
        }
    }
    Sheet { name: None, rows, merged: Vec::new() }
}

/// A place that moves through a text: the reader of CSV does not count the lines that it skips.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line in which a row begins that follows a byte, and maybe empty lines.
    fn of_record(&mut self, start: usize) -> usize {
        while let Some(byte) = self.text.get(self.at) {
            let is_end = matches!(byte, b'\r' | b'\n');
            if start <= self.at && !is_end {
                break;
            }
            self.at += 1;
            let is_half = *byte == b'\r' && self.text.get(self.at) == Some(&b'\n');
            self.line += usize::from(is_end && !is_half);
        }
        self.line
    }
}

fn reader(delimiter: u8, text: &str) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The delimiter that a first line such as `sep=;` names, as Excel writes it, and what follows.
fn named(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once('\n')?;
    match line.trim_end().strip_prefix("sep=")?.as_bytes() {
        [delimiter] if !delimiter.is_ascii_alphanumeric() && !b"\"\r".contains(delimiter) => {
            Some((*delimiter, rest))
        }
        _ => None,
    }
}

/// The delimiter after a first head that we know, else the one by which most rows have the same
/// number of cells.
fn guess(text: &str) -> u8 {
    const ENOUGH: usize = 200;
    let after = [ISSUE, PLAN].iter().find_map(|head| text.strip_prefix(head)?.bytes().next());
    if let Some((delimiter, _)) = DELIMITERS.iter().find(|(byte, _)| Some(*byte) == after) {
        return *delimiter;
    }
    let score = |delimiter: u8| {
        let mut n_cells = Vec::new();
        let mut record = ByteRecord::new();
        let mut reader = reader(delimiter, text);
        while n_cells.len() < ENOUGH && matches!(reader.read_byte_record(&mut record), Ok(true)) {
            n_cells.push(record.len());
        }
        let n_like = |n: &usize| n_cells.iter().filter(|other| *other == n).count();
        let usual = n_cells.iter().copied().filter(|n| 1 < *n).max_by_key(|n| (n_like(n), *n));
        // Of a thousand rows, and then the wider table.
        usual.map_or((0, 0), |usual| (n_like(&usual) * 1000 / n_cells.len(), usual))
    };
    let best = DELIMITERS.iter().rev().max_by_key(|(delimiter, _)| score(*delimiter));
    best.map_or(b',', |(delimiter, _)| *delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &[&str])]) {
        let sheet = read(text, &mut Remarks::default());
        let rows: Vec<(usize, Vec<&str>)> = sheet
            .rows
            .iter()
            .map(|row| {
                let Number::Line(line) = row.number else { panic!("not a line") };
                (line, row.cells.iter().map(String::as_str).collect())
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(line, row)| (*line, row.to_vec())).collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_a_table() {
        check(
            "a;b\n\"1,5\";\"x,y\"\n2,5;z,w\n",
            &[(1, &["a", "b"]), (2, &["1,5", "x,y"]), (3, &["2,5", "z,w"])],
        );
        check("a\tb, c\nd\te; f\n", &[(1, &["a", "b, c"]), (2, &["d", "e; f"])]);
        check("sep=;\na;b\n", &[(2, &["a", "b"])]);
        check("Issue;\"a,b\"\nx,y;z\n", &[(1, &["Issue", "a,b"]), (2, &["x,y", "z"])]);
        check("a|b\nc|d", &[(1, &["a", "b"]), (2, &["c", "d"])]);
    }

    #[test]
    fn quotes_line_breaks_and_empty_rows_are_those_of_spreadsheets() {
        check(
            "a,b\r\n\r\n\"say \"\"x\"\"\r\ny\",c\r\n,,,\r\nd,e,,\r\n",
            &[(1, &["a", "b"]), (3, &["say \"x\"\r\ny", "c"]), (6, &["d", "e"])],
        );
    }
}
