//! What plans say on issues, as a file for spreadsheets. Never how a cell is written.

use super::csv_table::CsvTable;
use crate::localize::{Localizer, Message};
use crate::model::{AnswerIx, Conflict, IssueIx, PlanIx, SourceIx, Text};

/// A row for each issue, under a header: its category, its name and, for each plan, what it says in short,
/// its answer, what it says in full, which reports contradict it and where it can be read. What no plan has
/// on any issue has no column.
///
/// Cells are parted as spreadsheets of the reader's language expect: by a comma, or by a semicolon where the
/// comma is in numbers.
pub fn csv(localizer: &Localizer, plans: &[PlanIx], issues: &[IssueIx]) -> String {
    let dataset = localizer.dataset();
    let mut table = CsvTable::new(localizer);
    let provisions = || {
        issues.iter().flat_map(|issue| plans.iter().map(|plan| dataset.provision(*issue, *plan)))
    };
    let has_answers = provisions().any(|provision| !provision.answers.is_empty());
    let has_details = provisions().any(|provision| provision.detail.is_some());
    let has_conflicts = provisions().any(|provision| !provision.conflicts.is_empty());
    table.put(localizer.t(Message::Category));
    table.put(localizer.t(Message::Issue));
    for plan in plans {
        let name = localizer.plan_name(*plan);
        let of_plan = |message| localizer.labelled(&name, localizer.t(message));
        table.put(&name);
        table.put_if(has_answers, || of_plan(Message::Answer));
        table.put_if(has_details, || of_plan(Message::FullText));
        table.put_if(has_conflicts, || of_plan(Message::OtherReports));
        table.put(&localizer.fill(Message::SourcesOf, &[("plan", &name)]));
    }
    table.end_row();
    for index in issues {
        let category = dataset.issue(*index).category.map(|at| &dataset.category(at).name);
        table.put(&category.map(|name| localizer.words(name)).unwrap_or_default());
        table.put(&localizer.issue_name(*index));
        for plan in plans {
            let provision = dataset.provision(*index, *plan);
            let words = |text: &Text| localizer.words(text).into_owned();
            table.put(&localizer.statement(provision));
            table.put_if(has_answers, || {
                let of_issue = &dataset.issue(*index).answers;
                let answer = |at: &AnswerIx| words(&of_issue[at.0].name);
                provision.answers.iter().map(answer).collect::<Vec<_>>().join(BETWEEN)
            });
            table.put_if(has_details, || provision.detail.as_ref().map(words).unwrap_or_default());
            table.put_if(has_conflicts, || {
                let claim = |conflict: &Conflict| {
                    let sources = sources(localizer, &conflict.sources);
                    if sources.is_empty() {
                        words(&conflict.claim)
                    } else {
                        words(&conflict.claim) + " (" + &sources + ")"
                    }
                };
                provision.conflicts.iter().map(claim).collect::<Vec<_>>().join(BETWEEN)
            });
            table.put(&sources(localizer, &provision.sources));
        }
        table.end_row();
    }
    table.text()
}

/// What stands between several of something in one cell.
const BETWEEN: &str = " | ";

/// Names and addresses of sources.
fn sources(localizer: &Localizer, cited: &[SourceIx]) -> String {
    let source = |at: &SourceIx| {
        let source = localizer.dataset().source(*at);
        let name = localizer.source_name(source);
        match &source.url {
            Some(url) => name + " " + url,
            None => name,
        }
    };
    cited.iter().map(source).collect::<Vec<_>>().join(BETWEEN)
}
