//! What the head of a column says of its cells. Never a cell below it.

use super::sheet::trimmed;

/// What a column says of an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Category,
    Question,
    Answers,
    WhereItStands,
    WhereItStandsSources,
    Contested,
}

/// What a column says of a provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The statement, or that there is none.
    Statement,
    Coverage,
    Answer,
    Summary,
    Detail,
    Point,
    Quantity,
    Quote,
    Sources,
    Conflicts,
}

/// Heads of columns about an issue.
pub(super) const ABOUT: [(&str, About); 6] = [
    ("Category", About::Category),
    ("Question", About::Question),
    ("Answers", About::Answers),
    ("Where it stands", About::WhereItStands),
    ("Where it stands: sources", About::WhereItStandsSources),
    ("Contested", About::Contested),
];

/// Heads of columns about a provision; in a wide table after the plan's name and a colon.
pub(super) const PARTS: [(&str, Part); 9] = [
    ("Coverage", Part::Coverage),
    ("Answer", Part::Answer),
    ("Summary", Part::Summary),
    ("Detail", Part::Detail),
    ("Point", Part::Point),
    ("Quantity", Part::Quantity),
    ("Quote", Part::Quote),
    ("Sources", Part::Sources),
    ("Conflicts", Part::Conflicts),
];

/// The head of the issues, and of the plans in a long table.
pub(super) const ISSUE: &str = "Issue";
pub(super) const PLAN: &str = "Plan";
/// The head of the sources of a whole row.
pub(super) const SOURCES: &str = "Sources";

impl About {
    /// What the cells of a head say of an issue, when that is what they do.
    pub(super) fn of(head: &str) -> Option<Self> {
        ABOUT.iter().find(|(name, _)| is(head, name)).map(|(_, about)| *about)
    }

    /// The head of its column.
    pub(super) fn name(self) -> &'static str {
        ABOUT.iter().find(|(_, about)| *about == self).map_or("", |(name, _)| *name)
    }
}

impl Part {
    /// What the cells of a head say of a provision, when that is what they do.
    pub(super) fn of(head: &str) -> Option<Self> {
        PARTS.iter().find(|(name, _)| is(head, name)).map(|(_, part)| *part)
    }

    /// The head of its column; empty for the statement, whose head is the plan.
    pub(super) fn name(self) -> &'static str {
        PARTS.iter().find(|(_, part)| *part == self).map_or("", |(name, _)| *name)
    }
}

/// Whether a head is a name, whatever its capitals and spaces.
pub(super) fn is(head: &str, name: &str) -> bool {
    let mut words = trimmed(head).trim_end_matches(':').split_whitespace();
    let mut expected = name.split_whitespace();
    loop {
        match (words.next(), expected.next()) {
            (None, None) => return true,
            (Some(word), Some(expected)) if word.to_lowercase() == expected.to_lowercase() => {}
            _ => return false,
        }
    }
}
