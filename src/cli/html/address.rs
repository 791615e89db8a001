//! Addresses that a page may lead to. Never one that runs a script.

/// Whether `address` is http or https, or relative to the page that names it.
///
/// # Examples
/// ```
/// use plan_compare::cli::html::is_web_address;
/// assert!(is_web_address("https://example.org/a") && is_web_address("data/a.json?b=c:d"));
/// assert!(!is_web_address("javascript:alert(1)") && !is_web_address("java\nscript:alert(1)"));
/// ```
pub fn is_web_address(address: &str) -> bool {
    // Browsers skip controls and spaces, so that they could hide a scheme.
    let is_plain = !address.chars().any(|letter| letter.is_control() || letter.is_whitespace());
    let before = address.split(['/', '?', '#']).next().unwrap_or("");
    let scheme = before.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    is_plain
        && !address.is_empty()
        && scheme.is_none_or(|scheme| scheme == "http" || scheme == "https")
}

/// Whether `address` means the same on every page.
pub(super) fn is_absolute(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, _)| {
        scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
    })
}

/// `words` as a value in an address.
pub(super) fn encoded(words: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut address = String::with_capacity(words.len());
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            address.push(byte.into());
        } else {
            address.push('%');
            address.push(HEX[usize::from(byte >> 4)].into());
            address.push(HEX[usize::from(byte & 15)].into());
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_is_led_to() {
        for address in ["a.json", "/a", "../a:b", "//e.org/a", "HTTPS://e.org", "?a=b:c", "./a:b"] {
            assert!(is_web_address(address), "{address}");
        }
        for address in [
            "",
            " a",
            "javascript:a",
            "JaVaScript:a",
            "data:text/html,a",
            "\u{1}javascript:a",
            "blob:a",
            "a\tb",
            "vbscript:a",
        ] {
            assert!(!is_web_address(address), "{address}");
        }
    }

    #[test]
    fn a_value_in_an_address_ends_nowhere_early() {
        assert_eq!(
            encoded("https://e.org/ä&b=\"1\"#~"),
            "https%3A%2F%2Fe.org%2F%C3%A4%26b%3D%221%22%23~"
        );
    }
}
