//! Byte offsets to lines and columns. Never looks at what the text means.

/// A place that moves through a text, from its beginning to its end.
pub(crate) struct Lines<'t> {
    rest: &'t str,
    offset: usize,
    line: usize,
    column: usize,
    is_after_return: bool,
}

impl<'t> Lines<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { rest: text, offset: 0, line: 1, column: 1, is_after_return: false }
    }

    /// Line and column of a byte offset, both from 1; the column counts characters.
    ///
    /// Never goes back: an offset before an earlier one has the place of the earlier one, so that
    /// all places of a text are found in one pass.
    pub(crate) fn position(&mut self, offset: usize) -> (usize, usize) {
        let n_bytes = offset.saturating_sub(self.offset);
        let (passed, rest) = self.rest.split_at_checked(n_bytes).unwrap_or((self.rest, ""));
        for char in passed.chars() {
            match char {
                // The second half of one line break.
                '\n' if self.is_after_return => {}
                '\n' | '\r' => (self.line, self.column) = (self.line + 1, 1),
                _ => self.column += 1,
            }
            self.is_after_return = char == '\r';
        }
        self.offset += passed.len();
        self.rest = rest;
        (self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let mut lines = Lines::new("ab\nїжак \"x\"");
        assert_eq!(lines.position(0), (1, 1));
        assert_eq!(lines.position(3), (2, 1));
        assert_eq!(lines.position("ab\nїжак ".len()), (2, 6));
        assert_eq!(lines.position("ab\nїжак ".len()), (2, 6));
        assert_eq!(lines.position(1_000), (2, 9));
    }

    #[test]
    fn lines_end_as_on_any_system() {
        for text in ["{\n\n x", "{\r\n\r\n x", "{\r\r x", "{\n\r\n x", "{\n\r x"] {
            assert_eq!(Lines::new(text).position(text.len() - 1), (3, 2), "{text:?}");
        }
    }
}
