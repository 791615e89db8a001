//! Byte offsets to lines and columns. Never looks at what the text means.

use super::fault::Fault;
use super::reader::Unplaced;

/// Where the lines of a text begin.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// Line and column of a byte offset, both from 1; the column counts characters.
    pub(super) fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count());
        (line, column + 1)
    }

    /// The faults in the order of the text, each with its line and column.
    pub(super) fn place_all(&self, mut faults: Vec<Unplaced>) -> Vec<Fault> {
        faults.sort_by_key(|fault| fault.offset);
        let place = |fault: Unplaced| {
            let (line, column) = self.position(fault.offset);
            Fault { place: fault.place, line, column, level: fault.level, kind: fault.kind }
        };
        faults.into_iter().map(place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let lines = Lines::new("ab\nїжак \"x\"");
        assert_eq!(lines.position(0), (1, 1));
        assert_eq!(lines.position(3), (2, 1));
        assert_eq!(lines.position("ab\nїжак ".len()), (2, 6));
        assert_eq!(lines.position(1_000), (2, 1));
    }
}
