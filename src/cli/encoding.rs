//! Datasets that are not saved as UTF-8: what they are saved as, and where it shows. Never a guess at
//! what they say.

use crate::schema::Lines;
use crate::tables::foreign_encoding;

/// How files begin that have no encoding of a byte or two, and the way out.
const OTHERS: [(&[u8], &str); 6] = [
    (b"\xff\xfe\0\0", UTF_32),
    (b"\0\0\xfe\xff", UTF_32),
    (b"{\0\0\0", UTF_32),
    (b"\0\0\0{", UTF_32),
    (b"\x1f\x8b", "a file compressed by gzip: unpack it"),
    (b"PK\x03\x04", "a zip file, as spreadsheets are: `plan-compare import` reads those"),
];

const UTF_32: &str = "UTF-32: save it as UTF-8";

/// The text of a file.
///
/// # Errors
/// Why it is none, and the way out.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, String> {
    if let Some((_, found)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(format!("expected UTF-8 text, found {found}"));
    }
    let Some(encoding) = foreign_encoding(&bytes) else {
        return String::from_utf8(bytes).map_err(|error| error.to_string());
    };
    let is_wide = encoding.name().starts_with("UTF-16");
    let Err(error) = std::str::from_utf8(&bytes) else {
        return Err("expected UTF-8 text, found UTF-16: save it as UTF-8".to_owned());
    };
    let (before, rest) = bytes.split_at(error.valid_up_to());
    let before = std::str::from_utf8(before).unwrap_or_default();
    let byte = rest.first().copied().unwrap_or_default();
    let (line, column) = Lines::new(before).position(before.len());
    let saved = if is_wide {
        "saved as UTF-16; ".to_owned()
    } else if before.is_ascii() {
        format!("saved as {}, it seems; ", encoding.name().replace("windows", "Windows"))
    } else {
        // Most of it is UTF-8.
        String::new()
    };
    Err(format!(
        "expected UTF-8 text, found other bytes at line {line}, column {column} (0x{byte:02X}): \
         {saved}save it as UTF-8"
    ))
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
        let start = "expected UTF-8 text, found";
        let unmarked = format!("{start} UTF-16: save it as UTF-8");
        check(&wide("{\"id\": \"town\"}", u16::to_le_bytes), Err(&unmarked));
        check(&wide("{\"id\": \"town\"}", u16::to_be_bytes), Err(&unmarked));
        let marked = "\u{feff}{\"id\": \"a\"}";
        for (bytes, told) in [
            (wide(marked, u16::to_le_bytes), "line 1, column 1 (0xFF): saved as UTF-16;"),
            (wide(marked, u16::to_be_bytes), "line 1, column 1 (0xFE): saved as UTF-16;"),
            (
                b"{\n \"a\": \"Der B\xfcrgermeister \x96 f\xfcr alle\"\n}".to_vec(),
                "line 2, column 13 (0xFC): saved as Windows-1252, it seems;",
            ),
            (
                b"\"\xcf\xeb\xe0\xed \xf3\xf0\xff\xe4\xf3 \xf2\xe0 \xef\xeb\xe0\xed \xec\xb3\xf1\xf2\xe0\"".to_vec(),
                "line 1, column 2 (0xCF): saved as Windows-1251, it seems;",
            ),
            // All but a byte of it is UTF-8.
            (b"\"\xc3\xa9t\xc3\xa9 \x92\"".to_vec(), "line 1, column 6 (0x92):"),
        ] {
            check(&bytes, Err(&format!("{start} other bytes at {told} save it as UTF-8")));
        }
    }

    #[test]
    fn what_is_no_text_of_a_byte_or_two_is_named() {
        let wide = |text: &str, of: fn(u32) -> [u8; 4]| -> Vec<u8> {
            text.chars().flat_map(|char| of(u32::from(char))).collect()
        };
        let found = |what: &str| format!("expected UTF-8 text, found {what}");
        for text in ["{\"id\": \"a\"}", "\u{feff}{\"id\": \"a\"}"] {
            for of in [u32::to_le_bytes, u32::to_be_bytes] {
                check(&wide(text, of), Err(&found(UTF_32)));
            }
        }
        check(b"\x1f\x8b\x08\0\xe9", Err(&found("a file compressed by gzip: unpack it")));
        let zip = found("a zip file, as spreadsheets are: `plan-compare import` reads those");
        check(b"PK\x03\x04\x14\0", Err(&zip));
    }

    #[test]
    fn text_is_text() {
        check("\u{feff}{\"a\": \"été\"}".as_bytes(), Ok("\u{feff}{\"a\": \"été\"}"));
        check(b"", Ok(""));
    }
}
