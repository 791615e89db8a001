//! The wire types: the one definition of `plan-compare/1`. Never resolves a reference.
//!
//! A record only says where its members stand: they are read when the model is made, so that
//! nothing is held twice. What is `required` is reported when missing, and required in the schema.

use super::declare::{key, records, words};
use super::json::Value;
use super::reader::{Member, Reader, Record, Wire};
use super::values::{Count, Date, Flag, Id, Number, Tag, Text, Url, Words, string};
use crate::model;

/// The name and version of the format.
pub(super) struct Format;

impl Wire for Format {
    type Meaning = ();

    /// Accepts every minor version of `plan-compare/1`.
    fn read(value: Value, reader: &mut Reader<'_>) -> Option<()> {
        let text = string(value, reader, "\"plan-compare/1\"")?;
        match text.strip_prefix("plan-compare/1") {
            Some(minor) if minor.is_empty() || minor.starts_with('.') => Some(()),
            _ => reader.wrong_value(value, "\"plan-compare/1\""),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Format {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Format".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^plan-compare/1(\\..*)?$" })
    }
}

words! {
    /// What kind of document a plan is.
    Standing: model::Standing {
        "official" => Official,
        "leaked" => Leaked,
        "reported" => Reported,
        "readout" => Readout,
        "position" => Position,
    }

    /// What has become of a plan.
    Status: model::Status {
        "draft" => Draft,
        "proposed" => Proposed,
        "superseded" => Superseded,
        "agreed" => Agreed,
        "rejected" => Rejected,
        "withdrawn" => Withdrawn,
    }

    /// Whether a plan speaks on an issue.
    Coverage: model::Coverage {
        "stated" => Stated,
        "silent" => Silent,
        "unreported" => Unreported,
    }

    /// A party's line in one word.
    Stance: model::Stance {
        "accepts" => Accepts,
        "rejects" => Rejects,
        "conditional" => Conditional,
        "silent" => Silent,
    }
}

records! {
    /// A comparison of plans.
    Document {
        required {
            /// The format's name and version.
            format: Format,
            /// The dataset's own id.
            id: Id,
            /// What is compared.
            title: Text,
            /// One or more plans; columns in this order.
            #[schemars(length(min = 1, max = 40))]
            plans: Vec<Plan>,
            /// One or more issues; rows in this order within their category.
            #[schemars(length(min = 1, max = 2000))]
            issues: Vec<Issue>,
            /// What each plan says on each issue; a pair left out is unreported.
            provisions: Vec<Provision>,
        }
        optional {
            /// The address of this schema, for editors' programs.
            schema as "$schema": Words,
            /// The comparison in a sentence or two.
            summary: Text,
            /// The language of plain texts; `en` when left out.
            language: Tag,
            /// The day up to which the facts hold.
            as_of: Date,
            /// The editor's version.
            version: Words,
            /// The licence of the data.
            license: Words,
            /// Who made it.
            credit: Text,
            /// How plans were chosen, ordered and coded; printed in the widget.
            method: Text,
            /// Where claims can be read.
            sources: Vec<Source>,
            /// Who negotiates.
            parties: Vec<Party>,
            /// Groups of issues.
            categories: Vec<Category>,
            /// The parties' public lines.
            positions: Vec<Position>,
            /// Quantities.
            figures: Vec<Figure>,
            /// Dated steps.
            events: Vec<Event>,
            /// What was corrected, and when.
            corrections: Vec<Correction>,
        }
    }

    /// Where a claim can be read. It needs a title or a publisher.
    Source {
        required { id: Id, }
        optional {
            publisher: Text,
            title: Text,
            url: Url,
            published: Date,
            /// When an editor last read it.
            accessed: Date,
            language: Tag,
        }
    }

    /// Who negotiates.
    Party {
        required { id: Id, name: Text, }
        optional { short: Text, }
    }

    /// One proposal that is compared: a column.
    Plan {
        required { id: Id, name: Text, }
        optional {
            short: Text,
            /// The parties that propose it.
            by: Vec<Id>,
            date: Date,
            standing: Standing,
            status: Status,
            /// The earlier plan that it revises.
            revises: Id,
            /// How many points it counts.
            points: Count,
            summary: Text,
            sources: Vec<Id>,
            agreement: Agreement,
        }
    }

    /// A reported count of the points on which parties agree.
    Agreement {
        required { agreed: Count, total: Count, }
        optional {
            between: Vec<Id>,
            /// The issues reported as open.
            open: Vec<Id>,
            as_of: Date,
            sources: Vec<Id>,
        }
    }

    /// A group of issues.
    Category {
        required { id: Id, name: Text, }
        optional {}
    }

    /// One question the plans answer: a row.
    Issue {
        required { id: Id, name: Text, }
        optional {
            category: Id,
            question: Text,
            where_it_stands: WhereItStands,
            /// Whether the parties are publicly at odds about it.
            contested: Flag,
        }
    }

    /// How far the parties have come on an issue.
    WhereItStands {
        required { text: Text, }
        optional { sources: Vec<Id>, }
    }

    /// What one plan says on one issue: a cell. Needs a summary when it is stated.
    Provision {
        required { plan: Id, issue: Id, coverage: Coverage, }
        optional {
            summary: Text,
            detail: Text,
            /// The plan's own number for it.
            point: Words,
            quantity: Quantity,
            quote: Quote,
            sources: Vec<Id>,
            conflicts: Vec<Conflict>,
        }
    }

    /// A number: `value`, or `min` and `max` or one of them, or `none` for expressly unlimited.
    Quantity {
        required {}
        optional {
            value: Number,
            min: Number,
            max: Number,
            none: Flag,
            unit: Words,
        }
    }

    /// Words of a plan itself.
    Quote {
        required { text: Words, }
        optional { language: Tag, }
    }

    /// A report that contradicts a provision; both are shown.
    Conflict {
        required { claim: Text, }
        optional { sources: Vec<Id>, }
    }

    /// A party's public line. Needs a plan or an issue, or both.
    Position {
        required { party: Id, position: Stance, }
        optional {
            plan: Id,
            issue: Id,
            text: Text,
            date: Date,
            sources: Vec<Id>,
        }
    }

    /// Quantities of one kind.
    Figure {
        required { id: Id, title: Text, rows: Vec<Row>, }
        optional { unit: Words, note: Text, }
    }

    /// One quantity: `value`, or `low` and `high` or one of them, or `none` for expressly
    /// unlimited; without any of them it is missing, for the reason in `why_missing`.
    Row {
        required { label: Text, }
        optional {
            value: Number,
            low: Number,
            high: Number,
            none: Flag,
            why_missing: Text,
            plan: Id,
            as_of: Date,
            by: Text,
            note: Text,
            sources: Vec<Id>,
        }
    }

    /// A dated step of the negotiations.
    Event {
        required { date: Date, title: Text, }
        optional {
            text: Text,
            place: Text,
            plans: Vec<Id>,
            parties: Vec<Id>,
            sources: Vec<Id>,
        }
    }

    /// What was corrected, and when.
    Correction {
        required { date: Date, text: Text, }
        optional {}
    }
}

/// The JSON Schema, pretty-printed with a final line break.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn json_schema() -> String {
    let settings = schemars::generate::SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<described::Document>();
    schema.insert("title".to_owned(), "plan-compare/1".into());
    format!("{:#}\n", schema.to_value())
}
