//! Quantities in words, whole or in a chart, whose unit is told once for all. Never digits of its
//! own: those are a [`Formatter`]'s.

use super::{Formatter, Message, Messages};
use crate::compare::is_word_char;
use crate::model::{Amount, Quantity};

/// The quantity with its unit: "at least 800,000 personnel".
pub fn quantity(quantity: &Quantity, formatter: &dyn Formatter, messages: &Messages) -> String {
    let unit = quantity.unit.as_deref().unwrap_or("");
    let one = |value| with_unit(value, unit, formatter);
    match quantity.amount {
        Amount::Exactly(value) => one(value),
        Amount::AtLeast(value) => messages.fill(Message::AtLeast, &[("number", &one(value))]),
        Amount::AtMost(value) => messages.fill(Message::AtMost, &[("number", &one(value))]),
        Amount::Between(low, high) => {
            let low = formatter.number(low);
            messages.fill(Message::Between, &[("low", &low), ("high", &one(high))])
        }
        Amount::Unlimited => messages.text(Message::Unlimited).to_owned(),
    }
}

/// Whether `summary` tells the number of `quantity` already, as `number` writes it; both folded.
pub fn is_told(quantity: &Quantity, summary: &str, number: &dyn Fn(f64) -> String) -> bool {
    let tells = |value| has_number(summary, &number(value));
    match quantity.amount {
        Amount::Exactly(value) | Amount::AtLeast(value) | Amount::AtMost(value) => tells(value),
        Amount::Between(low, high) => tells(low) && tells(high),
        // "No limit" says nothing that the summary leaves out.
        Amount::Unlimited => true,
    }
}

/// Whether `words` have `number` as a whole, not as a part of a longer one.
fn has_number(words: &str, number: &str) -> bool {
    words.match_indices(number).any(|(at, _)| {
        let mut before = words[..at].chars().rev();
        let has_more_before = match before.next() {
            Some('.' | ',') => before.next().is_some_and(is_digit),
            // A sign, unless it is a dash between two.
            Some('-' | '−') => !before.next().is_some_and(is_word_char),
            before => before.is_some_and(is_digit),
        };
        let mut after = words[at + number.len()..].chars();
        let has_more_after = match after.next() {
            Some('.' | ',') => after.next().is_some_and(is_digit),
            after => after.is_some_and(is_digit),
        };
        !has_more_before && !has_more_after
    })
}

/// A digit of those that formatters write.
fn is_digit(char: char) -> bool {
    matches!(char, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

/// The amount without its unit, but for the sign of a share: "60,000 to 100,000", "26%".
pub fn amount(
    amount: Amount,
    unit: Option<&str>,
    formatter: &dyn Formatter,
    messages: &Messages,
) -> String {
    let unit = unit.filter(|unit| matches!(*unit, "percent" | "%")).map(str::to_owned);
    quantity(&Quantity { amount, unit }, formatter, messages)
}

/// The unit as it stands beside a number: "people", "US dollars", "%".
pub fn unit(unit: &str, formatter: &dyn Formatter, messages: &Messages) -> String {
    const SAMPLE: f64 = 5.0;
    let sample = Quantity { amount: Amount::Exactly(SAMPLE), unit: Some(unit.to_owned()) };
    let words = quantity(&sample, formatter, messages);
    match words.split_once(&formatter.number(SAMPLE)) {
        Some((before, after)) => before.trim().to_owned() + after.trim(),
        None => unit.to_owned(),
    }
}

fn with_unit(value: f64, unit: &str, formatter: &dyn Formatter) -> String {
    match unit {
        "" => formatter.number(value),
        "percent" | "%" => formatter.percent(value),
        _ if is_currency(unit) => formatter.money(value, unit),
        _ => formatter.number(value) + "\u{a0}" + unit,
    }
}

/// Whether a unit is the code of a currency, as `EUR` is.
pub fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether `words` have the sign of some currency.
pub fn has_currency_sign(words: &str) -> bool {
    words.contains(|letter| matches!(letter, '$' | '¢' | '£' | '¥' | '\u{20a0}'..='\u{20cf}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Date;

    struct Plain;

    impl Formatter for Plain {
        fn number(&self, value: f64) -> String {
            value.to_string()
        }
        fn money(&self, value: f64, currency: &str) -> String {
            format!("{value}\u{a0}{currency} notes")
        }
        fn percent(&self, value: f64) -> String {
            format!("{value}%")
        }
        fn date(&self, date: Date) -> String {
            date.to_string()
        }
        fn letters(&self, letter: char) -> String {
            letter.to_string()
        }
        fn plural(&self, _: usize) -> &'static str {
            "other"
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
        check(Amount::Between(1.0, 2.0), "EUR", "1 to 2\u{a0}EUR notes");
        check(Amount::Unlimited, "personnel", "no limit");
    }

    #[test]
    fn a_number_that_the_summary_tells_is_not_told_twice() {
        let number = |value| Plain.number(value);
        let told = |amount, summary| is_told(&Quantity { amount, unit: None }, summary, &number);
        assert!(told(Amount::Exactly(600.0), "600 at most"));
        assert!(!told(Amount::Exactly(600.0), "a limit"));
        for longer in ["1600", "6000", "600.5", "1.600", "-600", "−600"] {
            assert!(!told(Amount::Exactly(600.0), longer), "{longer}");
        }
        assert!(told(Amount::Exactly(600.0), "by 600, or 600."));
        assert!(told(Amount::Between(1.0, 2.0), "1-2"));
        assert!(!told(Amount::Between(1.0, 2.0), "1 at least"));
    }

    #[test]
    fn a_unit_is_told_as_beside_a_number() {
        for (code, expected) in [("USD", "USD notes"), ("percent", "%"), ("people", "people")] {
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
