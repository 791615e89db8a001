//! Files that are not saved as UTF-8: what the command line and a browser say of them.

use plan_compare::schema;

use super::End::Shown;
use super::run::{Printed, run};
use super::{FERRY, check};

#[test]
fn an_encoding_is_named_with_the_way_out() {
    let wide = |text: &str, of: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(of).collect()
    };
    let with = |summary: &[u8]| {
        let (before, after) = FERRY.split_once("Four crowns").expect("it is there");
        [before.as_bytes(), summary, after.as_bytes()].concat()
    };
    let utf_16 = "it is saved as UTF-16: save it as UTF-8";
    let marked = format!("\u{feff}{FERRY}");
    for (bytes, told) in [
        (with(b"4 \x80 f\xfcr alle \x96 t\xe4glich"), "Windows-1252 (byte 0x80 at line 15, column 80): save it as UTF-8"),
        (with(b"\xd7\xee\xf2\xe8\xf0\xe8 \xea\xf0\xee\xed\xe8 \xe7\xe0 \xef\xee\xbf\xe7\xe4\xea\xf3"), "Windows-1251 (byte 0xD7"),
        (with(b"Four\x92 crowns for caf\xc3\xa9s"), "(byte 0x92 at line 15, column 82): save it as UTF-8"),
        (with(b"Caf\xc3\xa9 and caf\xe9"), "something in it is not (byte 0xE9"),
        (wide(FERRY, u16::to_le_bytes), utf_16),
        (wide(FERRY, u16::to_be_bytes), utf_16),
        (wide(&marked, u16::to_le_bytes), utf_16),
        (wide(&marked, u16::to_be_bytes), utf_16),
    ] {
        let Printed { stdout, .. } = run(&["check", "-"], &bytes, 2);
        let line = "standard input: cannot be read: expected UTF-8 text, but ";
        assert!(stdout.starts_with(line) && stdout.contains(told), "{told}\n{stdout}");
    }
}

#[test]
fn what_a_browser_has_left_of_a_file_that_is_not_utf_8_says_so() {
    // It hands over what comes before the first wrong byte, and a sign for that.
    for (text, place, found) in [
        ("{\n \"title\": \"Caf\u{fffd}", "2:15", "a byte that is none of it"),
        ("\u{fffd}", "1:1", "UTF-16"),
        ("{\0\"\0", "1:1", "UTF-16"),
        ("\0{\0\"", "1:1", "UTF-16"),
    ] {
        let failure = schema::read(text).expect_err("no dataset");
        let told = failure.faults()[0].in_full();
        assert!(
            told.starts_with(&format!("{place} error: document: expected text saved as UTF-8")),
            "{told}"
        );
        assert!(told.contains(found) && told.ends_with("; save the file as UTF-8"), "{told}");
    }
    // Of itself the sign is a letter like others.
    check("Four crowns", "Four \u{fffd}rowns", Shown, &[]);
}
