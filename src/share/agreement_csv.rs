//! How often each two plans give the same answer, as a file for spreadsheets. Never a share alone.

use super::csv_table::CsvTable;
use crate::localize::{Localizer, Message};
use crate::model::{IssueIx, PlanIx};

/// A row and a column for each plan, with the count of each two: "9 of 22".
pub fn agreement_csv(localizer: &Localizer, plans: &[PlanIx], issues: &[IssueIx]) -> String {
    let mut table = CsvTable::new(localizer);
    table.put(localizer.t(Message::Plan));
    plans.iter().for_each(|plan| table.put(&localizer.plan_name(*plan)));
    table.end_row();
    for plan in plans {
        table.put(&localizer.plan_name(*plan));
        for other in plans {
            match other == plan {
                true => table.put(""),
                false => table.put(&localizer.same_answers(issues, (*plan, *other))),
            }
        }
        table.end_row();
    }
    table.text()
}
