//! Writes HTML: every element is closed, every text and attribute escaped. Never takes markup.

/// The name and the value of an attribute.
pub(super) type Attribute<'a> = (&'static str, &'a str);

/// Elements on lines of their own, so that the words stay apart when tags are taken away.
const BLOCKS: [&str; 24] = [
    "body",
    "caption",
    "details",
    "div",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "summary",
    "table",
    "td",
    "th",
    "title",
    "ul",
];
/// The same, which hold no words themselves.
const FRAMES: [&str; 14] = [
    "body",
    "details",
    "div",
    "figcaption",
    "figure",
    "head",
    "html",
    "main",
    "ol",
    "table",
    "tbody",
    "thead",
    "tr",
    "ul",
];

/// HTML as far as it is written.
#[derive(Debug, Default)]
pub(super) struct Html {
    text: String,
}

impl Html {
    /// Writes an element with what `content` writes in it. Attributes without a value are left out.
    pub(super) fn element(
        &mut self,
        tag: &'static str,
        attributes: &[Attribute<'_>],
        content: impl FnOnce(&mut Self),
    ) {
        self.start(tag, attributes);
        if FRAMES.contains(&tag) {
            self.text.push('\n');
        }
        content(self);
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push('>');
        if BLOCKS.contains(&tag) || FRAMES.contains(&tag) {
            self.text.push('\n');
        }
    }

    /// Writes an element that holds nothing, and has no end.
    pub(super) fn void(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.start(tag, attributes);
        self.text.push('\n');
    }

    /// Writes an element with nothing but words in it.
    pub(super) fn words(&mut self, tag: &'static str, words: &str) {
        self.element(tag, &[], |html| html.text(words));
    }

    /// Writes words, which no reader takes for markup, and whose direction ends with them.
    pub(super) fn text(&mut self, words: &str) {
        put(&mut self.text, words);
    }

    /// Ends a line after an element that stands in one.
    pub(super) fn line(&mut self) {
        self.text.push('\n');
    }

    /// Begins a document.
    pub(super) fn doctype(&mut self) {
        self.text.push_str("<!doctype html>\n");
    }

    /// What has been written.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn start(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.text.push('<');
        self.text.push_str(tag);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            put(&mut self.text, value);
            self.text.push('"');
        }
        self.text.push('>');
    }
}

/// Adds `words` escaped, whether they stand in an element or in a quoted attribute. Controls that
/// HTML forbids become U+FFFD; what turns the direction of the text is ended where `words` end.
fn put(text: &mut String, words: &str) {
    const END_OF_EMBEDDING: char = '\u{202c}';
    const END_OF_ISOLATE: char = '\u{2069}';
    let mut due: Vec<char> = Vec::new();
    for letter in words.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            '\r' => text.push('\n'),
            '\t' | '\n' => text.push(letter),
            _ if letter.is_control() => text.push('\u{fffd}'),
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => {
                due.push(END_OF_EMBEDDING);
                text.push(letter);
            }
            '\u{2066}'..='\u{2068}' => {
                due.push(END_OF_ISOLATE);
                text.push(letter);
            }
            END_OF_EMBEDDING | END_OF_ISOLATE => {
                // One that ends nothing here would end what is around the words.
                if due.last() == Some(&letter) {
                    due.pop();
                    text.push(letter);
                }
            }
            _ => text.push(letter),
        }
    }
    text.extend(due.iter().rev());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: &str) {
        let mut html = Html::default();
        html.element("b", &[("title", words)], |html| html.text(words));
        assert_eq!(html.finish(), format!("<b title=\"{expected}\">{expected}</b>"));
    }

    #[test]
    fn no_words_become_markup() {
        check("</b><script>", "&lt;/b&gt;&lt;script&gt;");
        check("\" onload='a'", "&quot; onload=&#39;a&#39;");
        check("&lt; ]]> -->", "&amp;lt; ]]&gt; --&gt;");
        check("a\0b\u{1b}c\u{85}\td", "a\u{fffd}b\u{fffd}c\u{fffd}\td");
    }

    #[test]
    fn the_direction_of_words_ends_with_them() {
        check("\u{202e}gpj.exe", "\u{202e}gpj.exe\u{202c}");
        check("\u{2067}a\u{202d}b", "\u{2067}a\u{202d}b\u{202c}\u{2069}");
        check("a\u{2069}\u{202c}b", "ab");
        check("\u{2068}a\u{2069}", "\u{2068}a\u{2069}");
    }

    #[test]
    fn elements_are_closed_and_empty_attributes_left_out() {
        let mut html = Html::default();
        html.element("p", &[("lang", ""), ("dir", "auto")], |html| {
            html.text("a ");
            html.words("b", "b");
        });
        html.void("meta", &[("charset", "utf-8")]);
        assert_eq!(html.finish(), "<p dir=\"auto\">a <b>b</b></p>\n<meta charset=\"utf-8\">\n");
    }
}
