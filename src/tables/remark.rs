//! One thing that an editor is told of an import: what was guessed, what was left out, or why a table
//! is no dataset. Never a fault of the dataset that was made: `schema` finds those.

use std::fmt;

use super::coverage;
use super::layout::Layout;
use super::sheet::letters;
use crate::model::Coverage;

/// How much a remark weighs, worst last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// How the table was understood.
    Guess,
    /// Something of the table is not in the dataset.
    LeftOut,
    /// There is no dataset.
    Error,
}

/// One thing that an editor is told; each variant's sentence names its fields.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Remark {
    Encoding { name: &'static str, is_certain: bool },
    Delimiter { name: &'static str },
    Sheet { name: String, others: Vec<String> },
    Layout { layout: Layout },
    Title { title: String },
    Language { tag: String },
    Plans { ids: Vec<String> },
    Columns { columns: Vec<(usize, String)> },
    IdsMade { counts: Vec<(&'static str, usize)> },
    IdChanged { kind: &'static str, name: String, id: String },
    AnswersMade { count: usize },
    NewAnswer { name: String },
    BlankCells { count: usize, coverage: Coverage },
    Mark { mark: String, coverage: Coverage },
    Word { word: String, coverage: Coverage },
    SummaryFrom { what: &'static str },
    LongStatement,
    Markup,
    MergedCells { count: usize },
    HiddenRows { count: usize },
    HiddenColumns { count: usize },
    AmbiguousNumber,
    Dates { count: usize },
    BareNumber,
    RowAbove { text: String },
    RowBelow { text: String },
    ColumnWithoutHead { column: usize, count: usize },
    UnknownColumn { column: usize, head: String },
    HiddenSheets { names: Vec<String> },
    RepeatedColumn { column: usize, head: String },
    SecondOfIssue { what: String },
    NoIssue,
    NoPlan,
    OpenQuotation,
    BadBytes,
    NoText,
    ErrorValue { value: String },
    FormulaWithoutValue,
    NoQuantity { found: String },
    NotYesOrNo { found: String },
    NotStated { what: &'static str },
    NoTable,
    NotATable { what: &'static str },
    Unreadable { why: String },
    NoSheet { name: String, others: Vec<String> },
    NoHeads { layout: Option<Layout> },
    NoPlans,
    NoIssues,
    TooManyPlans { count: usize, limit: usize },
    TooManyIssues { count: usize, limit: usize },
    TooManyBytes { count: usize, limit: usize },
    TextTooLong { limit: usize },
    UnknownCoverage { found: String },
    NoSummary,
    SecondProvision { plan: String, issue: String },
}

impl Remark {
    pub(super) fn weight(&self) -> Weight {
        match self {
            Self::RowAbove { .. }
            | Self::RowBelow { .. }
            | Self::ColumnWithoutHead { .. }
            | Self::UnknownColumn { .. }
            | Self::HiddenSheets { .. }
            | Self::RepeatedColumn { .. }
            | Self::SecondOfIssue { .. }
            | Self::NoIssue
            | Self::NoPlan
            | Self::OpenQuotation
            | Self::BadBytes
            | Self::NoText
            | Self::ErrorValue { .. }
            | Self::BareNumber
            | Self::FormulaWithoutValue
            | Self::NoQuantity { .. }
            | Self::NotYesOrNo { .. }
            | Self::NotStated { .. } => Weight::LeftOut,
            Self::NoTable
            | Self::NotATable { .. }
            | Self::Unreadable { .. }
            | Self::NoSheet { .. }
            | Self::NoHeads { .. }
            | Self::NoPlans
            | Self::NoIssues
            | Self::TooManyPlans { .. }
            | Self::TooManyIssues { .. }
            | Self::TooManyBytes { .. }
            | Self::TextTooLong { .. }
            | Self::UnknownCoverage { .. }
            | Self::NoSummary
            | Self::SecondProvision { .. } => Weight::Error,
            _ => Weight::Guess,
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Encoding { name, is_certain: true } => write!(f, "encoding {name}"),
            Self::Encoding { name, .. } => {
                write!(f, "encoding {name}, because it is not UTF-8: look at accented letters")
            }
            Self::Delimiter { name } => write!(f, "cells apart by {name}"),
            Self::Sheet { name, others } if others.is_empty() => write!(f, "sheet '{name}'"),
            Self::Sheet { name, others } => {
                write!(f, "sheet '{name}', not {} (--sheet)", quoted(others))
            }
            Self::Layout { layout } => write!(f, "layout {}, with heads in", layout.name()),
            Self::Title { title } => write!(f, "title '{}' (--title)", short(title)),
            Self::Language { tag } => write!(f, "language {tag} (--language)"),
            Self::Plans { ids } => {
                write!(f, "{}: {}", counted(ids.len(), "plan", "plans"), ids.join(", "))
            }
            Self::Columns { columns } => {
                let columns = columns.iter();
                let columns: Vec<String> =
                    columns.map(|(at, means)| format!("{} {means}", letters(*at))).collect();
                write!(f, "columns: {}", columns.join(", "))
            }
            Self::IdsMade { counts } => {
                let counts = counts.iter().map(|(kind, count)| format!("{count} {kind}"));
                write!(f, "ids made of names: {}", counts.collect::<Vec<_>>().join(", "))
            }
            Self::IdChanged { kind, name, id } => {
                write!(f, "another {kind} '{}' has the id {id}", short(name))
            }
            Self::AnswersMade { count } => {
                write!(f, "{} made of what stands in cells", counted(*count, "answer", "answers"))
            }
            Self::NewAnswer { name } => {
                write!(f, "an answer that the issue did not have, '{}'", short(name))
            }
            Self::BlankCells { count, coverage } => write!(
                f,
                "{} '{}' (--blank silent or --blank unreported)",
                counted(*count, "empty cell is", "empty cells are"),
                coverage::word(*coverage),
            ),
            Self::Mark { mark, coverage } => write!(
                f,
                "cells with '{mark}' are '{}', as empty ones (--blank)",
                coverage::word(*coverage),
            ),
            Self::Word { word, coverage } => {
                write!(f, "cells with '{}' are '{}'", short(word), coverage::word(*coverage))
            }
            Self::SummaryFrom { what } => {
                write!(f, "a statement is empty, so that its {what} stands for it")
            }
            Self::LongStatement => f.write_str(
                "long statements: a reader sees more with a line here, and the whole in a column \
                 'Detail'",
            ),
            Self::Markup => f.write_str("HTML or Markdown is shown as it stands"),
            Self::MergedCells { count } => {
                write!(f, "{} the value of the whole", counted(*count, "merged cell has", "merged cells have"))
            }
            Self::HiddenRows { count } => {
                write!(f, "{} read with the others", counted(*count, "hidden row is", "hidden rows are"))
            }
            Self::HiddenColumns { count } => write!(
                f,
                "{} read with the others",
                counted(*count, "hidden column is", "hidden columns are"),
            ),
            Self::AmbiguousNumber => f.write_str(
                "a comma or full stop before three digits was read as --language writes numbers",
            ),
            Self::Dates { count } => {
                write!(f, "{} as year-month-day", counted(*count, "date is written", "dates are written"))
            }
            Self::BareNumber => f.write_str(
                "a number stands without the currency or unit that its format shows",
            ),
            Self::RowAbove { text } => write!(f, "what stands above the table, '{}'", short(text)),
            Self::RowBelow { text } => write!(f, "what stands below the table, '{}'", short(text)),
            Self::ColumnWithoutHead { column, count } => write!(
                f,
                "column {} without a head, with {}",
                letters(*column),
                counted(*count, "cell", "cells"),
            ),
            Self::UnknownColumn { column, head } => {
                write!(f, "column {} '{}', which no layout knows", letters(*column), short(head))
            }
            Self::HiddenSheets { names } => write!(f, "hidden sheets: {} (--sheet)", quoted(names)),
            Self::RepeatedColumn { column, head } => {
                write!(f, "column {} '{}', because there is another", letters(*column), short(head))
            }
            Self::SecondOfIssue { what } => write!(f, "another {what} of the same issue"),
            Self::NoIssue => f.write_str("a row without an issue"),
            Self::NoPlan => f.write_str("a row without a plan"),
            Self::OpenQuotation => f.write_str(
                "a quotation mark (\") that opens or closes nothing: what follows it may stand in \
                 one cell",
            ),
            Self::BadBytes => f.write_str("bytes that are no text in this encoding, shown as \u{fffd}"),
            Self::NoText => f.write_str("characters that are no text (U+0000)"),
            Self::ErrorValue { value } => write!(f, "the error {value}"),
            Self::FormulaWithoutValue => f.write_str(
                "a formula without a value: open the file in a spreadsheet and save it",
            ),
            Self::NoQuantity { found } => write!(
                f,
                "expected a quantity such as '600000 personnel', found '{}'",
                short(found)
            ),
            Self::NotYesOrNo { found } => {
                write!(f, "expected yes or no, found '{}'", short(found))
            }
            Self::NotStated { what } => write!(f, "the {what} of a plan that states nothing"),
            Self::NoTable => f.write_str("expected a table, found an empty file"),
            Self::NotATable { what } => write!(f, "expected CSV, TSV, XLSX or ODS, found {what}"),
            Self::Unreadable { why } => write!(f, "the workbook cannot be read: {why}"),
            Self::NoSheet { name, others } => {
                write!(f, "expected one of the sheets {}, found '{name}'", quoted(others))
            }
            Self::NoHeads { layout: Some(Layout::Long) } => f.write_str(
                "expected a row with the heads Plan, Issue and Summary (or Coverage, Answer, Detail)",
            ),
            Self::NoHeads { layout: Some(Layout::WahlOMat) } => f.write_str(
                "expected a row with the heads 'Partei: Kurzbezeichnung', 'These: Titel' and \
                 'Position: Position'",
            ),
            Self::NoHeads { .. } => {
                f.write_str("expected a row of heads with at least two filled cells")
            }
            Self::NoPlans => f.write_str("expected a column or a row for each plan, found none"),
            Self::NoIssues => f.write_str("expected a row for each issue, found none"),
            Self::TooManyPlans { count, limit } => write!(
                f,
                "expected at most {limit} plans, found {count}: do plans stand in columns? \
                 (--layout)"
            ),
            Self::TooManyIssues { count, limit } => {
                write!(f, "expected at most {limit} issues, found {count}")
            }
            Self::TooManyBytes { count, limit } => {
                write!(f, "expected at most {limit} bytes, found {count}")
            }
            Self::TextTooLong { limit } => {
                write!(f, "expected a text of at most {limit} bytes, found a longer one")
            }
            Self::UnknownCoverage { found } => write!(
                f,
                "expected the coverage stated, silent or unreported, found '{}'",
                short(found)
            ),
            Self::NoSummary => f.write_str("expected a statement, because the coverage is stated"),
            Self::SecondProvision { plan, issue } => {
                write!(f, "expected one row for '{plan}' and '{issue}', found another")
            }
        }
    }
}

fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("'{}'", short(name))).collect();
    names.join(", ")
}

/// The first words of a text, on one line.
fn short(text: &str) -> String {
    const MOST_CHARS: usize = 60;
    let mut words: String = text.chars().take(MOST_CHARS).collect();
    if words.len() < text.len() {
        words.push('…');
    }
    words.replace(char::is_control, " ")
}
