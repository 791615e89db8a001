//! Quantities and dates as readers see them. Never digits of its own: those are [`Numerals`]'.

pub mod figure;

use crate::messages::{Message, Messages};
use crate::model::{Amount, Date, Quantity};

/// Writes numbers and dates in a reader's language: the browser's `Intl`, in the widget.
pub trait Numerals {
    /// A number: `600,000`; from a million on in words where the language has them: `10.8 million`.
    fn number(&self, value: f64) -> String;
    /// A sum of money in the currency with this ISO 4217 code.
    fn money(&self, value: f64, currency: &str) -> String;
    /// A share in hundredths: `50` is `50%`.
    fn percent(&self, value: f64) -> String;
    /// A date, no more exact than it is.
    fn date(&self, date: Date) -> String;
}

/// The quantity with its unit: "at least 800,000 personnel".
pub fn quantity(quantity: &Quantity, numerals: &dyn Numerals, messages: &Messages) -> String {
    let unit = quantity.unit.as_deref().unwrap_or("");
    let one = |value| with_unit(value, unit, numerals);
    match quantity.amount {
        Amount::Exactly(value) => one(value),
        Amount::AtLeast(value) => messages.fill(Message::AtLeast, &[("number", &one(value))]),
        Amount::AtMost(value) => messages.fill(Message::AtMost, &[("number", &one(value))]),
        Amount::Between(low, high) => {
            let low = numerals.number(low);
            messages.fill(Message::Between, &[("low", &low), ("high", &one(high))])
        }
        Amount::Unlimited => messages.text(Message::Unlimited).to_owned(),
    }
}

/// Whether `summary` tells the number of `quantity` in the reader's own digits already.
pub fn is_told(quantity: &Quantity, summary: &str, numerals: &dyn Numerals) -> bool {
    let tells = |value| summary.contains(&numerals.number(value));
    match quantity.amount {
        Amount::Exactly(value) | Amount::AtLeast(value) | Amount::AtMost(value) => tells(value),
        Amount::Between(low, high) => tells(low) && tells(high),
        // "No limit" says nothing that the summary leaves out.
        Amount::Unlimited => true,
    }
}

fn with_unit(value: f64, unit: &str, numerals: &dyn Numerals) -> String {
    let is_currency = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
    match unit {
        "" => numerals.number(value),
        "percent" | "%" => numerals.percent(value),
        _ if is_currency => numerals.money(value, unit),
        _ => numerals.number(value) + "\u{a0}" + unit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Plain;

    impl Numerals for Plain {
        fn number(&self, value: f64) -> String {
            value.to_string()
        }
        fn money(&self, value: f64, currency: &str) -> String {
            format!("{currency} {value}")
        }
        fn percent(&self, value: f64) -> String {
            format!("{value}%")
        }
        fn date(&self, date: Date) -> String {
            date.to_string()
        }
    }

    #[track_caller]
    fn check(amount: Amount, unit: &str, expected: &str) {
        let quantity = Quantity { amount, unit: (!unit.is_empty()).then(|| unit.to_owned()) };
        assert_eq!(super::quantity(&quantity, &Plain, &Messages::english()), expected);
    }

    #[test]
    fn every_kind_of_quantity_has_its_words() {
        check(Amount::Exactly(600.0), "personnel", "600\u{a0}personnel");
        check(Amount::AtLeast(5.0), "percent", "at least 5%");
        check(Amount::AtMost(7.0), "", "at most 7");
        check(Amount::Between(1.0, 2.0), "EUR", "1 to EUR 2");
        check(Amount::Unlimited, "personnel", "no limit");
    }

    #[test]
    fn a_number_that_the_summary_tells_is_not_told_twice() {
        let told = |amount, summary| is_told(&Quantity { amount, unit: None }, summary, &Plain);
        assert!(told(Amount::Exactly(600.0), "600 at most"));
        assert!(!told(Amount::Exactly(600.0), "a limit"));
        assert!(!told(Amount::Between(1.0, 2.0), "1 at least"));
    }
}
