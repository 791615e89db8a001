//! Numbers and dates where there is no browser: what `Intl` says, by ICU4X. Never a table of its
//! own, never called in a browser.

mod currency;
mod dates;
mod letters;

use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};
use icu::decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu::experimental::dimension::percent::formatter::PercentFormatter;
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules};

use self::currency::Currencies;
use self::dates::Dates;
use self::letters::letters;
use super::{Formatter, NO_BREAK, is_in_words, settled, spaced, supported};
use crate::model::Date;

/// Writes as `Intl` does with the options of [`super::intl`], in one language.
pub struct IcuFormatter {
    digits: DecimalFormatter,
    words: CompactDecimalFormatter,
    percent: PercentFormatter<DecimalFormatter>,
    has_arabic_digits: bool,
    plural: PluralRules,
    currencies: Currencies,
    dates: Dates,
}

impl IcuFormatter {
    /// The formatter of a BCP 47 tag; that of English where it is no tag, or of no language of the
    /// interface.
    pub fn new(language: &str) -> Self {
        let tags = [supported(language), "en"];
        tags.into_iter().find_map(Self::load).expect("the data of English is compiled in")
    }

    fn load(tag: &str) -> Option<Self> {
        let locale = Locale::try_from_str(tag).ok()?;
        let digits = DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?;
        Some(Self {
            has_arabic_digits: digits.format_to_string(&Decimal::from(0)) == "٠",
            digits,
            words: CompactDecimalFormatter::try_new_long((&locale).into(), Default::default())
                .ok()?,
            percent: PercentFormatter::try_new((&locale).into(), Default::default()).ok()?,
            plural: PluralRules::try_new_cardinal((&locale).into()).ok()?,
            currencies: Currencies::load(&locale),
            dates: Dates::load(&locale)?,
        })
    }

    /// The number in words where it is told so: `10.8 million`.
    fn in_words(&self, value: f64, decimal: &Decimal) -> Option<String> {
        if !is_in_words(value) {
            return None;
        }
        let magnitude = decimal.absolute.nonzero_magnitude_start();
        let exponent = self.words.compact_exponent_for_magnitude(magnitude);
        let mut digits = decimal.clone();
        digits.absolute.multiply_pow10(-i16::from(exponent));
        digits.absolute.trim_end();
        let words = self.words.format_with_exponent(&digits, exponent).ok()?;
        Some(words.to_string())
    }
}

impl Formatter for IcuFormatter {
    fn number(&self, value: f64) -> String {
        let decimal = decimal(value);
        self.in_words(value, &decimal).unwrap_or_else(|| self.digits.format_to_string(&decimal))
    }

    fn money(&self, value: f64, currency: &str) -> String {
        let decimal = decimal(value);
        self.currencies.named(self.number(value), &decimal, currency, &self.plural)
    }

    fn percent(&self, value: f64) -> String {
        let decimal = decimal(value);
        // ICU4X has a language's pattern only with the sign that goes with Latin digits.
        if self.has_arabic_digits {
            return self.digits.format_to_string(&decimal) + "٪\u{61c}";
        }
        spaced(self.percent.format(&decimal).to_string(), NO_BREAK)
    }

    fn date(&self, date: Date) -> String {
        self.dates.date(date)
    }

    fn letters(&self, letter: char) -> String {
        letters(letter)
    }

    fn plural(&self, n: usize) -> &'static str {
        match self.plural.category_for(n) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}

/// The decimal with at most six places after the point; a dataset has no other than finite numbers.
fn decimal(value: f64) -> Decimal {
    let half_up = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
    let mut decimal =
        Decimal::try_from_f64(settled(value), FloatPrecision::RoundTrip).unwrap_or_default();
    decimal.round_with_mode(-6, half_up);
    decimal.absolute.trim_end();
    decimal
}
