//! The wire types: the one definition of `plan-compare/1`, as serde reads it and the JSON Schema
//! describes it. Never resolves a reference, never says what a value means.
//!
//! What is no `Option` is required. A comment here is a description in the schema.

#[cfg(not(target_arch = "wasm32"))]
mod described;
mod sections;
mod values;

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::{Coverage, Standing, Status};
#[cfg(not(target_arch = "wasm32"))]
pub(super) use described::json_schema;
pub(super) use sections::{Correction, Event, Figure, Position, Row};
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
    /// What claims name it by.
    pub(super) id: Id,
    /// Who published it: a newspaper, an office.
    pub(super) publisher: Option<Text>,
    /// The title of the article or document.
    pub(super) title: Option<Text>,
    /// Where it can be read.
    pub(super) url: Option<Url>,
    /// When it was published.
    pub(super) published: Option<Date>,
    /// When an editor last read it.
    pub(super) accessed: Option<Date>,
    /// The language that it is in, where readers may not expect it.
    pub(super) language: Option<Tag>,
}

/// Who negotiates.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Party {
    /// What plans, positions and events name it by.
    pub(super) id: Id,
    /// Its name, as readers know it.
    pub(super) name: Text,
    /// A code of a few letters for narrow places.
    pub(super) short: Option<Text>,
}

/// One proposal that is compared: a column.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Plan {
    /// What provisions, positions and links name it by.
    pub(super) id: Id,
    /// Its name, as readers know it.
    pub(super) name: Text,
    /// A name of a word or two for narrow places.
    pub(super) short: Option<Text>,
    /// The parties that propose it.
    pub(super) by: Option<Vec<Id>>,
    /// When it was proposed, published or leaked.
    pub(super) date: Option<Date>,
    /// What kind of document it is.
    pub(super) standing: Option<Word<Standing>>,
    /// What has become of it.
    pub(super) status: Option<Word<Status>>,
    /// The earlier plan that it revises.
    pub(super) revises: Option<Id>,
    /// How many points it counts.
    pub(super) points: Option<Count>,
    /// The plan in a sentence or two.
    pub(super) summary: Option<Text>,
    /// The address of its own text.
    pub(super) url: Option<Url>,
    /// A small mark beside its name, never its only sign.
    pub(super) color: Option<Color>,
    /// Where it can be read, or who reports it.
    pub(super) sources: Option<Vec<Id>>,
    /// What is reported as agreed on it.
    pub(super) agreement: Option<Agreement>,
}

/// A reported count of the points on which parties agree.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Agreement {
    /// How many points are agreed.
    pub(super) agreed: Count,
    /// How many there are.
    pub(super) total: Count,
    /// The parties that are said to agree.
    pub(super) between: Option<Vec<Id>>,
    /// The issues reported as open.
    pub(super) open: Option<Vec<Id>>,
    /// The day for which it was reported.
    pub(super) as_of: Option<Date>,
    /// Who reports it.
    pub(super) sources: Option<Vec<Id>>,
}

/// A group of issues.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Category {
    /// What issues name it by.
    pub(super) id: Id,
    /// Its name, the heading of its rows.
    pub(super) name: Text,
}

/// One question the plans answer: a row.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Issue {
    /// What provisions, positions and links name it by.
    pub(super) id: Id,
    /// Its name in a word or two, the head of its row.
    pub(super) name: Text,
    /// The group that it stands in.
    pub(super) category: Option<Id>,
    /// The question in full.
    pub(super) question: Option<Text>,
    /// The few answers that it can get, in the order in which they are shown.
    pub(super) answers: Option<Vec<Answer>>,
    /// How far the parties have come.
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
    /// The answer in a few words.
    pub(super) name: Text,
    /// What it means more exactly.
    pub(super) note: Option<Text>,
}

/// How far the parties have come on an issue.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct WhereItStands {
    /// How far they have come, in a sentence.
    pub(super) text: Text,
    /// Who reports it.
    pub(super) sources: Option<Vec<Id>>,
}

/// What one plan says on one issue: a cell. Needs a summary when it is stated.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Provision {
    /// The plan that says it.
    pub(super) plan: Id,
    /// The issue that it is about.
    pub(super) issue: Id,
    /// Whether the plan speaks on the issue.
    pub(super) coverage: Word<Coverage>,
    /// The answer of its issue that it gives, or those that it leaves open. Only when it is stated.
    pub(super) answer: Option<OneOrMore>,
    /// The statement in a line or two.
    pub(super) summary: Option<Text>,
    /// The statement in full.
    pub(super) detail: Option<Text>,
    /// The plan's own number for it.
    pub(super) point: Option<Words>,
    /// The number that it states.
    pub(super) quantity: Option<Quantity>,
    /// Words of the plan itself.
    pub(super) quote: Option<Quote>,
    /// Where it can be read.
    pub(super) sources: Option<Vec<Id>>,
    /// What other sources say.
    pub(super) conflicts: Option<Vec<Conflict>>,
}

/// A number: `value`, or `min` and `max` or one of them, or `none` for expressly unlimited.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Quantity {
    /// The exact number.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(example = 600_000))]
    pub(super) value: Option<Number>,
    /// The least; alone, "at least".
    pub(super) min: Option<Number>,
    /// The most; alone, "at most".
    pub(super) max: Option<Number>,
    /// `true`: expressly without limit.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(example = true))]
    pub(super) none: Option<bool>,
    /// What is counted: an ISO 4217 code, `percent`, or a word.
    pub(super) unit: Option<Words>,
}

/// Words of a plan itself.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Quote {
    /// The words, in the language of the plan.
    pub(super) text: Words,
    /// Their language.
    pub(super) language: Option<Tag>,
}

/// A report that contradicts a provision; both are shown.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
pub(super) struct Conflict {
    /// What these sources say instead.
    pub(super) claim: Text,
    /// Who says so.
    pub(super) sources: Option<Vec<Id>>,
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
