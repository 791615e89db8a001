//! Any bytes as a workbook, or as the part of one that has the cells: what holds for every table
//! holds for it. A whole archive says by its sums that it was changed, so that little of it is read.

pub(crate) mod table;

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const XLSX: [(&str, &str); 3] = [
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];
const ODS: [(&str, &str); 2] = [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    (
        "META-INF/manifest.xml",
        r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
    ),
];

/// Reads `bytes` as an archive where they begin as one; else as the cells of XLSX or ODS.
pub(crate) fn hold_for(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        return table::hold_for(bytes);
    }
    let is_ods = bytes.windows(7).any(|window| window == b"office:");
    let (parts, name) = match is_ods {
        true => (&ODS[..], "content.xml"),
        false => (&XLSX[..], "xl/worksheets/sheet1.xml"),
    };
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = parts.iter().map(|(name, text)| (*name, text.as_bytes()));
    for (name, content) in parts.chain([(name, bytes)]) {
        archive.start_file(name, SimpleFileOptions::default()).expect("a file");
        archive.write_all(content).expect("its content");
    }
    table::hold_for(&archive.finish().expect("an archive").into_inner());
}
