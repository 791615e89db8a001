//! Workbooks (XLSX, ODS): cells to text as a reader sees them. Never a formula computed: its value
//! is the one that was saved.

use std::collections::{BTreeMap, HashSet};
use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Ods, Reader as _, SheetType, SheetVisible, Xlsx};

use super::markup::Markup;
use super::notation::amounts::DecimalMark;
use super::remark::Remark;
use super::remarks::Remarks;
use super::sheet::{Merged, Number, Place, Row, Sheet, is_blank};

/// An open workbook.
pub(super) struct Workbook<'b> {
    bytes: &'b [u8],
    reader: Reader<'b>,
}

enum Reader<'b> {
    Xlsx(Box<Xlsx<Cursor<&'b [u8]>>>),
    Ods(Box<Ods<Cursor<&'b [u8]>>>),
}

/// A cell that has a value or a formula. Unit: row and column from 0.
struct Value {
    at: (usize, usize),
    data: Data,
    format: Format,
}

/// What a number's format shows beside its digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Nothing,
    Percent,
    /// A currency or unit, whose words are not known here.
    Unit,
}

/// The values of a sheet, and which cells have formulas.
#[derive(Default)]
struct Values {
    values: Vec<Value>,
    formulas: Vec<(usize, usize)>,
    merged: Vec<Merged>,
}

impl<'b> Workbook<'b> {
    /// Opens what begins as a ZIP archive.
    ///
    /// # Errors
    /// Why it is no workbook, in the words of what reads it.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, String> {
        let is_ods = Markup::check(bytes)?;
        let reader = match is_ods {
            true => Reader::Ods(Box::new(
                Ods::new(Cursor::new(bytes)).map_err(|error| error.to_string())?,
            )),
            false => Reader::Xlsx(Box::new(
                Xlsx::new(Cursor::new(bytes)).map_err(|error| error.to_string())?,
            )),
        };
        Ok(Self { bytes, reader })
    }

    /// The names of the sheets that a spreadsheet shows, and of those that it hides.
    pub(super) fn names(&self) -> (Vec<String>, Vec<String>) {
        let sheets = match &self.reader {
            Reader::Xlsx(xlsx) => xlsx.sheets_metadata(),
            Reader::Ods(ods) => ods.sheets_metadata(),
        };
        let (shown, hidden): (Vec<_>, Vec<_>) = sheets
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .partition(|sheet| sheet.visible == SheetVisible::Visible);
        let names = |sheets: Vec<&calamine::Sheet>| -> Vec<String> {
            sheets.into_iter().map(|sheet| sheet.name.clone()).collect()
        };
        (names(shown), names(hidden))
    }

    /// The table of a sheet.
    ///
    /// # Errors
    /// Why it cannot be read, in the words of what reads it.
    pub(super) fn sheet(
        &mut self,
        name: &str,
        mark: DecimalMark,
        remarks: &mut Remarks,
    ) -> Result<Sheet, String> {
        let markup = Markup::read(self.bytes, name)?;
        let Values { values, formulas, mut merged } = match &mut self.reader {
            Reader::Xlsx(xlsx) => of_xlsx(xlsx, name).map_err(|error| error.to_string())?,
            Reader::Ods(ods) => of_ods(ods, name).map_err(|error| error.to_string())?,
        };
        for (count, remark) in [
            (markup.n_hidden_rows, Remark::HiddenRows { count: markup.n_hidden_rows }),
            (markup.n_hidden_columns, Remark::HiddenColumns { count: markup.n_hidden_columns }),
        ] {
            if 0 < count {
                remarks.tell(remark);
            }
        }
        merged.extend(markup.merged);
        let mut n_dates = 0;
        let mut texts: BTreeMap<(usize, usize), String> = BTreeMap::new();
        for Value { at, data, format } in &values {
            let place = Place { number: Number::Row(at.0 + 1), column: Some(at.1) };
            let format = match *format {
                Format::Nothing if markup.percents.contains(at) => Format::Percent,
                Format::Nothing if markup.currencies.contains(at) => Format::Unit,
                format => format,
            };
            n_dates += usize::from(matches!(data, Data::DateTime(_) | Data::DateTimeIso(_)));
            let text = text(data, format, mark, place, remarks);
            if !is_blank(&text) {
                texts.insert(*at, text);
            }
        }
        if 0 < n_dates {
            remarks.tell(Remark::Dates { count: n_dates });
        }
        let filled: HashSet<(usize, usize)> =
            values.iter().filter(|value| value.data != Data::Empty).map(|value| value.at).collect();
        for at in formulas.into_iter().filter(|at| !filled.contains(at)) {
            let place = Place { number: Number::Row(at.0 + 1), column: Some(at.1) };
            remarks.tell_at(Remark::FormulaWithoutValue, place);
        }
        let mut rows: Vec<Row> = Vec::new();
        for ((row, column), text) in texts {
            let number = Number::Row(row + 1);
            if rows.last().is_none_or(|last| last.number != number) {
                rows.push(Row { number, cells: Vec::new() });
            }
            if let Some(last) = rows.last_mut() {
                last.put(column, text);
            }
        }
        Ok(Sheet { name: Some(name.to_owned()), rows, merged })
    }
}

/// Cell by cell, so that two cells far apart do not make a table of millions.
fn of_xlsx(xlsx: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Values, calamine::XlsxError> {
    let mut found = Values::default();
    let mut cells = xlsx.worksheet_cells_reader(name)?;
    let formats: Vec<Format> = cells
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref())
        .map(|format| format.map_or(Format::Nothing, |format| Format::of(&format.format_code)))
        .collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        found.values.push(Value {
            at: at(cell.get_position()),
            data: cell.get_value().clone().into(),
            format: formats.get(style).copied().unwrap_or(Format::Nothing),
        });
    }
    drop(cells);
    let mut cells = xlsx.worksheet_cells_reader(name)?;
    while let Some(record) = cells.next_cell_with_formula_metadata()? {
        if record.formula.is_some() {
            found.formulas.push(at(record.pos));
        }
    }
    drop(cells);
    for merged in xlsx.merge_cells_by_sheet_name(name)? {
        let (start, end) = (at(merged.start), at(merged.end));
        found.merged.push(Merged { rows: (start.0, end.0), columns: (start.1, end.1) });
    }
    Ok(found)
}

fn of_ods(ods: &mut Ods<Cursor<&[u8]>>, name: &str) -> Result<Values, calamine::OdsError> {
    let range = ods.worksheet_range(name)?;
    let start = range.start().map(at).unwrap_or_default();
    let values = range.used_cells().map(|(row, column, data)| Value {
        at: (start.0 + row, start.1 + column),
        data: data.clone(),
        format: Format::Nothing,
    });
    let formulas = ods.worksheet_formula(name)?;
    let start = formulas.start().map(at).unwrap_or_default();
    let formulas =
        formulas.used_cells().map(|(row, column, _)| (start.0 + row, start.1 + column)).collect();
    Ok(Values { values: values.collect(), formulas, merged: Vec::new() })
}

fn at((row, column): (u32, u32)) -> (usize, usize) {
    (row as usize, column as usize)
}

/// What a reader of the spreadsheet sees, as far as its format is known.
fn text(
    data: &Data,
    format: Format,
    mark: DecimalMark,
    place: Place,
    remarks: &mut Remarks,
) -> String {
    match data {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(value) => value.to_string(),
        Data::Float(value) if format == Format::Percent => {
            number(value * 100.0, mark) + if mark == DecimalMark::Comma { "\u{a0}%" } else { "%" }
        }
        Data::Float(value) => {
            if format == Format::Unit {
                remarks.tell_at(Remark::BareNumber, place);
            }
            number(*value, mark)
        }
        Data::Bool(true) => "yes".to_owned(),
        Data::Bool(false) => "no".to_owned(),
        Data::DateTime(date) => date_time(date),
        Data::DateTimeIso(date) => date.trim_end_matches("T00:00:00").replacen('T', " ", 1),
        Data::DurationIso(duration) => duration.clone(),
        Data::Error(error) => {
            remarks.tell_at(Remark::ErrorValue { value: error.to_string() }, place);
            String::new()
        }
    }
}

impl Format {
    /// What a format code such as `0.00 "m"` shows.
    fn of(code: &str) -> Self {
        let is_currency = |letter: char| "$€£¥₴₽".contains(letter);
        // [Red] and [>100] show nothing; [$EUR] does.
        match code.contains('%') {
            true => Self::Percent,
            false if code.contains(is_currency) || code.contains('"') => Self::Unit,
            false => Self::Nothing,
        }
    }
}

/// A number without what only its binary form adds to it.
fn number(value: f64, mark: DecimalMark) -> String {
    // As many digits as spreadsheets keep.
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    let digits = rounded.to_string();
    if mark == DecimalMark::Comma { digits.replace('.', ",") } else { digits }
}

fn date_time(date: &ExcelDateTime) -> String {
    if date.is_duration() {
        return date.as_f64().to_string();
    }
    let (year, month, day, hour, minute, _, _) = date.to_ymd_hms_milli();
    if date.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}");
    }
    match (hour, minute) {
        (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
    }
}
