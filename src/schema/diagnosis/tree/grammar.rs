//! The grammar of JSON (RFC 8259), and what editors most often get wrong in it.
//!
//! Nesting has no limit, because nothing here calls itself.

use super::value::{Kind, Node, Value};

/// The first place where a text stops being JSON.
pub(in crate::schema::diagnosis) struct Syntax {
    /// Unit: bytes.
    pub(in crate::schema::diagnosis) offset: usize,
    pub(in crate::schema::diagnosis) expected: &'static str,
    pub(in crate::schema::diagnosis) found: String,
}

/// Every value of a text, in the order of the text.
pub(super) fn parse(text: &str) -> Result<Vec<Node>, Syntax> {
    let mut nodes = Vec::new();
    let mut cursor = Cursor { text, at: 0 };
    let (mut parent, mut index) = (None, 0);
    loop {
        let mut last = cursor.value(&mut nodes, parent, index)?;
        let mut open = match nodes[last.0].kind {
            Kind::List | Kind::Object => Some(last),
            _ => container(&nodes, last),
        };
        // Ends what ends here, and stops before the next value.
        loop {
            cursor.skip_space();
            let Some(around) = open else { return cursor.end().map(|()| nodes) };
            let is_object = nodes[around.0].kind == Kind::Object;
            if cursor.byte() != Some(if is_object { b'}' } else { b']' }) {
                index = 0;
                if last != around {
                    cursor.comma(nodes[around.0].kind)?;
                    index = nodes[last.0].index + 1;
                }
                parent = Some(if is_object { cursor.key(&mut nodes, around)? } else { around });
                break;
            }
            cursor.at += 1;
            nodes[around.0].end = cursor.at;
            nodes[around.0].after = Value(nodes.len());
            last = around;
            open = container(&nodes, around);
        }
    }
}

/// The list or object around a value.
fn container(nodes: &[Node], value: Value) -> Option<Value> {
    let parent = nodes[value.0].parent?;
    match nodes[parent.0].kind {
        Kind::Key => nodes[parent.0].parent,
        _ => Some(parent),
    }
}

/// A place in a text.
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    /// Unit: bytes.
    pub(super) at: usize,
}

impl Cursor<'_> {
    pub(super) fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.byte() {
            self.at += 1;
        }
    }

    /// Reads a whole value, or the beginning of a list or object.
    fn value(
        &mut self,
        nodes: &mut Vec<Node>,
        parent: Option<Value>,
        index: usize,
    ) -> Result<Value, Syntax> {
        self.skip_space();
        let start = self.at;
        let kind = match self.byte() {
            Some(b'"') => self.quoted()?,
            Some(b'[') => Kind::List,
            Some(b'{') => Kind::Object,
            _ => self.word()?,
        };
        // Of a list or object only the bracket; its end is set when it is closed.
        if start == self.at {
            self.at += 1;
        }
        let after = Value(nodes.len() + 1);
        nodes.push(Node { kind, start, end: self.at, parent, index, after });
        Ok(Value(nodes.len() - 1))
    }

    /// Reads the key of a member, and the colon behind it.
    fn key(&mut self, nodes: &mut Vec<Node>, object: Value) -> Result<Value, Syntax> {
        self.skip_space();
        if self.byte() != Some(b'"') {
            return Err(self.unexpected("a key in double quotation marks"));
        }
        let key = self.value(nodes, Some(object), 0)?;
        nodes[key.0].kind = Kind::Key;
        self.skip_space();
        if self.byte() != Some(b':') {
            return Err(self.unexpected("':' between a key and its value"));
        }
        self.at += 1;
        Ok(key)
    }

    fn comma(&mut self, around: Kind) -> Result<(), Syntax> {
        match self.byte() {
            Some(b',') => self.at += 1,
            None | Some(b'}' | b']' | b':') => {
                let is_object = around == Kind::Object;
                return Err(self.unexpected(if is_object { "',' or '}'" } else { "',' or ']'" }));
            }
            Some(_) => {
                let found = ["none before ", &self.found()].concat();
                return Err(self.syntax("a comma", found));
            }
        }
        Ok(())
    }

    fn end(&self) -> Result<(), Syntax> {
        match self.byte() {
            None => Ok(()),
            Some(_) => Err(self.unexpected("nothing after the end of the document")),
        }
    }

    /// Reads a text or a key.
    fn quoted(&mut self) -> Result<Kind, Syntax> {
        self.at += 1;
        loop {
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Kind::Text);
                }
                Some(b'\\') => {
                    self.escape()?;
                }
                None | Some(b'\n' | b'\r') => {
                    return Err(self.syntax("a quotation mark where the text ends", self.found()));
                }
                Some(0..b' ') => return Err(self.unexpected("text without control characters")),
                Some(_) => self.at += 1,
            }
        }
    }

    /// Reads an escaped character of a text.
    pub(super) fn escape(&mut self) -> Result<char, Syntax> {
        let start = self.at;
        let letter = self.text.as_bytes().get(start + 1).copied();
        let char = match letter {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(mark @ (b'"' | b'\\' | b'/')) => mark as char,
            Some(b'u') => {
                let unit = self.utf16_unit().unwrap_or(0xD800);
                let low = if (0xD800..0xDC00).contains(&unit) { self.utf16_unit() } else { None };
                let code = match low {
                    Some(low @ 0xDC00..0xE000) => 0x10000 + ((unit - 0xD800) << 10) + low - 0xDC00,
                    _ => unit,
                };
                let Some(char) = char::from_u32(code) else {
                    let found = self.text[start..].chars().take(6).collect();
                    let expected =
                        "'\\u' with four digits, or a pair of them, that make a character";
                    self.at = start;
                    return Err(self.syntax(expected, found));
                };
                return Ok(char);
            }
            _ => {
                self.at = self.text.len().min(start + 1);
                return Err(self.syntax("one of \" \\ / b f n r t u after '\\'", self.found()));
            }
        };
        self.at += 2;
        Ok(char)
    }

    /// Reads `\u` and four hexadecimal digits.
    fn utf16_unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..)?.strip_prefix("\\u")?.get(..4)?;
        let mut unit = 0;
        for digit in digits.chars() {
            unit = unit * 16 + digit.to_digit(16)?;
        }
        self.at += 6;
        Some(unit)
    }

    /// Reads a number, `true`, `false` or `null`.
    fn word(&mut self) -> Result<Kind, Syntax> {
        let start = self.at;
        while let Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'-' | b'+' | b'.') =
            self.byte()
        {
            self.at += 1;
        }
        let word = &self.text[start..self.at];
        let is_digits = |byte: u8| byte.is_ascii_digit() || byte == b'-';
        let expected = match word {
            "null" => return Ok(Kind::Null),
            "true" => return Ok(Kind::True),
            "false" => return Ok(Kind::False),
            "" => return Err(self.unexpected("a JSON value")),
            _ if is_number(word) => return Ok(Kind::Number),
            _ if !word.starts_with('-') && word.bytes().all(is_digits) && word.contains('-') => {
                "a date in quotation marks"
            }
            _ if word.starts_with(|first: char| first == '-' || first.is_ascii_digit()) => {
                "a number such as 28 or 0.5"
            }
            _ => "text in double quotation marks, true, false or null",
        };
        let found = ["'", word, "'"].concat();
        self.at = start;
        Err(self.syntax(expected, found))
    }

    /// What stands here instead of `expected`, or what an editor most likely did.
    fn unexpected(&self, expected: &'static str) -> Syntax {
        let before = self.text[..self.at].trim_ascii_end();
        match self.text[self.at..].chars().next() {
            None if !before.is_empty() => {
                self.syntax("'}' or ']' for each '{' or '[' that is still open", self.found())
            }
            Some(bracket @ ('}' | ']')) if before.ends_with(',') => {
                let expected =
                    if bracket == '}' { "no comma before '}'" } else { "no comma before ']'" };
                let found = "a comma too many".to_owned();
                Syntax { offset: before.len() - 1, expected, found }
            }
            Some('\'' | '`' | '‘' | '’' | '“' | '”' | '„' | '«') => {
                self.syntax("text in double quotation marks", self.found())
            }
            Some('/' | '#') => self.syntax("no comments", self.found()),
            _ => self.syntax(expected, self.found()),
        }
    }

    fn syntax(&self, expected: &'static str, found: String) -> Syntax {
        Syntax { offset: self.at, expected, found }
    }

    fn found(&self) -> String {
        match self.text[self.at..].chars().next() {
            None => "the end of the file".to_owned(),
            Some('"') => "a quotation mark".to_owned(),
            Some('\n' | '\r') => "a line break".to_owned(),
            Some('\0'..' ') => "a control character".to_owned(),
            Some(char) => {
                let mut found = String::from('\'');
                found.push(char);
                found.push('\'');
                found
            }
        }
    }
}

/// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
fn is_number(word: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    let n_whole = digits(unsigned);
    let mut rest = &unsigned[n_whole..];
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = &fraction[digits(fraction)..];
        if digits(fraction) == 0 {
            return false;
        }
    }
    if let Some(exponent) = rest.strip_prefix(['e', 'E']) {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        rest = &exponent[digits(exponent)..];
        if digits(exponent) == 0 {
            return false;
        }
    }
    rest.is_empty() && (n_whole == 1 || 1 < n_whole && !unsigned.starts_with('0'))
}
