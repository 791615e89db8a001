//! The wire types: the one definition of `plan-compare/1`, as serde reads it and the JSON Schema
//! describes it. Never resolves a reference, never says what a value means.
//!
//! What is no `Option` is required. A comment here is a description in the schema.

#[cfg(not(target_arch = "wasm32"))]
mod described;
mod values;

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::{Coverage, Stance, Standing, Status};
#[cfg(not(target_arch = "wasm32"))]
pub(super) use described::json_schema;
pub(super) use values::{
    Color, Count, Date, Format, Id, Number, OneOrMore, Tag, Text, Url, Word, Words,
};

/// A comparison of plans.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Document {
    /// The format's name and version.
    pub(super) format: Format,
    /// The dataset's own id.
    pub(super) id: Id,
    /// What is compared.
    pub(super) title: Text,
    /// One or more plans; columns in this order.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 40)))]
    pub(super) plans: Vec<Plan>,
    /// One or more issues; rows in this order within their category.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 2000)))]
    pub(super) issues: Vec<Issue>,
    /// What each plan says on each issue; a pair left out is unreported.
    pub(super) provisions: Vec<Provision>,
    /// The address of this schema, for editors' programs.
    #[serde(rename = "$schema")]
    pub(super) schema: Option<Words>,
    /// The comparison in a sentence or two.
    pub(super) summary: Option<Text>,
    /// The language of plain texts; `en` when left out.
    pub(super) language: Option<Tag>,
    /// The day up to which the facts hold.
    pub(super) as_of: Option<Date>,
    /// The editor's version.
    pub(super) version: Option<Words>,
    /// The licence of the data.
    pub(super) license: Option<Words>,
    /// Who made it.
    pub(super) credit: Option<Text>,
    /// How plans were chosen, ordered and coded; printed in the widget.
    pub(super) method: Option<Text>,
    /// Where claims can be read.
    pub(super) sources: Option<Vec<Source>>,
    /// Who negotiates.
    pub(super) parties: Option<Vec<Party>>,
    /// Groups of issues.
    pub(super) categories: Option<Vec<Category>>,
    /// The parties' public lines.
    pub(super) positions: Option<Vec<Position>>,
    /// Quantities.
    pub(super) figures: Option<Vec<Figure>>,
    /// Dated steps.
    pub(super) events: Option<Vec<Event>>,
    /// What was corrected, and when.
    pub(super) corrections: Option<Vec<Correction>>,
}

/// Where a claim can be read. It needs a title or a publisher.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Source {
    pub(super) id: Id,
    pub(super) publisher: Option<Text>,
    pub(super) title: Option<Text>,
    pub(super) url: Option<Url>,
    pub(super) published: Option<Date>,
    /// When an editor last read it.
    pub(super) accessed: Option<Date>,
    pub(super) language: Option<Tag>,
}

/// Who negotiates.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Party {
    pub(super) id: Id,
    pub(super) name: Text,
    /// A code of a few letters for narrow places.
    pub(super) short: Option<Text>,
}

/// One proposal that is compared: a column.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Plan {
    pub(super) id: Id,
    pub(super) name: Text,
    /// A name of a word or two for narrow places.
    pub(super) short: Option<Text>,
    /// The parties that propose it.
    pub(super) by: Option<Vec<Id>>,
    /// When it was proposed, published or leaked.
    pub(super) date: Option<Date>,
    pub(super) standing: Option<Word<Standing>>,
    pub(super) status: Option<Word<Status>>,
    /// The earlier plan that it revises.
    pub(super) revises: Option<Id>,
    /// How many points it counts.
    pub(super) points: Option<Count>,
    pub(super) summary: Option<Text>,
    /// The address of its own text.
    pub(super) url: Option<Url>,
    /// A small mark beside its name, never its only sign.
    pub(super) color: Option<Color>,
    pub(super) sources: Option<Vec<Id>>,
    pub(super) agreement: Option<Agreement>,
}

/// A reported count of the points on which parties agree.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Agreement {
    pub(super) agreed: Count,
    pub(super) total: Count,
    /// The parties that are said to agree.
    pub(super) between: Option<Vec<Id>>,
    /// The issues reported as open.
    pub(super) open: Option<Vec<Id>>,
    pub(super) as_of: Option<Date>,
    pub(super) sources: Option<Vec<Id>>,
}

/// A group of issues.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Category {
    pub(super) id: Id,
    pub(super) name: Text,
}

/// One question the plans answer: a row.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Issue {
    pub(super) id: Id,
    pub(super) name: Text,
    pub(super) category: Option<Id>,
    /// The question in full.
    pub(super) question: Option<Text>,
    /// The few answers that it can get, in the order in which they are shown.
    pub(super) answers: Option<Vec<Answer>>,
    pub(super) where_it_stands: Option<WhereItStands>,
    /// Whether the parties are publicly at odds about it.
    pub(super) contested: Option<bool>,
}

/// One of the answers that an issue can get, as the editors code them.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Answer {
    /// Unique among the answers of its issue.
    pub(super) id: Id,
    pub(super) name: Text,
    pub(super) note: Option<Text>,
}

/// How far the parties have come on an issue.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct WhereItStands {
    pub(super) text: Text,
    pub(super) sources: Option<Vec<Id>>,
}

/// What one plan says on one issue: a cell. Needs a summary when it is stated.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Provision {
    pub(super) plan: Id,
    pub(super) issue: Id,
    pub(super) coverage: Word<Coverage>,
    /// The answer of its issue that it gives, or those that it leaves open. Only when it is stated.
    pub(super) answer: Option<OneOrMore>,
    /// The statement in a line or two.
    pub(super) summary: Option<Text>,
    /// The statement in full.
    pub(super) detail: Option<Text>,
    /// The plan's own number for it.
    pub(super) point: Option<Words>,
    pub(super) quantity: Option<Quantity>,
    pub(super) quote: Option<Quote>,
    pub(super) sources: Option<Vec<Id>>,
    pub(super) conflicts: Option<Vec<Conflict>>,
}

/// A number: `value`, or `min` and `max` or one of them, or `none` for expressly unlimited.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Quantity {
    pub(super) value: Option<Number>,
    pub(super) min: Option<Number>,
    pub(super) max: Option<Number>,
    pub(super) none: Option<bool>,
    pub(super) unit: Option<Words>,
}

/// Words of a plan itself.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Quote {
    pub(super) text: Words,
    pub(super) language: Option<Tag>,
}

/// A report that contradicts a provision; both are shown.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Conflict {
    pub(super) claim: Text,
    pub(super) sources: Option<Vec<Id>>,
}

/// A party's public line. Needs a plan or an issue, or both.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Position {
    pub(super) party: Id,
    pub(super) position: Word<Stance>,
    pub(super) plan: Option<Id>,
    pub(super) issue: Option<Id>,
    pub(super) text: Option<Text>,
    pub(super) date: Option<Date>,
    pub(super) sources: Option<Vec<Id>>,
}

/// Quantities of one kind.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Figure {
    pub(super) id: Id,
    pub(super) title: Text,
    pub(super) rows: Vec<Row>,
    pub(super) unit: Option<Words>,
    pub(super) note: Option<Text>,
}

/// One quantity: `value`, or `low` and `high` or one of them, or `none` for expressly unlimited;
/// without any of them it is missing, for the reason in `why_missing`.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Row {
    pub(super) label: Text,
    pub(super) value: Option<Number>,
    pub(super) low: Option<Number>,
    pub(super) high: Option<Number>,
    pub(super) none: Option<bool>,
    pub(super) why_missing: Option<Text>,
    pub(super) plan: Option<Id>,
    pub(super) as_of: Option<Date>,
    pub(super) by: Option<Text>,
    pub(super) note: Option<Text>,
    pub(super) sources: Option<Vec<Id>>,
}

/// A dated step of the negotiations.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Event {
    pub(super) date: Date,
    pub(super) title: Text,
    pub(super) text: Option<Text>,
    pub(super) place: Option<Text>,
    pub(super) plans: Option<Vec<Id>>,
    pub(super) parties: Option<Vec<Id>>,
    pub(super) sources: Option<Vec<Id>>,
}

/// What was corrected, and when.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Correction {
    pub(super) date: Date,
    pub(super) text: Text,
}

/// Records with an id that others may name.
pub(super) trait Identified {
    fn id(&self) -> &Id;
}

macro_rules! identified {
    ($($record:ident),*) => {$(
        impl Identified for $record {
            fn id(&self) -> &Id {
                &self.id
            }
        }
    )*};
}

identified!(Source, Party, Plan, Category, Issue, Answer, Figure);
