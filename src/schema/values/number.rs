//! Decimal digits to numbers. Never rounds twice.

/// The value of a JSON number of at most 15 digits, with the power of ten within 22 of the point.
///
/// Its digits and its power of ten are then both exact, so that one multiplication or division
/// gives the nearest number there is, without the tables that reading any number takes.
/// Source: W. D. Clinger, "How to read floating point numbers accurately", PLDI 1990.
pub(super) fn number(written: &str) -> Option<f64> {
    const MAX_DIGITS: usize = 15;
    const MAX_POWER: i32 = 22;
    let mut number = 0.0;
    let mut n_digits = 0;
    let mut n_decimals = 0;
    let mut is_fraction = false;
    let mut bytes = written.bytes();
    for byte in bytes.by_ref().take_while(|byte| !matches!(byte, b'e' | b'E')) {
        is_fraction |= byte == b'.';
        if byte.is_ascii_digit() {
            number = number * 10.0 + f64::from(byte - b'0');
            n_digits += usize::from(number != 0.0);
            n_decimals += i32::from(is_fraction);
        }
    }
    let mut exponent = 0;
    let mut sign = 1;
    for byte in bytes {
        match byte {
            b'-' => sign = -1,
            b'+' => {}
            digit => exponent = (exponent * 10 + i32::from(digit - b'0')).min(i32::MAX / 100),
        }
    }
    let power = sign * exponent - n_decimals;
    if number == 0.0 {
        return Some(0.0);
    }
    if MAX_DIGITS < n_digits || !(-MAX_POWER..=MAX_POWER).contains(&power) {
        return None;
    }
    let mut scale = 1.0;
    for _ in 0..power.abs() {
        scale *= 10.0;
    }
    number = if power < 0 { number / scale } else { number * scale };
    Some(if written.starts_with('-') { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_of_few_digits_is_the_nearest_there_is() {
        for digits in ["1", "7", "12.5", "-0.3", "600000", "999999999999999", "0.00123456789012345"]
        {
            for exponent in -30..30 {
                let written = format!("{digits}e{exponent}");
                if let Some(number) = number(&written) {
                    assert_eq!(written.parse(), Ok(number), "{written}");
                }
            }
            assert_eq!(digits.parse().ok(), number(digits));
        }
        assert_eq!(number("-0.00e5"), Some(0.0));
        assert_eq!(number("1E+22"), Some(1e22));
        assert_eq!(number("1.50000000000000"), Some(1.5));
    }

    #[test]
    fn a_number_that_may_not_be_held_exactly_is_refused() {
        for written in ["1234567890123456", "0.1234567890123456", "1e23", "1e-23", "1e99999999999"]
        {
            assert_eq!(number(written), None, "{written}");
        }
    }
}
