//! Datasets that are not saved as UTF-8: what they are saved as, and where it shows. Never a guess at
//! what they say.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::tables::foreign_encoding;

/// The text of a file.
///
/// # Errors
/// Why it is none, and the way out.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, String> {
    let Some(encoding) = foreign_encoding(&bytes) else {
        return String::from_utf8(bytes).map_err(|error| error.to_string());
    };
    let (before, byte) = match std::str::from_utf8(&bytes) {
        Ok(_) => ("", None),
        Err(error) => {
            let (before, rest) = bytes.split_at(error.valid_up_to());
            (std::str::from_utf8(before).unwrap_or_default(), rest.first())
        }
    };
    let place = byte.map_or_else(String::new, |byte| {
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
        format!(" (byte 0x{byte:02X} at line {line}, column {column})")
    });
    let found = if encoding == UTF_16LE || encoding == UTF_16BE {
        "it is saved as UTF-16".to_owned()
    } else if before.is_ascii() {
        let name = encoding.name().replace("windows", "Windows");
        format!("it seems to be saved as {name}{place}")
    } else {
        format!("something in it is not{place}")
    };
    Err(format!("expected UTF-8 text, but {found}: save it as UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<&str, &str>) {
        let found = text(bytes.to_vec());
        assert_eq!(found.as_deref().map_err(String::as_str), expected);
    }

    #[test]
    fn the_encoding_is_named_with_the_way_out() {
        let wide = |text: &str, of: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(of).collect()
        };
        let utf_16 = Err("expected UTF-8 text, but it is saved as UTF-16: save it as UTF-8");
        check(&wide("\u{feff}{\"id\": \"a\"}", u16::to_le_bytes), utf_16);
        check(&wide("\u{feff}{\"id\": \"a\"}", u16::to_be_bytes), utf_16);
        check(&wide("{\"id\": \"town\"}", u16::to_le_bytes), utf_16);
        check(&wide("{\"id\": \"town\"}", u16::to_be_bytes), utf_16);
        check(
            b"{\n \"a\": \"Der B\xfcrgermeister \x96 f\xfcr alle\"\n}",
            Err(
                "expected UTF-8 text, but it seems to be saved as Windows-1252 (byte 0xFC at line 2, \
                 column 13): save it as UTF-8",
            ),
        );
        check(
            b"{\"a\": \"\xcf\xeb\xe0\xed \xf3\xf0\xff\xe4\xf3 \xf2\xe0 \xef\xeb\xe0\xed \xec\xb3\xf1\xf2\xe0\"}",
            Err("expected UTF-8 text, but it seems to be saved as Windows-1251 (byte 0xCF at line 1, \
                 column 8): save it as UTF-8"),
        );
        check(
            b"\"\xc3\xa9t\xc3\xa9 \x92\"",
            Err(
                "expected UTF-8 text, but something in it is not (byte 0x92 at line 1, column 6): \
                 save it as UTF-8",
            ),
        );
    }

    #[test]
    fn text_is_text() {
        check("\u{feff}{\"a\": \"été\"}".as_bytes(), Ok("\u{feff}{\"a\": \"été\"}"));
        check(b"", Ok(""));
    }
}
