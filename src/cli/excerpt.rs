//! A fault in the line of its file. Never more of a line than fits a terminal.

use std::io::IsTerminal;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteError,
    MietteSpanContents, Report, Severity, SourceCode, SourceSpan, SpanContents, ThemeCharacters,
    ThemeStyles,
};

use crate::schema::fault::{Fault, Level};

/// How faults are drawn.
#[derive(Clone, Copy)]
pub(super) enum Look {
    /// ASCII, for files and other programs.
    Plain,
    /// Lines, for terminals.
    Lines,
    /// Lines in colours.
    Colored,
}

impl Look {
    /// What suits a stream, and who does not want colours (<https://no-color.org>).
    pub(super) fn of(stream: &impl IsTerminal) -> Self {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        match stream.is_terminal() {
            false => Self::Plain,
            true if is_dumb => Self::Plain,
            true if is_set("NO_COLOR") => Self::Lines,
            true => Self::Colored,
        }
    }

    fn theme(self) -> GraphicalTheme {
        let mut theme = match self {
            Self::Plain => GraphicalTheme::none(),
            Self::Lines => GraphicalTheme::unicode_nocolor(),
            Self::Colored => GraphicalTheme {
                characters: ThemeCharacters::unicode(),
                styles: ThemeStyles::ansi(),
            },
        };
        // The first line begins with the place, where programs look for it.
        let icons = &mut theme.characters;
        (icons.error, icons.warning, icons.advice) = <(String, String, String)>::default();
        theme
    }
}

/// The lines of a file, found once for all its faults.
pub(super) struct Lines<'t> {
    lines: Vec<&'t str>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // They end with "\n", "\r\n" or, in files of old, "\r".
        let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
        Self { lines: lines.flat_map(|line| line.split('\r')).collect() }
    }

    /// `headline`, below it the line of the fault with the value marked, and what may be done.
    pub(super) fn excerpt(&self, headline: String, fault: &Fault, look: Look) -> String {
        let line = self.lines.get(fault.line - 1).copied().unwrap_or_default();
        let window = Window::around(line, fault.line, fault.column);
        let mut diagnostic =
            MietteDiagnostic::new(seen(&headline)).with_severity(match fault.level {
                Level::Error => Severity::Error,
                Level::Slip | Level::Warning => Severity::Warning,
            });
        if !window.text.is_empty() {
            diagnostic = diagnostic.with_label(LabeledSpan::new_with_span(None, window.marked));
        }
        if let Some(suggestion) = &fault.suggestion {
            diagnostic = diagnostic.with_help(seen(suggestion));
        }
        let mut drawn = String::new();
        let handler = GraphicalReportHandler::new_themed(look.theme())
            .with_wrap_lines(false)
            .with_context_lines(0);
        // Fails only where memory ends.
        let _ = handler
            .render_report(&mut drawn, Report::new(diagnostic).with_source_code(window).as_ref());
        drawn.trim_start().trim_end().to_owned()
    }
}

/// The part of a line that is shown, as if it were the whole text.
#[derive(Debug)]
struct Window {
    text: String,
    /// Unit: bytes of `text`.
    marked: SourceSpan,
    line: usize,
}

impl Window {
    /// So much is shown of a line. Unit: letters.
    const MOST: usize = 100;
    /// So much of that before the value.
    const BEFORE: usize = 40;

    fn around(line: &str, number: usize, column: usize) -> Self {
        let letters: Vec<char> = seen(line).chars().collect();
        let at = (column - 1).min(letters.len());
        let first = match letters.len() <= Self::MOST {
            true => 0,
            false => at.saturating_sub(Self::BEFORE).min(letters.len() - Self::MOST),
        };
        let last = letters.len().min(first + Self::MOST);
        let end = (at + n_letters(&letters[at..])).min(last);
        let mut text = String::from(if first == 0 { "" } else { "…" });
        text.extend(&letters[first..at]);
        let start = text.len();
        text.extend(&letters[at..end]);
        let marked = SourceSpan::new(start.into(), text.len() - start);
        text.extend(&letters[end..last]);
        if last < letters.len() {
            text.push('…');
        }
        Self { text, marked, line: number }
    }
}

impl SourceCode for Window {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let whole = SourceSpan::new(0.into(), self.text.len());
        Ok(Box::new(MietteSpanContents::new(self.text.as_bytes(), whole, self.line - 1, 0, 1)))
    }
}

/// How many letters the value has that begins here: a text, a number or word, or one bracket.
fn n_letters(rest: &[char]) -> usize {
    let is_word = |char: &&char| char.is_alphanumeric() || matches!(char, '-' | '+' | '.' | '_');
    match rest.first() {
        Some('"') => {
            let mut is_escaped = false;
            let end = rest.iter().skip(1).position(|char| {
                let is_end = *char == '"' && !is_escaped;
                is_escaped = *char == '\\' && !is_escaped;
                is_end
            });
            end.map_or(rest.len(), |end| end + 2)
        }
        _ => rest.iter().take_while(is_word).count().max(1),
    }
}

/// A text without what a terminal would obey instead of showing it.
fn seen(text: &str) -> String {
    text.chars().map(|char| if is_seen(char) { char } else { ' ' }).collect()
}

/// Whether a terminal shows a letter where it stands.
fn is_seen(char: char) -> bool {
    !char.is_control()
        && !matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, column: usize, text: &str, marked: &str) {
        let window = Window::around(line, 1, column);
        let start = window.marked.offset();
        assert_eq!(&window.text[start..start + window.marked.len()], marked, "{line}");
        assert_eq!(window.text, text, "{line}");
    }

    #[test]
    fn the_value_is_marked() {
        let line = r#"  "їжак": "a \"b\" c", "n": -1.5e3, [5]"#;
        check(line, 3, line, "\"їжак\"");
        check(line, 11, line, r#""a \"b\" c""#);
        check(line, 29, line, "-1.5e3");
        check(line, 37, line, "[");
        check("\"open", 1, "\"open", "\"open");
        check("", 1, "", "");
        check("a", 2, "a", "");
        check("\t\u{1b}[2J\u{202e}5", 6, "  [2J 5", " ");
    }

    #[test]
    fn of_a_long_line_only_what_is_around_is_shown() {
        let line = format!("{}\"value\"{}", "a".repeat(200), "b".repeat(200));
        let window = Window::around(&line, 1, 201);
        let expected = format!("…{}\"value\"{}…", "a".repeat(40), "b".repeat(53));
        assert_eq!(window.text, expected);
        let window = Window::around("\"", 1, 1);
        assert_eq!(window.text, "\"");
        let window = Window::around(&format!("\"{}", "a".repeat(300)), 1, 1);
        assert_eq!((window.marked.len(), window.text.chars().count()), (100, 101));
    }
}
