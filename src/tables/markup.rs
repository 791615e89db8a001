//! What calamine does not tell of a workbook: hidden rows and columns, merged and percent cells of
//! ODS, and whether its XML ends. Never a cell's value.

use std::collections::HashSet;
use std::io::{Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::sheet::Merged;

/// More is not unpacked: no table of a dataset is as large. Unit: bytes.
const MOST_UNPACKED: u64 = 200_000_000;
/// Beyond the last row and column of any spreadsheet.
const MOST_ROWS: usize = 1_048_576;
/// More columns of one value are no table of plans.
const MOST_COLUMNS: usize = 64;

/// What one sheet says beside its values.
#[derive(Default)]
pub(super) struct Markup {
    pub(super) n_hidden_rows: usize,
    pub(super) n_hidden_columns: usize,
    pub(super) merged: Vec<Merged>,
    /// Cells whose number is shown as a percentage. Unit: row and column from 0.
    pub(super) percents: HashSet<(usize, usize)>,
    /// Cells whose number is shown with a currency.
    pub(super) currencies: HashSet<(usize, usize)>,
}

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

impl Markup {
    /// Whether a workbook is ODS, not XLSX.
    ///
    /// # Errors
    /// When it is too large, or its XML has no end, at which calamine would wait for ever.
    pub(super) fn check(bytes: &[u8]) -> Result<bool, String> {
        let mut archive = open(bytes)?;
        let mut n_bytes: u64 = 0;
        for at in 0..archive.len() {
            let file = archive.by_index_raw(at).map_err(|error| error.to_string())?;
            n_bytes = n_bytes.saturating_add(file.size());
        }
        if MOST_UNPACKED < n_bytes {
            return Err(format!(
                "expected at most {MOST_UNPACKED} bytes unpacked, found {n_bytes}"
            ));
        }
        let Some(content) = part(&mut archive, "content.xml")? else { return Ok(false) };
        each_element(&content, |_| {})?;
        if let Some(manifest) = part(&mut archive, "META-INF/manifest.xml")? {
            each_element(&manifest, |_| {})?;
        }
        Ok(true)
    }

    /// What the sheet of a name says beside its values.
    ///
    /// # Errors
    /// When the XML is broken.
    pub(super) fn read(bytes: &[u8], sheet: &str) -> Result<Self, String> {
        let mut archive = open(bytes)?;
        if let Some(content) = part(&mut archive, "content.xml")? {
            return of_ods(&content, sheet);
        }
        let Some(path) = path_of(&mut archive, sheet)? else { return Ok(Self::default()) };
        let Some(content) = part(&mut archive, &path)? else { return Ok(Self::default()) };
        let mut markup = Self::default();
        let mut broken = None;
        each_element(&content, |element| {
            let refers = matches!(
                element.local_name().as_ref(),
                "c" | "row" | "f" | "dimension" | "mergeCell"
            );
            for name in ["r", "ref"].into_iter().filter(|_| refers) {
                let reference = attribute(element, name);
                broken = broken.take().or(reference.filter(|it| !is_reference(it)));
            }
            let is_hidden =
                attribute(element, "hidden").is_some_and(|it| it == "1" || it == "true");
            match element.local_name().as_ref() {
                "row" if is_hidden => markup.n_hidden_rows += 1,
                "col" if is_hidden => {
                    let number = |name| attribute(element, name)?.parse::<usize>().ok();
                    let (first, last) = (number("min").unwrap_or(1), number("max").unwrap_or(1));
                    markup.n_hidden_columns += (last + 1).saturating_sub(first);
                }
                _ => {}
            }
        })?;
        match broken {
            Some(found) => Err(format!("expected a cell such as B7, found '{found}'")),
            None => Ok(markup),
        }
    }
}

/// Whether a text is a row, a cell, or a range from its first cell to its last: calamine computes
/// with any other.
fn is_reference(text: &str) -> bool {
    let cell = |text: &str| {
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (letters, digits) = text.split_at(letters);
        let is_cell = letters.len() <= 3 && (1..=7).contains(&digits.len());
        let column = letters.to_ascii_uppercase();
        let row: Option<u32> = digits.parse().ok().filter(|_| is_cell);
        // Shorter letters come first.
        row.map(|row| (row, (column.len(), column)))
    };
    match text.split_once(':') {
        None => cell(text).is_some(),
        Some((first, last)) => match (cell(first), cell(last)) {
            (Some((top, left)), Some((bottom, right))) => top <= bottom && left <= right,
            _ => false,
        },
    }
}

fn open(bytes: &[u8]) -> Result<Archive<'_>, String> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())
}

/// The text of a part of the archive; nothing where there is none.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, String> {
    let Ok(file) = archive.by_name(name) else { return Ok(None) };
    let mut content = Vec::new();
    file.take(MOST_UNPACKED).read_to_end(&mut content).map_err(|error| error.to_string())?;
    Ok(Some(String::from_utf8_lossy(&content).into_owned()))
}

/// The part in which an XLSX workbook keeps a sheet.
fn path_of(archive: &mut Archive<'_>, sheet: &str) -> Result<Option<String>, String> {
    let (Some(workbook), Some(relations)) =
        (part(archive, "xl/workbook.xml")?, part(archive, "xl/_rels/workbook.xml.rels")?)
    else {
        return Ok(None);
    };
    let mut id = None;
    each_element(&workbook, |element| {
        if element.local_name().as_ref() == "sheet"
            && attribute(element, "name").as_deref() == Some(sheet)
        {
            id = attribute(element, "r:id");
        }
    })?;
    let mut target = None;
    each_element(&relations, |element| {
        if attribute(element, "Id").is_some_and(|it| Some(it) == id) {
            target = attribute(element, "Target");
        }
    })?;
    Ok(target.map(|target| match target.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("xl/{target}"),
    }))
}

fn of_ods(content: &str, sheet: &str) -> Result<Markup, String> {
    let mut markup = Markup::default();
    let (mut is_inside, mut row, mut next_row, mut column) = (false, 0, 0, 0);
    each_element(content, |element| {
        let name = element.name();
        let number = |name: &str| {
            let found = attribute(element, name).and_then(|it| it.parse::<usize>().ok());
            found.unwrap_or(1).min(MOST_ROWS)
        };
        let is_hidden = || attribute(element, "table:visibility").is_some_and(|it| it != "visible");
        match name.as_ref() {
            "table:table" => {
                is_inside = attribute(element, "table:name").as_deref() == Some(sheet);
                (row, next_row) = (0, 0);
            }
            _ if !is_inside => {}
            "table:table-column" if is_hidden() => {
                markup.n_hidden_columns += number("table:number-columns-repeated");
            }
            "table:table-row" => {
                let n_rows = number("table:number-rows-repeated");
                (row, column) = (next_row, 0);
                next_row += n_rows;
                // Empty rows to the end of the sheet are hidden as one.
                markup.n_hidden_rows +=
                    if is_hidden() && n_rows < MOST_ROWS / 2 { n_rows } else { 0 };
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let n_columns = number("table:number-columns-repeated");
                let (rows, columns) =
                    (number("table:number-rows-spanned"), number("table:number-columns-spanned"));
                if 1 < rows * columns {
                    markup.merged.push(Merged {
                        rows: (row, row + rows - 1),
                        columns: (column, column + columns - 1),
                    });
                }
                let shown = match attribute(element, "office:value-type").as_deref() {
                    Some("percentage") => Some(&mut markup.percents),
                    Some("currency") => Some(&mut markup.currencies),
                    _ => None,
                };
                let repeated = (column..column + n_columns.min(MOST_COLUMNS)).map(|at| (row, at));
                shown.into_iter().for_each(|cells| cells.extend(repeated.clone()));
                column += n_columns;
            }
            _ => {}
        }
    })?;
    Ok(markup)
}

/// Calls for each element of a document.
///
/// # Errors
/// When the document is broken, or ends within an element.
fn each_element(document: &str, mut visit: impl FnMut(&BytesStart<'_>)) -> Result<(), String> {
    let mut reader = Reader::from_str(document);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(element) => {
                visit(&element);
                depth += 1;
            }
            Event::Empty(element) => visit(&element),
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => {
                return Err("expected the end of an element, found that of the file".into());
            }
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok()??;
    Some(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_a_cell_or_a_range_in_order() {
        for reference in ["7", "B7", "A1:E1", "Z1:AA9", "XFD1048576"] {
            assert!(is_reference(reference), "{reference}");
        }
        for other in ["", "B", "B7:", "B2:A1", "AA1:Z2", "ABCD1", "A99999999", "$A$1", "é1"] {
            assert!(!is_reference(other), "{other}");
        }
    }
}
