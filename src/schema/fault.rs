//! A fault: where, what was expected, what was found. Never more than one thing wrong.

use std::fmt;

/// One thing wrong with a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// RFC 6901 JSON Pointer to the value; empty for the whole document.
    pub pointer: String,
    /// Line of the value, from 1.
    pub line: usize,
    /// Column of the value in characters, from 1.
    pub column: usize,
    /// How bad it is.
    pub level: Level,
    /// What is wrong.
    pub kind: FaultKind,
    /// Of what plan, issue, provision or position the value is a part.
    pub subject: Subject,
    /// What an editor most likely meant, or can do: "did you mean 'us28'?".
    pub suggestion: Option<String>,
}

/// The plan, issue, provision or position in which a value lies, by the ids that it names; nothing elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// Whose position it is.
    pub party: Option<String>,
    /// The plan that says it, or of which it is said.
    pub plan: Option<String>,
    /// The issue on which it is.
    pub issue: Option<String>,
}

impl Subject {
    /// In words, such as "plan 'us28', issue 'nato'"; none where nothing is named.
    pub fn sentence(&self) -> Option<String> {
        let named = [("party", &self.party), ("plan", &self.plan), ("issue", &self.issue)];
        let words = named.into_iter().filter_map(|(kind, id)| {
            let id = id.as_ref()?;
            Some([kind, " ", &quoted(id)].concat())
        });
        let words: Vec<String> = words.collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}

/// How bad a fault is, worst last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A reader misses nothing: the dataset is shown as it is.
    Warning,
    /// An optional value cannot be used, and nothing else depends on it: it is left out.
    Slip,
    /// A reader would see something wrong, or nothing: the dataset is refused, or the one view.
    Error,
}

impl Level {
    /// The word for it, in English.
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Slip => "slip",
            Self::Error => "error",
        }
    }
}

/// What is wrong with a value.
#[expect(missing_docs, reason = "each variant's sentence names its fields")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The text stops being JSON.
    NotJson { expected: &'static str, found: String },
    /// The document is larger than is read. Unit: bytes.
    TooLarge { limit: usize, found: usize },
    /// A value of another JSON type.
    WrongType { expected: &'static str, found: &'static str },
    /// A value of the right type that means nothing here.
    WrongValue { expected: &'static str, found: String },
    /// A value that is none of the words that mean something here; `found` is in plain words.
    WrongWord { known: &'static [&'static str], found: String },
    /// A key that must be there.
    Missing { key: String },
    /// A key the format does not know.
    UnknownKey { known: &'static [&'static str], found: String },
    /// A key that stands twice in one object.
    RepeatedKey { key: String },
    /// A list with nothing in it that needs something.
    Empty { expected: &'static str },
    /// An id that an earlier one of the same kind has.
    DuplicateId { id: String },
    /// A second provision for the same plan and issue.
    DuplicateProvision { plan: String, issue: String },
    /// A reference to nothing; `kind` has its article: "an issue".
    UnknownId { kind: &'static str, id: String },
    /// Keys that contradict or need each other.
    Combination { expected: &'static str, found: &'static str },
    /// A range whose ends are the wrong way round, as written.
    ReversedRange { low: String, high: String },
    /// Plans that revise each other in a cycle.
    Cycle { ids: Vec<String> },
    /// More of something than is shown.
    TooMany { what: &'static str, limit: usize, found: usize },
    /// A text longer than is shown. Unit: bytes.
    TooLong { limit: usize, found: usize },
}

impl FaultKind {
    /// A word that means nothing where one of the `known` ones belongs.
    pub(super) fn unknown_word(known: &'static [&'static str], word: &str) -> Self {
        Self::WrongWord { known, found: quoted(word) }
    }

    /// What is wrong, in plain words.
    pub fn sentence(&self) -> String {
        match self {
            Self::RepeatedKey { key } => "duplicate key ".to_owned() + &quoted(key),
            Self::DuplicateId { id } => "duplicate id ".to_owned() + &quoted(id),
            Self::DuplicateProvision { plan, issue } => {
                ["duplicate provision for ", &quoted(plan), " and ", &quoted(issue)].concat()
            }
            Self::Cycle { ids } => {
                "revisions must not form a cycle: ".to_owned() + &ids.join(" -> ")
            }
            _ => ["expected ", &self.expected(), ", found ", &self.found()].concat(),
        }
    }

    /// What was expected, in plain words.
    pub fn expected(&self) -> String {
        match self {
            Self::NotJson { expected, .. }
            | Self::WrongType { expected, .. }
            | Self::WrongValue { expected, .. }
            | Self::Empty { expected }
            | Self::Combination { expected, .. } => (*expected).to_owned(),
            Self::TooLarge { limit, .. } => at_most(*limit, "bytes"),
            Self::Missing { key } => ["the key '", key, "'"].concat(),
            Self::WrongWord { known, .. } | Self::UnknownKey { known, .. } => {
                "one of ".to_owned() + &known.join(", ")
            }
            Self::RepeatedKey { key } => ["the key '", key, "' once"].concat(),
            Self::DuplicateId { .. } => "each id once".to_owned(),
            Self::DuplicateProvision { .. } => "one provision for each plan and issue".to_owned(),
            Self::UnknownId { kind, .. } => ["the id of ", kind].concat(),
            Self::ReversedRange { .. } => "low <= high".to_owned(),
            Self::Cycle { .. } => "revisions that form no cycle".to_owned(),
            Self::TooMany { what, limit, .. } => at_most(*limit, what),
            Self::TooLong { limit, .. } => ["a text of ", &at_most(*limit, "bytes")].concat(),
        }
    }

    /// What was found, in plain words.
    pub fn found(&self) -> String {
        match self {
            Self::NotJson { found, .. } | Self::WrongWord { found, .. } => found.clone(),
            Self::WrongType { found, .. } | Self::Combination { found, .. } => (*found).to_owned(),
            Self::TooLarge { found, .. }
            | Self::TooMany { found, .. }
            | Self::TooLong { found, .. } => found.to_string(),
            Self::WrongValue { found, .. } | Self::UnknownKey { found, .. } => quoted(found),
            Self::Missing { .. } | Self::Empty { .. } => "none".to_owned(),
            Self::RepeatedKey { .. }
            | Self::DuplicateId { .. }
            | Self::DuplicateProvision { .. } => "a ".to_owned() + &self.sentence(),
            Self::UnknownId { id, .. } => quoted(id),
            Self::ReversedRange { low, high } => [low, "..", high].concat(),
            Self::Cycle { ids } => ids.join(" -> "),
        }
    }
}

fn at_most(limit: usize, what: &str) -> String {
    ["at most ", &limit.to_string(), " ", what].concat()
}

/// A value as an editor wrote it, shortened so that a message stays one line.
pub(super) fn quoted(value: &str) -> String {
    const MAX_CHARS: usize = 60;
    let mut quoted = String::from("'");
    for (at, char) in value.chars().enumerate() {
        if at == MAX_CHARS {
            quoted.push('…');
            break;
        }
        quoted.push(if char.is_control() { ' ' } else { char });
    }
    quoted.push('\'');
    quoted
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for Fault {}

impl Fault {
    /// Where, and what is wrong.
    pub fn sentence(&self) -> String {
        [self.place(), ": ", &self.kind.sentence()].concat()
    }

    /// The same with the plan and the issue.
    pub fn placed(&self) -> String {
        let mut placed = self.place().to_owned();
        if let Some(subject) = self.subject.sentence() {
            placed.push_str(&[" (", &subject, ")"].concat());
        }
        [&placed, ": ", &self.kind.sentence()].concat()
    }

    /// All of it in a line: where, how bad, what is wrong, and what may be done.
    pub fn in_full(&self) -> String {
        let (line, column) = (self.line.to_string(), self.column.to_string());
        let mut told = [&line, ":", &column, " ", self.level.name(), ": ", &self.placed()].concat();
        if let Some(suggestion) = &self.suggestion {
            told.push_str("; ");
            told.push_str(suggestion);
        }
        told
    }

    fn place(&self) -> &str {
        if self.pointer.is_empty() { "document" } else { &self.pointer }
    }

    /// An error of the document as a whole.
    pub(super) fn of_document(kind: FaultKind) -> Self {
        Self {
            pointer: String::new(),
            line: 1,
            column: 1,
            level: Level::Error,
            kind,
            subject: Subject::default(),
            suggestion: None,
        }
    }
}
