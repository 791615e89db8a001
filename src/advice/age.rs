//! How old what is said may be. Never whether it is still so.

use crate::model::{Dataset, Date};

/// Of a dataset whose facts nobody has looked at for a year, or that does not tell when.
pub(super) fn of(dataset: &Dataset, today: Date) -> Option<String> {
    let Some(as_of) = dataset.as_of else {
        return Some("no 'as_of': readers cannot tell up to which day the facts hold".to_owned());
    };
    let is_past = is_past(as_of, a_year_before(today));
    is_past
        .then(|| format!("as_of {} is more than a year ago: do the facts still hold?", as_of.iso()))
}

/// Whether a date is before a month for certain: one that stops at the year may be of any of its days.
fn is_past(as_of: Date, month: Date) -> bool {
    match as_of.month() {
        Some(_) => as_of < month,
        None => as_of.year() < month.year(),
    }
}

/// The month a year before.
fn a_year_before(today: Date) -> Date {
    let year = today.year().saturating_sub(1);
    let month = today.month().unwrap_or(1);
    // Written as it is read.
    Date::parse(&format!("{year:04}-{month:02}")).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_ago_is_not_long_past() {
        let date = |iso: &str| Date::parse(iso).expect("a date");
        let month = a_year_before(date("2026-11-28"));
        for as_of in ["2025-11-30", "2025-11-01", "2025-11", "2025", "2027"] {
            assert!(!is_past(date(as_of), month), "{as_of}");
        }
        for as_of in ["2025-10-31", "2025-10", "2024"] {
            assert!(is_past(date(as_of), month), "{as_of}");
        }
    }
}
