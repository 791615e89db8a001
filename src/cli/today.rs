//! The day of today. Never a time of day, and only to the day in UTC.

use std::time::{SystemTime, UNIX_EPOCH};

use icu::calendar::types::RataDie;
use icu::calendar::{Date as Calendar, Iso};

use crate::model::Date;

/// The date, where the clock is right.
pub(super) fn today() -> Option<Date> {
    const DAY: u64 = 24 * 60 * 60;
    let days = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs() / DAY;
    of_days(i64::try_from(days).ok()?)
}

/// The date so many days after the first of 1970.
fn of_days(days: i64) -> Option<Date> {
    const FIRST: i64 = 719_163;
    let date = Calendar::from_rata_die(RataDie::new(FIRST + days), Iso);
    let (year, month, day) =
        (date.year().extended_year(), date.month().ordinal, date.day_of_month().0);
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        for (days, date) in [(0, "1970-01-01"), (59, "1970-03-01"), (20_785, "2026-11-28")] {
            assert_eq!(of_days(days), Date::parse(date), "{days}");
        }
    }
}
