//! Which fields the forms have. Never what stands in them: what no form has stays in the dataset.

/// One field of a form.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key in the dataset; with a slash the way to it.
    pub key: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What it means, or how it is written; may be empty.
    pub hint: &'static str,
    /// What may stand in it.
    pub kind: Kind,
    /// Whether it is seldom needed, and unfolds.
    pub is_more: bool,
}

/// What may stand in a field.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A text of one line, in one or more languages.
    Line,
    /// A text of several lines, in one or more languages.
    Prose,
    /// Words without a language of their own, a date, an address.
    Words,
    /// A number.
    Number,
    /// True, or nothing.
    Flag,
    /// One of these words, each with what it means.
    Word(&'static [(&'static str, &'static str)]),
    /// The id of a record of this list.
    One(&'static str),
    /// Ids of records of this list.
    Many(&'static str),
    /// One answer of the issue, or those that the plan leaves open.
    Answer,
    /// Records with these fields; what one is called.
    Records(&'static [Field], &'static str),
}

const fn field(key: &'static str, label: &'static str, kind: Kind, hint: &'static str) -> Field {
    Field { key, label, hint, kind, is_more: false }
}

const fn more(key: &'static str, label: &'static str, kind: Kind, hint: &'static str) -> Field {
    Field { is_more: true, ..field(key, label, kind, hint) }
}

const DATE: &str = "Such as 2026, 2026-11 or 2026-11-23";
const LANGUAGE: &str = "A tag such as en, de or uk";

/// The dataset as a whole.
pub const ABOUT: &[Field] = &[
    field("title", "Title", Kind::Line, "What is compared"),
    field("summary", "Summary", Kind::Prose, "In a sentence or two"),
    field("language", "Language", Kind::Words, LANGUAGE),
    field("as_of", "Facts as of", Kind::Words, DATE),
    field(
        "method",
        "Method",
        Kind::Prose,
        "How plans were chosen, ordered and coded: readers see it",
    ),
    more("credit", "Credit", Kind::Line, "Who made it"),
    more("license", "Licence of the data", Kind::Words, "Such as CC-BY-4.0"),
    more("version", "Version", Kind::Words, ""),
    more("corrections", "Corrections", Kind::Records(CORRECTION, "correction"), ""),
];

const CORRECTION: &[Field] = &[
    field("date", "Date", Kind::Words, DATE),
    field("text", "What was corrected", Kind::Prose, ""),
];

/// A plan.
pub const PLAN: &[Field] = &[
    field("name", "Name", Kind::Line, ""),
    field("short", "Short name", Kind::Line, "A word or two for narrow screens"),
    field("by", "Proposed by", Kind::Many("/parties"), ""),
    field("date", "Date", Kind::Words, DATE),
    field("standing", "What kind of document", Kind::Word(STANDINGS), ""),
    field("status", "Status", Kind::Word(STATUSES), ""),
    field("url", "Address of its text", Kind::Words, "https://…"),
    field("color", "Colour of its mark", Kind::Words, "Six digits, such as #1b5e9b"),
    more("summary", "Summary", Kind::Prose, ""),
    more("revises", "Revises", Kind::One("/plans"), "The earlier plan that it takes the place of"),
    more("points", "How many points", Kind::Number, ""),
    more("sources", "Sources", Kind::Many("/sources"), ""),
];

const STANDINGS: &[(&str, &str)] = &[
    ("official", "Official text"),
    ("leaked", "Leaked text"),
    ("reported", "Reported, without its text"),
    ("readout", "Told by who took part"),
    ("position", "A position, no plan"),
];

const STATUSES: &[(&str, &str)] = &[
    ("draft", "Draft"),
    ("proposed", "Proposed"),
    ("superseded", "Superseded"),
    ("agreed", "Agreed"),
    ("rejected", "Rejected"),
    ("withdrawn", "Withdrawn"),
];

/// Who proposes or negotiates.
pub const PARTY: &[Field] = &[
    field("name", "Name", Kind::Line, ""),
    field("short", "Short name", Kind::Line, "A few letters"),
];

/// An issue.
pub const ISSUE: &[Field] = &[
    field("name", "Name", Kind::Line, "A few words"),
    field("question", "Question", Kind::Prose, "The question that the plans answer"),
    field("category", "Category", Kind::One("/categories"), ""),
    field(
        "answers",
        "Answers that it can get",
        Kind::Records(ANSWER, "answer"),
        "Which one a plan gives decides whether plans agree",
    ),
    more("where_it_stands/text", "Where it stands", Kind::Prose, ""),
    more("where_it_stands/sources", "Sources of where it stands", Kind::Many("/sources"), ""),
    more("contested", "The parties are publicly at odds about it", Kind::Flag, ""),
];

const ANSWER: &[Field] =
    &[field("name", "Answer", Kind::Line, ""), field("note", "Note", Kind::Line, "")];

/// A category.
pub const CATEGORY: &[Field] = &[field("name", "Name", Kind::Line, "")];

/// A cell.
pub const PROVISION: &[Field] = &[
    field("coverage", "Does the plan say something on it?", Kind::Word(COVERAGES), ""),
    field("answer", "Answer", Kind::Answer, "Several where the plan leaves it open"),
    field("summary", "What it says", Kind::Prose, "In a line or two, in your own words"),
    field("detail", "In full", Kind::Prose, ""),
    field("sources", "Sources", Kind::Many("/sources"), ""),
    more("point", "Its own number in the plan", Kind::Words, ""),
    more("quantity/value", "Quantity", Kind::Number, ""),
    more("quantity/min", "Quantity, at least", Kind::Number, ""),
    more("quantity/max", "Quantity, at most", Kind::Number, ""),
    more("quantity/unit", "Unit", Kind::Words, "Such as personnel or EUR"),
    more("quote/text", "Words of the plan itself", Kind::Words, ""),
    more("quote/language", "Language of these words", Kind::Words, LANGUAGE),
    more("conflicts", "Reports that contradict it", Kind::Records(CONFLICT, "report"), ""),
];

const COVERAGES: &[(&str, &str)] = &[
    ("stated", "Yes: it states something"),
    ("silent", "No: it does not address it"),
    ("unreported", "Nobody has reported it"),
];

const CONFLICT: &[Field] = &[
    field("claim", "What it claims", Kind::Line, ""),
    field("sources", "Sources", Kind::Many("/sources"), ""),
];

/// A source.
pub const SOURCE: &[Field] = &[
    field("title", "Title", Kind::Line, ""),
    field("publisher", "Publisher", Kind::Line, ""),
    field("url", "Address", Kind::Words, "https://…"),
    field("published", "Published", Kind::Words, DATE),
    field("accessed", "Last read", Kind::Words, DATE),
    field("language", "Language", Kind::Words, LANGUAGE),
];

/// A party's public line.
pub const POSITION: &[Field] = &[
    field("party", "Party", Kind::One("/parties"), ""),
    field("position", "Position", Kind::Word(STANCES), ""),
    field("plan", "On the plan", Kind::One("/plans"), "A plan, an issue, or both"),
    field("issue", "On the issue", Kind::One("/issues"), ""),
    field("text", "In words", Kind::Prose, ""),
    field("date", "Date", Kind::Words, DATE),
    field("sources", "Sources", Kind::Many("/sources"), ""),
];

const STANCES: &[(&str, &str)] = &[
    ("accepts", "Accepts"),
    ("rejects", "Rejects"),
    ("conditional", "Under conditions"),
    ("silent", "Has not said"),
];

/// Quantities of one kind.
pub const FIGURE: &[Field] = &[
    field("title", "Title", Kind::Line, ""),
    field("unit", "Unit", Kind::Words, "Such as people or EUR"),
    field("note", "Note", Kind::Prose, ""),
    field("rows", "Rows", Kind::Records(ROW, "row"), ""),
];

const ROW: &[Field] = &[
    field("label", "Label", Kind::Line, ""),
    field("value", "Value", Kind::Number, "Or a range:"),
    field("low", "From", Kind::Number, ""),
    field("high", "To", Kind::Number, ""),
    field("as_of", "As of", Kind::Words, DATE),
    field("by", "By whom", Kind::Line, ""),
    more("none", "Expressly unlimited", Kind::Flag, ""),
    more("why_missing", "Why there is no value", Kind::Line, ""),
    more("plan", "Plan", Kind::One("/plans"), ""),
    more("note", "Note", Kind::Line, ""),
    more("sources", "Sources", Kind::Many("/sources"), ""),
];

/// A dated step.
pub const EVENT: &[Field] = &[
    field("date", "Date", Kind::Words, DATE),
    field("title", "What happened", Kind::Line, ""),
    field("text", "In full", Kind::Prose, ""),
    field("place", "Place", Kind::Line, ""),
    field("plans", "Plans", Kind::Many("/plans"), ""),
    field("parties", "Parties", Kind::Many("/parties"), ""),
    field("sources", "Sources", Kind::Many("/sources"), ""),
];

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// The keys of a form are properties of its record in the schema of the format.
    fn check(schema: &Value, record: &Value, fields: &[Field]) {
        for field in fields {
            let mut inner = record;
            for key in field.key.split('/') {
                let of = resolved(schema, inner);
                inner = &of["properties"][key];
                assert!(inner.is_object(), "{} in {of}", field.key);
            }
            if let Kind::Records(fields, _) = field.kind {
                check(schema, &resolved(schema, inner)["items"], fields);
            }
        }
    }

    /// Without the reference and the null that an optional value has.
    fn resolved<'s>(schema: &'s Value, inner: &'s Value) -> &'s Value {
        let options = inner["anyOf"].as_array();
        let first = options.and_then(|options| options.first());
        let inner = first.unwrap_or(inner);
        match inner["$ref"].as_str().and_then(|to| to.strip_prefix('#')) {
            Some(pointer) => schema.pointer(pointer).expect("what a reference leads to"),
            None => inner,
        }
    }

    #[test]
    fn every_field_is_one_of_the_format() {
        let schema = include_str!("../../data/plan-compare.schema.json");
        let schema: Value = serde_json::from_str(schema).unwrap();
        check(&schema, &schema, ABOUT);
        for (list, fields) in [
            ("plans", PLAN),
            ("parties", PARTY),
            ("issues", ISSUE),
            ("categories", CATEGORY),
            ("provisions", PROVISION),
            ("sources", SOURCE),
            ("positions", POSITION),
            ("figures", FIGURE),
            ("events", EVENT),
        ] {
            check(&schema, &schema["properties"][list]["items"], fields);
        }
    }
}
