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
    let bare = "found UTF-16: save it as UTF-8";
    let marked = format!("\u{feff}{FERRY}");
    for (bytes, told) in [
        (with(b"4 \x80 f\xfcr alle \x96 t\xe4glich"), "line 16, column 76 (0x80): saved as Windows-1252, it seems; save it as UTF-8"),
        (with(b"\xd7\xee\xf2\xe8\xf0\xe8 \xea\xf0\xee\xed\xe8 \xe7\xe0 \xef\xee\xbf\xe7\xe4\xea\xf3"), "(0xD7): saved as Windows-1251, it seems; save it as UTF-8"),
        (with(b"Four\x92 crowns for caf\xc3\xa9s"), "line 16, column 78 (0x92): saved as Windows-1252, it seems; save it as UTF-8"),
        (with(b"Caf\xc3\xa9 and caf\xe9"), "line 16, column 86 (0xE9): save it as UTF-8"),
        (wide(FERRY, u16::to_le_bytes), bare),
        (wide(FERRY, u16::to_be_bytes), bare),
        (wide(&marked, u16::to_le_bytes), "column 1 (0xFF): saved as UTF-16; save it as UTF-8"),
        (wide(&marked, u16::to_be_bytes), "column 1 (0xFE): saved as UTF-16; save it as UTF-8"),
    ] {
        let Printed { stdout, .. } = run(&["check", "-"], &bytes, 2);
        let line = "standard input: cannot be read: expected UTF-8 text, found ";
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
