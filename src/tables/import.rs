//! A file with a table to a dataset. Never a dataset of which a claim was lost.

use serde_json::{Map, Value, json};

use super::detection::{self, Found};
use super::draft::Draft;
use super::ids::id_of;
use super::layout::Layout;
use super::notation::amounts::DecimalMark;
use super::reading::reader::Reader;
use super::reading::{long, wahl_o_mat, wide};
use super::remark::Remark;
use super::remarks::Remarks;
use super::sheet::{Sheet, trimmed};
use super::workbook::Workbook;
use super::{delimited, encoding, into};
use crate::localize::Formatter as _;
use crate::model::Coverage;
use crate::schema::{MAX_ISSUES, MAX_PLANS, MAX_TEXT_BYTES};

/// A table that fits into a dataset is far smaller. Unit: bytes.
const MOST_BYTES: usize = 20_000_000;

/// What an editor says of a table, else it is guessed.
#[derive(Default)]
pub struct Options {
    /// How the table says who says what.
    pub layout: Option<Layout>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// What an empty cell means; `unreported` where nothing is said.
    pub blank: Option<Coverage>,
    /// The dataset's id.
    pub id: Option<String>,
    /// The dataset's title.
    pub title: Option<String>,
    /// The language of its texts, a BCP 47 tag.
    pub language: Option<String>,
    /// The dataset that keeps all that the table does not say.
    pub into: Option<Value>,
}

/// What comes of a table.
pub struct Imported {
    /// The dataset; none when there is an error among the remarks.
    pub dataset: Option<Value>,
    /// What was guessed, left out or wrong.
    pub remarks: Remarks,
}

/// Makes a dataset of the bytes of a CSV, TSV, XLSX or ODS file. `name` is that of the file, and the
/// title where there is no other.
///
/// The dataset is still to be read by `schema`, which finds what is wrong with it.
///
/// # Examples
/// ```
/// use plan_compare::tables::{Options, import};
/// let table = b"Issue,Plan A,Plan B\nDepth,Ten metres,Not addressed\n";
/// let dataset = import(table, "harbour", &Options::default()).dataset.unwrap();
/// assert_eq!(dataset["provisions"][0]["summary"], "Ten metres");
/// assert_eq!(dataset["provisions"][1]["coverage"], "silent");
/// assert!(import(b"%PDF-1.7", "harbour", &Options::default()).dataset.is_none());
/// ```
pub fn import(bytes: &[u8], name: &str, options: &Options) -> Imported {
    let mut remarks = Remarks::default();
    let dataset = match bytes.len() {
        count if MOST_BYTES < count => {
            remarks.tell(Remark::TooManyBytes { count, limit: MOST_BYTES });
            None
        }
        _ => table(bytes, options, &mut remarks)
            .and_then(|(sheet, found)| dataset(sheet, found, name, options, &mut remarks)),
    };
    Imported { dataset: dataset.filter(|_| !remarks.has_error()), remarks }
}

/// The table in a file, and its layout.
fn table(bytes: &[u8], options: &Options, remarks: &mut Remarks) -> Option<(Sheet, Found)> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    let not_a_table = match bytes {
        _ if bytes.starts_with(OLE) => {
            Some("an .xls workbook, or one with a password: save it as .xlsx without one")
        }
        _ if bytes.starts_with(b"%PDF") => Some("a PDF"),
        _ if bytes.trim_ascii_start().starts_with(b"<") => Some("HTML or XML"),
        _ if bytes.trim_ascii_start().starts_with(b"{") => Some("JSON"),
        _ => None,
    };
    if let Some(what) = not_a_table {
        remarks.tell(Remark::NotATable { what });
        return None;
    }
    if bytes.starts_with(ZIP) {
        return sheet(bytes, options, remarks)
            .map_err(|why| remarks.tell(Remark::Unreadable { why }))
            .ok()
            .flatten();
    }
    let text = encoding::decode(bytes, remarks);
    let sheet = delimited::read(&text, remarks);
    match detection::find(&sheet, options.layout) {
        Some(found) => Some((sheet, found)),
        None => {
            remarks.tell(match sheet.rows.is_empty() {
                true => Remark::NoTable,
                false => Remark::NoHeads { layout: options.layout },
            });
            None
        }
    }
}

/// The sheet that is asked for, else the first with heads that a layout requires, else the first
/// with a table.
fn sheet(
    bytes: &[u8],
    options: &Options,
    remarks: &mut Remarks,
) -> Result<Option<(Sheet, Found)>, String> {
    let mut workbook = Workbook::open(bytes)?;
    let (names, hidden) = workbook.names();
    let is_wanted = |name: &&String| options.sheet.as_ref().is_none_or(|wanted| wanted == *name);
    // One that is hidden is read only when it is asked for.
    let asked = hidden.iter().filter(|_| options.sheet.is_some());
    let mut best: Option<(Sheet, Found, Remarks)> = None;
    for name in names.iter().chain(asked).filter(is_wanted) {
        let mut told = Remarks::default();
        let sheet = workbook.sheet(name, decimal_mark(options), &mut told)?;
        let Some(found) = detection::find(&sheet, options.layout) else { continue };
        let has_heads = matches!(found.layout, Layout::Long | Layout::WahlOMat);
        if best.is_none() || has_heads {
            best = Some((sheet, found, told));
        }
        if has_heads {
            break;
        }
    }
    let Some((sheet, found, told)) = best else {
        match &options.sheet {
            Some(name) if !names.contains(name) && !hidden.contains(name) => {
                remarks.tell(Remark::NoSheet { name: name.clone(), others: names });
            }
            asked => {
                // So that another can be chosen in its place.
                if let Some(name) = asked.clone() {
                    let others = names.into_iter().filter(|other| *other != name).collect();
                    remarks.tell(Remark::Sheet { name, others });
                }
                remarks.tell(Remark::NoHeads { layout: options.layout });
            }
        }
        return Ok(None);
    };
    let name = sheet.name.clone().unwrap_or_default();
    let others = names.into_iter().filter(|other| *other != name).collect();
    remarks.tell(Remark::Sheet { name, others });
    if !hidden.is_empty() && options.sheet.is_none() {
        remarks.tell(Remark::HiddenSheets { names: hidden });
    }
    remarks.extend(told);
    Ok(Some((sheet, found)))
}

fn dataset(
    mut sheet: Sheet,
    Found { layout, heads }: Found,
    name: &str,
    options: &Options,
    remarks: &mut Remarks,
) -> Option<Value> {
    remarks.tell_at(Remark::Layout { layout }, sheet.rows[heads].place());
    let count = sheet.fill_merged(heads);
    if 0 < count {
        remarks.tell(Remark::MergedCells { count });
    }
    for cell in sheet.rows.iter().flat_map(|row| row.filled()) {
        if MAX_TEXT_BYTES < cell.text.len() {
            remarks.tell_at(Remark::TextTooLong { limit: MAX_TEXT_BYTES }, cell.place);
        }
    }
    let base = options.into.as_ref().unwrap_or(&Value::Null);
    let blank = options.blank.unwrap_or(Coverage::Unreported);
    let mut reader = Reader {
        draft: Draft::new(base),
        remarks: std::mem::take(remarks),
        blank,
        mark: decimal_mark(options),
        n_blank: 0,
    };
    match layout {
        Layout::Wide => wide::read(&mut reader, &sheet, heads, false),
        Layout::Datawrapper => wide::read(&mut reader, &sheet, heads, true),
        Layout::Long => long::read(&mut reader, &sheet, heads),
        Layout::WahlOMat => wahl_o_mat::read(&mut reader, &sheet, heads),
    }
    *remarks = std::mem::take(&mut reader.remarks);
    tell_of(&reader, remarks);
    let mut document = document(&sheet, heads, layout, name, options, remarks);
    document.extend(reader.draft.into_lists());
    Some(match &options.into {
        Some(base) => into::merged(base, document),
        None => document.into(),
    })
}

/// Tells what came of the table, and what makes it too large for a dataset.
fn tell_of(reader: &Reader, remarks: &mut Remarks) {
    let draft = &reader.draft;
    let (plans, issues) = (&draft.plans, &draft.issues);
    let n_plans = plans.records.len();
    if MAX_PLANS < n_plans {
        remarks.tell(Remark::TooManyPlans { count: n_plans, limit: MAX_PLANS });
    } else if n_plans == 0 || issues.records.is_empty() {
        remarks.tell(if n_plans == 0 { Remark::NoPlans } else { Remark::NoIssues });
    } else {
        let ids = (0..n_plans).map(|plan| plans.id(plan).to_owned()).collect();
        remarks.tell(Remark::Plans { ids });
    }
    if MAX_ISSUES < issues.records.len() {
        let count = issues.records.len();
        remarks.tell(Remark::TooManyIssues { count, limit: MAX_ISSUES });
    }
    let counts = [
        ("plans", plans.n_made()),
        ("issues", issues.n_made()),
        ("categories", draft.categories.n_made()),
        ("sources", draft.sources.n_made()),
    ];
    let counts: Vec<_> = counts.into_iter().filter(|(_, count)| 0 < *count).collect();
    if !counts.is_empty() {
        remarks.tell(Remark::IdsMade { counts });
    }
    if 0 < draft.n_answers_made {
        remarks.tell(Remark::AnswersMade { count: draft.n_answers_made });
    }
    if 0 < reader.n_blank {
        remarks.tell(Remark::BlankCells { count: reader.n_blank, coverage: reader.blank });
    }
}

/// The dataset but for its lists.
fn document(
    sheet: &Sheet,
    heads: usize,
    layout: Layout,
    name: &str,
    options: &Options,
    remarks: &mut Remarks,
) -> Map<String, Value> {
    let mut above = sheet.rows[..heads].iter().flat_map(|row| row.filled());
    let has_base = options.into.is_some();
    let title = options.title.clone().or_else(|| {
        let title = above.next().map(|cell| trimmed(cell.text)).unwrap_or(name).to_owned();
        if !has_base {
            remarks.tell(Remark::Title { title: title.clone() });
        }
        (!has_base).then_some(title)
    });
    for cell in above {
        let text = trimmed(cell.text).to_owned();
        remarks.tell_at(Remark::RowAbove { text }, cell.place);
    }
    let language = options.language.clone().or_else(|| {
        let tag = if layout == Layout::WahlOMat { "de" } else { "en" }.to_owned();
        if !has_base {
            remarks.tell(Remark::Language { tag: tag.clone() });
        }
        (!has_base).then_some(tag)
    });
    let id = options.id.clone().or_else(|| {
        let title = title.as_deref().filter(|_| !has_base)?;
        Some(id_of(title).unwrap_or_else(|| "comparison".to_owned()))
    });
    let mut document = Map::new();
    for (key, value) in [
        ("$schema", Some(json!("./plan-compare.schema.json"))),
        ("format", Some(json!("plan-compare/1"))),
        ("id", id.map(Value::from)),
        ("title", title.map(Value::from)),
        ("language", language.map(Value::from)),
    ] {
        document.extend(value.map(|value| (key.to_owned(), value)));
    }
    document
}

/// How the language of the table writes decimals.
fn decimal_mark(options: &Options) -> DecimalMark {
    let base = options.into.as_ref().and_then(|base| base["language"].as_str());
    let default = if options.layout == Some(Layout::WahlOMat) { "de" } else { "en" };
    let language = options.language.as_deref().or(base).unwrap_or(default);
    #[cfg(not(target_arch = "wasm32"))]
    let formatter = crate::localize::IcuFormatter::new(language);
    #[cfg(target_arch = "wasm32")]
    let formatter = crate::browser::formatter(language);
    match formatter.number(0.5).contains(',') {
        true => DecimalMark::Comma,
        false => DecimalMark::Point,
    }
}
