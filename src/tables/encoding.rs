//! The bytes of a text file as text. Never a byte lost without being told.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::remark::Remark;
use super::remarks::Remarks;

/// The encoding of bytes that are not UTF-8, as well as it can be told; none of those that are.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn foreign(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes).filter(|(it, _)| *it != UTF_8) {
        return Some(encoding);
    }
    utf_16_without_mark(bytes).or_else(|| std::str::from_utf8(bytes).err().map(|_| guess(bytes)))
}

/// The text of a file, without its byte order mark.
///
/// What says its encoding by a byte order mark, or is UTF-8, is certain; of anything else the
/// encoding is guessed.
pub(super) fn decode(bytes: &[u8], remarks: &mut Remarks) -> String {
    let (encoding, is_certain) = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding, true),
        None => match utf_16_without_mark(bytes) {
            Some(encoding) => (encoding, false),
            None if std::str::from_utf8(bytes).is_ok() => (UTF_8, true),
            None => (guess(bytes), false),
        },
    };
    remarks.tell(Remark::Encoding { name: encoding.name(), is_certain });
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    if had_errors {
        remarks.tell(Remark::BadBytes);
    }
    if text.contains('\0') {
        remarks.tell(Remark::NoText);
        return text.replace('\0', "");
    }
    text.into_owned()
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// In UTF-16 every other byte of Latin letters, digits and separators is zero.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    const ENOUGH: usize = 1024;
    let start = &bytes[..bytes.len().min(ENOUGH) & !1];
    let n_zero = |first: usize| start.iter().skip(first).step_by(2).filter(|it| **it == 0).count();
    let (even, odd) = (n_zero(0), n_zero(1));
    let many = (start.len() / 8).max(2);
    match (many < even, many < odd) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], encoding: &str, expected: &str) {
        let mut remarks = Remarks::default();
        assert_eq!(decode(bytes, &mut remarks), expected);
        let (_, told) = &remarks.sentences()[0];
        assert!(told.starts_with(&format!("encoding {encoding}")), "{told}");
    }

    #[test]
    fn the_encodings_of_spreadsheets_are_known() {
        check("\u{feff}Größe;Їжак".as_bytes(), "UTF-8", "Größe;Їжак");
        check(b"Thema;Gr\xfc\xdfe;\x84Nein\x93", "windows-1252", "Thema;Grüße;„Nein“");
        let wide = |text: &str, of: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(of).collect()
        };
        check(&wide("\u{feff}a\tб", u16::to_le_bytes), "UTF-16LE", "a\tб");
        check(&wide("\u{feff}a\tб", u16::to_be_bytes), "UTF-16BE", "a\tб");
        check(&wide("Issue\tPlan A", u16::to_le_bytes), "UTF-16LE", "Issue\tPlan A");
        check(b"a\0b", "UTF-8", "ab");
        check(b"", "UTF-8", "");
    }
}
