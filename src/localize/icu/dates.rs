//! Dates with the month as a short word, as `Intl` writes them. Never more exact than the date is.

use icu::calendar::{Date as IcuDate, Gregorian};
use icu::datetime::fieldsets::enums::DateFieldSet;
use icu::datetime::fieldsets::{Y, YM, YMD};
use icu::datetime::options::YearStyle;
use icu::datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu::datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu::locale::Locale;
use writeable::TryWriteable as _;

use crate::localize::spaced;
use crate::model::Date;

type GregorianFormatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// How one language writes dates.
pub(super) struct Dates {
    day: GregorianFormatter<YMD>,
    month: GregorianFormatter<YM>,
    year: GregorianFormatter<Y>,
    /// What the formatters write of each month, and what readers get instead; nothing where they
    /// write short words themselves.
    shortened: Vec<(String, String)>,
}

impl Dates {
    pub(super) fn load(locale: &Locale) -> Option<Self> {
        let preferences = DateTimeFormatterPreferences::from(locale);
        let day = |fields: YMD| {
            GregorianFormatter::try_new(preferences, fields.with_year_style(YearStyle::NoEra)).ok()
        };
        let month = |fields: YM| {
            GregorianFormatter::try_new(preferences, fields.with_year_style(YearStyle::NoEra)).ok()
        };
        let year = Y::medium().with_year_style(YearStyle::NoEra);
        let year = GregorianFormatter::try_new(preferences, year).ok()?;
        let medium = day(YMD::medium())?;
        if !has_numbered_months(&medium) {
            return Some(Self {
                day: medium,
                month: month(YM::medium())?,
                year,
                shortened: Vec::new(),
            });
        }
        // A medium date in German is "24.12.2025", where `Intl` with a short month writes
        // "24. Dez. 2025": that is the long date with another form of the month.
        let long = month_names(preferences, "MMMM")?;
        let short = month_names(preferences, "MMM")?;
        Some(Self {
            day: day(YMD::long())?,
            month: month(YM::long())?,
            year,
            shortened: long.into_iter().zip(short).collect(),
        })
    }

    pub(super) fn date(&self, date: Date) -> String {
        let Some(first) = gregorian(date) else { return date.iso() };
        let text = match (date.month(), date.day()) {
            (None, _) => self.year.format(&first).to_string(),
            (_, None) => self.month.format(&first).to_string(),
            _ => self.day.format(&first).to_string(),
        };
        let month = date.month().map_or(0, usize::from);
        let text = match month.checked_sub(1).and_then(|at| self.shortened.get(at)) {
            Some((long, short)) => text.replacen(long, short, 1),
            None => text,
        };
        // Browsers, for the sake of old scripts, have no narrow spaces in dates.
        spaced(text, ' ')
    }
}

/// The first day of what may be a year or a month.
fn gregorian(date: Date) -> Option<IcuDate<Gregorian>> {
    let (month, day) = (date.month().unwrap_or(1), date.day().unwrap_or(1));
    IcuDate::try_new_gregorian(date.year().into(), month, day).ok()
}

/// Whether a date has no word for its month: then all months differ in their digits only.
fn has_numbered_months(formatter: &GregorianFormatter<YMD>) -> bool {
    let words = |month| {
        let date = IcuDate::try_new_gregorian(2000, month, 20).ok()?;
        let text = formatter.format(&date).to_string();
        Some(text.chars().filter(|letter| !letter.is_numeric()).collect::<String>())
    };
    words(10) == words(12)
}

/// The names of the months beside a day, in the form of a CLDR pattern.
fn month_names(preferences: DateTimeFormatterPreferences, pattern: &str) -> Option<Vec<String>> {
    let pattern = DateTimePattern::try_from_pattern_str(pattern).ok()?;
    let mut names =
        FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new(preferences).ok()?;
    let formatter = names.include_for_pattern(&pattern).ok()?;
    let name = |month| {
        let date = IcuDate::try_new_gregorian(2000, month, 1).ok()?;
        Some(formatter.format(&date).try_write_to_string().ok()?.into_owned())
    };
    (1..=12).map(name).collect()
}
