//! What a reader downloads, against its budget; makes nothing smaller.

use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

use crate::build::{self, BUILDER_TABLES_PREFIX, GLUE_PREFIX, LATER_PREFIX, LOADER, Lengths};
use crate::repository;
use crate::workspace_program::CompiledWith;

/// Every page with the widget loads this, seen or not: it must not show in the page's own figures.
const LOADER_BUDGET: u64 = 2_048;

/// Pages load this beside everything else of theirs, so that frames get their height.
const HOST_BUDGET: u64 = 1_280;

/// Everything until the comparison is on screen, but for the page's dataset: about a photograph's
/// worth, and three seconds on a slow phone connection (1.6 Mbit/s with its delays). It was 140,000 before
/// answers, the search of all texts, ends of tables that say so and plans chosen in two acts; nothing may be added.
const FIRST_VIEW_BUDGET: u64 = 165_000;

/// What it should come to: told beside the budget, and no error until that is passed.
const FIRST_VIEW_AIM: u64 = 125_000;

/// A view that is opened later: half a second on that connection.
const LATER_BUDGET: u64 = 20_000;

/// The page for editors, with the widget's first view: what a tab has to load before they can begin.
const BUILDER_BUDGET: u64 = 500_000;

/// How the table is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// For a terminal.
    Plain,
    /// For the README.
    Markdown,
}

struct Row {
    name: String,
    lengths: Lengths,
    budget: Option<u64>,
    /// What it should come to, where that is less.
    aim: Option<u64>,
}

/// Builds `dist/` if need be, and prints the table.
///
/// # Errors
/// When something is over its budget, or the build fails.
pub(crate) fn run(style: Style) -> Result<()> {
    build::dist_if_stale(CompiledWith::Itself)?;
    let rows = rows(&repository::dist())?;
    println!("{}", table(&rows, style));
    let weight = build::check_weight(&repository::dist())?;
    let (weight, budget) = (grouped(weight), grouped(build::PACKED_BUDGET));
    println!("\nnpm package, packed: {weight} bytes of {budget}");
    let over: Vec<String> = rows.iter().filter_map(over_budget).collect();
    if over.is_empty() { Ok(()) } else { bail!("{}", over.join("; ")) }
}

fn rows(dist: &Path) -> Result<Vec<Row>> {
    let mut loader = Vec::new();
    let mut widget = Vec::new();
    let mut locales = Vec::new();
    let mut later = Vec::new();
    let mut page = Vec::new();
    let mut builder = Vec::new();
    for (path, lengths) in build::lengths(dist)? {
        let file = path.to_string_lossy().replace('\\', "/");
        let row = |name: &str| Row { name: name.to_owned(), lengths, budget: None, aim: None };
        match path.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
            "js" if file == LOADER => {
                loader.push(Row { budget: Some(LOADER_BUDGET), ..row("loader") });
            }
            "js" if file == "host.js" => {
                page.push(Row {
                    budget: Some(HOST_BUDGET),
                    ..row("host.js, for pages with frames")
                });
            }
            "wasm" if file.starts_with(LATER_PREFIX) => {
                // No view: it is fetched only for a dataset with a fault.
                let is_view = !file.contains("diagnosis");
                let budget = is_view.then_some(LATER_BUDGET);
                later.push(Row { budget, ..row(&later_name(&file)) });
            }
            "wasm" if file.starts_with(GLUE_PREFIX) => widget.push(row("module (WebAssembly)")),
            "js" if file.starts_with(GLUE_PREFIX) => widget.push(row("runtime, with style sheet")),
            _ if file.starts_with(BUILDER_TABLES_PREFIX) => {
                page.push(row("builder: tables (WebAssembly)"));
            }
            _ if file.starts_with("builder") => builder.push(row(&file)),
            "html" => page.push(row(&file)),
            "json" if file.starts_with("locales/") => {
                locales.push(row(&file));
            }
            "json" if file.starts_with("data/") => page.push(row(&file)),
            _ => {}
        }
    }
    ensure!(loader.len() == 1 && widget.len() == 2, "dist/ is not complete: cargo xtask build");
    locales.sort_by_key(|row: &Row| row.lengths.brotli);
    let largest = locales.last().context("dist/ has no locales: cargo xtask build")?;
    let all = loader.iter().chain(&widget).chain([largest]);
    let sum = all.fold(Lengths::default(), |sum, row| sum + row.lengths);
    let name = "first view, with its largest locale".to_owned();
    let (budget, aim) = (Some(FIRST_VIEW_BUDGET), Some(FIRST_VIEW_AIM));
    let first = vec![Row { name, lengths: sum, budget, aim }];
    let lengths = builder.iter().fold(sum, |sum, row| sum + row.lengths);
    let name = "builder, with the first view".to_owned();
    page.push(Row { name, lengths, budget: Some(BUILDER_BUDGET), aim: None });
    Ok([loader, widget, locales, first, later, page].into_iter().flatten().collect())
}

/// `view-changes-0123456789.wasm` is the view *changes*.
fn later_name(file: &str) -> String {
    let name = file.trim_start_matches(LATER_PREFIX);
    let name = name.rsplit_once('-').map_or(name, |(name, _)| name);
    format!("later: {name} (WebAssembly)")
}

fn over_budget(row: &Row) -> Option<String> {
    let budget = row.budget?;
    let brotli = row.lengths.brotli;
    let over = (budget < brotli).then(|| brotli - budget)?;
    Some(format!("{} is {over} bytes over its {budget} of brotli", row.name))
}

fn table(rows: &[Row], style: Style) -> String {
    let mut lines = vec![cells("file", "raw", "gzip", "brotli", "budget", style)];
    if style == Style::Markdown {
        lines.push("|---|---:|---:|---:|---:|".to_owned());
    }
    for Row { name, lengths, budget, aim } in rows {
        let aim = aim.map(|aim| format!(" (aim: {})", grouped(aim))).unwrap_or_default();
        let budget = budget.map(grouped).unwrap_or_default() + &aim;
        let [raw, gzip, brotli] = [lengths.raw, lengths.gzip, lengths.brotli].map(grouped);
        lines.push(cells(name, &raw, &gzip, &brotli, &budget, style));
    }
    lines.join("\n")
}

fn cells(name: &str, raw: &str, gzip: &str, brotli: &str, budget: &str, style: Style) -> String {
    match style {
        Style::Plain => format!("{name:<36}{raw:>12}{gzip:>12}{brotli:>12}  {budget}"),
        Style::Markdown => format!("| {name} | {raw} | {gzip} | {brotli} | {budget} |"),
    }
}

/// `1234567` as `1,234,567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if 0 < index && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::{Lengths, Row, Style, grouped, over_budget, table};

    fn loader(brotli: u64) -> Row {
        let lengths = Lengths { raw: 4000, gzip: 2100, brotli };
        Row { name: "loader".to_owned(), lengths, budget: Some(2048), aim: None }
    }

    #[test]
    fn a_budget_is_kept_up_to_its_last_byte() {
        assert_eq!(over_budget(&loader(2048)), None);
        let expected = "loader is 1 bytes over its 2048 of brotli";
        assert_eq!(over_budget(&loader(2049)).as_deref(), Some(expected));
    }

    #[test]
    fn the_readme_gets_markdown() {
        let table = table(&[loader(1900)], Style::Markdown);
        assert!(table.ends_with("|\n| loader | 4,000 | 2,100 | 1,900 | 2,048 |"), "{table}");
    }

    #[test]
    fn an_aim_is_told_beside_the_budget_and_is_none_itself() {
        let row = Row { aim: Some(1800), ..loader(1900) };
        assert_eq!(over_budget(&row), None);
        let table = table(&[row], Style::Markdown);
        assert!(table.ends_with("| 1,900 | 2,048 (aim: 1,800) |"), "{table}");
    }

    #[test]
    fn digits_are_grouped_by_three() {
        assert_eq!([0, 999, 1000, 1234567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
