//! Quantities and numbers. Never a unit converted.
//!
//! `600000 personnel`, `3.5 percent`, `10 to 12 m`, `at least 5 percent`, `at most 40000000 EUR`,
//! `unlimited personnel`.

use serde_json::{Number, Value};

use super::texts::{json, object};
use crate::tables::sheet::trimmed;

/// What stands between the digits of a number in groups of three, beside comma and full stop.
const GROUPING: &str = " '’\u{a0}\u{2009}\u{202f}";

/// Which of comma and full stop begins the decimals where a number does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tables) enum DecimalMark {
    Point,
    Comma,
}

/// A quantity that was read.
pub(in crate::tables) struct Amount {
    pub(in crate::tables) quantity: Value,
    /// Whether a number in it would be another one with the other decimal mark.
    pub(in crate::tables) is_ambiguous: bool,
}

/// A quantity; nothing where a cell is none.
pub(in crate::tables) fn read(cell: &str, mark: DecimalMark) -> Option<Amount> {
    if let Some(quantity) = json(cell, '{') {
        return Some(Amount { quantity, is_ambiguous: false });
    }
    let words = trimmed(cell);
    if let Some(unit) = after(words, &["unlimited", "no limit"]) {
        let quantity = object([("none", Some(true.into())), ("unit", named(unit))]).into();
        return Some(Amount { quantity, is_ambiguous: false });
    }
    let (keys, rest) = match (
        after(words, &["at least", "min", "≥", ">="]),
        after(words, &["at most", "up to", "max", "≤", "<="]),
    ) {
        (Some(rest), _) => (["min", ""], rest),
        (None, Some(rest)) => (["max", ""], rest),
        (None, None) => (["value", ""], words),
    };
    let (first, rest) = Parsed::of(rest, mark)?;
    let upper = after(rest, &["to", "-", "–"]).filter(|_| keys[0] == "value");
    let upper = upper.and_then(|rest| Parsed::of(rest, mark));
    let (second, unit) = match upper {
        Some((second, unit)) => (Some(second), unit),
        None => (None, rest),
    };
    let is_ambiguous = first.is_ambiguous || second.as_ref().is_some_and(|it| it.is_ambiguous);
    let unit = named(match trimmed(unit) {
        "%" => "percent",
        unit => unit,
    });
    let quantity = match second {
        Some(second) => object([
            ("min", Some(first.number.into())),
            ("max", Some(second.number.into())),
            ("unit", unit),
        ]),
        None => object([(keys[0], Some(first.number.into())), ("unit", unit)]),
    };
    Some(Amount { quantity: quantity.into(), is_ambiguous })
}

/// The cell of a quantity, the same for either decimal mark.
pub(in crate::tables) fn write(quantity: &Value) -> String {
    let number = |key: &str| quantity[key].as_number().map(Number::to_string);
    let amount = match (number("value"), number("min"), number("max")) {
        (Some(value), None, None) => value,
        (None, Some(min), Some(max)) => format!("{min} to {max}"),
        (None, Some(min), None) => format!("at least {min}"),
        (None, None, Some(max)) => format!("at most {max}"),
        _ => "unlimited".to_owned(),
    };
    let plain = match quantity["unit"].as_str() {
        Some(unit) => format!("{amount} {unit}"),
        None => amount,
    };
    let is_read = |mark| read(&plain, mark).is_some_and(|amount| amount.quantity == *quantity);
    if is_read(DecimalMark::Point) && is_read(DecimalMark::Comma) {
        return plain;
    }
    quantity.to_string()
}

fn named(unit: &str) -> Option<Value> {
    let unit = trimmed(unit);
    (!unit.is_empty()).then(|| unit.into())
}

/// What follows one of some words at the beginning, whatever their capitals.
fn after<'c>(text: &'c str, words: &[&str]) -> Option<&'c str> {
    let text = text.trim_start();
    words.iter().find_map(|word| {
        let (start, rest) = text.split_at_checked(word.len())?;
        let is_apart = !word.ends_with(char::is_alphabetic)
            || rest.chars().next().is_none_or(|letter| !letter.is_alphabetic());
        (start.eq_ignore_ascii_case(word) && is_apart).then_some(rest)
    })
}

/// A number at the beginning of a text.
struct Parsed {
    number: Number,
    is_ambiguous: bool,
}

impl Parsed {
    fn of(text: &str, mark: DecimalMark) -> Option<(Self, &str)> {
        let text = text.trim_start();
        let (sign, digits) = match text.strip_prefix(['-', '−', '+']) {
            Some(digits) => (if text.starts_with('+') { "" } else { "-" }, digits),
            None => ("", text),
        };
        let (digits, rest) = digits.split_at(length(digits));
        let marks: Vec<char> = digits.chars().filter(|letter| ",.".contains(*letter)).collect();
        let one = match (marks.first(), marks.last()) {
            (Some(first), Some(last)) if first != last => Some((*last, false)),
            (Some(only), _) if marks.len() == 1 => {
                let (before, after) = digits.split_once(*only).unwrap_or((digits, ""));
                let is_group = after.len() == 3 && (1..=3).contains(&before.len());
                Some((*only, is_group && before != "0"))
            }
            _ => None,
        };
        let decimal = match one {
            Some((letter, true)) => {
                let decimal = if mark == DecimalMark::Comma { ',' } else { '.' };
                (letter == decimal).then_some(letter)
            }
            Some((letter, false)) => Some(letter),
            None => None,
        };
        let mut plain = sign.to_owned();
        for letter in digits.chars() {
            if letter.is_ascii_digit() {
                plain.push(letter);
            } else if Some(letter) == decimal {
                plain.push('.');
            }
        }
        let number = match plain.contains('.') {
            true => Number::from_f64(plain.parse().ok()?)?,
            false => Number::from(plain.parse::<i64>().ok()?),
        };
        let is_ambiguous = one.is_some_and(|(_, is_ambiguous)| is_ambiguous);
        Some((Self { number, is_ambiguous }, rest))
    }
}

/// How long the number at the beginning of a text is. Unit: bytes.
fn length(text: &str) -> usize {
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        let rest = &text[at + letter.len_utf8()..];
        let n_digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let belongs = match letter {
            '0'..='9' => true,
            ',' | '.' => 0 < end && 0 < n_digits,
            // A group of three, so that the number of a unit such as "100 m" stays apart.
            _ => 0 < end && GROUPING.contains(letter) && n_digits == 3,
        };
        if !belongs {
            break;
        }
        end = at + letter.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(cell: &str, mark: DecimalMark, expected: Value) {
        let read = read(cell, mark).map(|amount| amount.quantity);
        assert_eq!(read.unwrap_or_default(), expected, "{cell}");
    }

    #[test]
    fn quantities_are_read_in_words() {
        let point = DecimalMark::Point;
        check("600,000 personnel", point, json!({"value": 600_000, "unit": "personnel"}));
        check("3,5 %", point, json!({"value": 3.5, "unit": "percent"}));
        check("1.234,5 EUR", point, json!({"value": 1234.5, "unit": "EUR"}));
        check("600 000", point, json!({"value": 600_000}));
        check("10–12 m", point, json!({"min": 10, "max": 12, "unit": "m"}));
        check("At least 5 percent", point, json!({"min": 5, "unit": "percent"}));
        check("up to 40 EUR", point, json!({"max": 40, "unit": "EUR"}));
        check("unlimited personnel", point, json!({"none": true, "unit": "personnel"}));
        check("-2 C", point, json!({"value": -2, "unit": "C"}));
        for none in ["", "many", "min", "a 5"] {
            check(none, point, Value::Null);
        }
    }

    #[test]
    fn three_digits_after_a_mark_are_told_to_be_ambiguous() {
        let ambiguous = read("3,125", DecimalMark::Comma).unwrap();
        assert_eq!((ambiguous.quantity, ambiguous.is_ambiguous), (json!({"value": 3.125}), true));
        check("3,125", DecimalMark::Point, json!({"value": 3125}));
        check("0,125", DecimalMark::Point, json!({"value": 0.125}));
    }

    #[test]
    fn a_quantity_is_written_so_that_it_is_read_again() {
        for quantity in [
            json!({"value": 100_000_000_000_u64, "unit": "USD"}),
            json!({"value": 3.125}),
            json!({"value": 3.0, "unit": "percent"}),
            json!({"min": -1.5, "max": 2, "unit": "to 5"}),
            json!({"none": true, "unit": "personnel"}),
            json!({"value": 1e300}),
        ] {
            let cell = write(&quantity);
            check(&cell, DecimalMark::Point, quantity.clone());
            check(&cell, DecimalMark::Comma, quantity);
        }
    }
}
