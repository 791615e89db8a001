//! The numbers of a chart, whose unit is told once for all. Never digits of its own.

use super::{Numerals, quantity};
use crate::messages::Messages;
use crate::model::{Amount, Quantity};

/// The amount without its unit, but for the sign of a share: "60,000 to 100,000", "26%".
pub fn amount(
    amount: Amount,
    unit: Option<&str>,
    numerals: &dyn Numerals,
    messages: &Messages,
) -> String {
    let unit = unit.filter(|unit| matches!(*unit, "percent" | "%")).map(str::to_owned);
    quantity(&Quantity { amount, unit }, numerals, messages)
}

/// The unit as it stands beside a number: "people", "US dollars", "%".
pub fn unit(unit: &str, numerals: &dyn Numerals, messages: &Messages) -> String {
    const SAMPLE: f64 = 5.0;
    let sample = Quantity { amount: Amount::Exactly(SAMPLE), unit: Some(unit.to_owned()) };
    let words = quantity(&sample, numerals, messages);
    match words.split_once(&numerals.number(SAMPLE)) {
        Some((before, after)) => before.trim().to_owned() + after.trim(),
        None => unit.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Date;

    struct Plain;

    impl Numerals for Plain {
        fn number(&self, value: f64) -> String {
            value.to_string()
        }
        fn money(&self, value: f64, _: &str) -> String {
            format!("{value}\u{a0}US dollars")
        }
        fn percent(&self, value: f64) -> String {
            format!("{value}%")
        }
        fn date(&self, date: Date) -> String {
            date.to_string()
        }
    }

    #[test]
    fn a_unit_is_told_as_beside_a_number() {
        for (code, expected) in [("USD", "US dollars"), ("percent", "%"), ("people", "people")] {
            assert_eq!(unit(code, &Plain, &Messages::english()), expected);
        }
    }

    #[test]
    fn an_amount_leaves_its_unit_out_but_for_a_share() {
        let words = |given, unit| amount(given, Some(unit), &Plain, &Messages::english());
        assert_eq!(words(Amount::Exactly(26.0), "percent"), "26%");
        assert_eq!(words(Amount::Between(60.0, 100.0), "people"), "60 to 100");
        assert_eq!(words(Amount::AtLeast(5.0), "USD"), "at least 5");
        assert_eq!(amount(Amount::Unlimited, None, &Plain, &Messages::english()), "no limit");
    }
}
