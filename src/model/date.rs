//! Dates as sources give them: a year, a month or a day. Never a time, never a time zone.

use std::fmt;

/// A calendar date that may stop at the year or the month.
///
/// Ordered by time; a date that stops earlier comes before the days within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads an ISO 8601 date: `2025`, `2025-11` or `2025-11-23`; `None` for anything else.
    ///
    /// # Examples
    /// ```
    /// use plan_compare::model::Date;
    /// assert_eq!(Date::parse("2025-11").unwrap().to_string(), "2025-11");
    /// assert_eq!(Date::parse("2025-02-30"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map_or(Some(0), |part| digits(part, 2))?;
        let day = parts.next().map_or(Some(0), |part| digits(part, 2))?;
        let has_month = 5 <= text.len();
        let has_day = 8 <= text.len();
        let is_real = parts.next().is_none()
            && (!has_month || (1..=12).contains(&month))
            && (!has_day || (1..=days_in(year, month)).contains(&day));
        is_real.then_some(Self { year, month: month as u8, day: day as u8 })
    }

    /// The earliest year.
    pub const BEGINNING: Self = Self { year: 0, month: 0, day: 0 };

    /// As ISO 8601 has it: `2025`, `2025-11` or `2025-11-23`.
    pub fn iso(self) -> String {
        let digits = |number: u16, length: usize| {
            let digits = number.to_string();
            "0".repeat(length.saturating_sub(digits.len())) + &digits
        };
        let mut iso = digits(self.year, 4);
        for part in [self.month, self.day].into_iter().filter(|part| *part != 0) {
            iso.push('-');
            iso.push_str(&digits(part.into(), 2));
        }
        iso
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month from 1 to 12, when the source gives one.
    pub fn month(self) -> Option<u8> {
        (self.month != 0).then_some(self.month)
    }

    /// The day of the month, when the source gives one.
    pub fn day(self) -> Option<u8> {
        (self.day != 0).then_some(self.day)
    }
}

fn digits(part: &str, n_digits: usize) -> Option<u16> {
    let is_number = part.len() == n_digits && part.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { part.parse().ok() } else { None }
}

fn days_in(year: u16, month: u16) -> u16 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_dates_are_read_and_written_back() {
        for text in ["2025", "2025-11", "2025-11-23", "2024-02-29"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "25",
            "2025-",
            "2025-1",
            "2025-13",
            "2025-00",
            "2025-11-31",
            "2023-02-29",
            "2025-11-23T10",
            "2025-11-23-1",
            "-2025",
            "２０２５",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_comes_before_its_days() {
        assert!(Date::parse("2025-11") < Date::parse("2025-11-01"));
        assert!(Date::parse("2025-11-30") < Date::parse("2025-12"));
    }
}
