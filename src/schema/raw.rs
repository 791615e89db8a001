//! The wire types: the one definition of `plan-compare/1`. Never resolves a reference.
//!
//! Every field is optional here, because a dataset with a gap is still read to its end so that all
//! faults are told at once. What is `required` is reported when missing, and required in the schema.

use super::fault::FaultKind;
use super::reader::{Reader, Value, Wire};
use super::values::{Count, Date, Flag, Id, Number, Tag, Text, Url, Words};
use crate::model;

/// Declares a record of the format, how it is read, and its JSON Schema.
macro_rules! record {
    ($(
        $(#[$doc:meta])*
        $record:ident {
            required { $($(#[$required_doc:meta])* $required:ident: $required_type:ty,)* }
            optional { $($(#[$optional_doc:meta])* $optional:ident: $optional_type:ty,)* }
        }
    )*) => {$(
        $(#[$doc])*
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub(super) struct $record {
            $(
                $(#[$required_doc])*
                #[cfg_attr(not(target_arch = "wasm32"), schemars(required))]
                pub(super) $required: Option<$required_type>,
            )*
            $(
                $(#[$optional_doc])*
                pub(super) $optional: Option<$optional_type>,
            )*
        }

        impl Wire for $record {
            fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
                const REQUIRED: &[&str] = &[$(stringify!($required)),*];
                const KNOWN: &[&str] = &[$(stringify!($required),)* $(stringify!($optional)),*];
                let members = reader.members(value, KNOWN, REQUIRED.len())?;
                let mut members = KNOWN.iter().copied().zip(members);
                Some(Self {
                    $($required: next(&mut members, reader),)*
                    $($optional: next(&mut members, reader),)*
                })
            }
        }
    )*};
}

fn next<'a, T: Wire>(
    members: &mut impl Iterator<Item = (&'static str, Option<Value<'a>>)>,
    reader: &mut Reader,
) -> Option<T> {
    let (key, value) = members.next()?;
    reader.member(key, value?)
}

/// Declares a choice between words and what each means in the model.
macro_rules! words {
    ($($(#[$doc:meta])* $choice:ident: $model:ty { $($word:literal => $meaning:ident,)* } expected $expected:literal)*) => {$(
        $(#[$doc])*
        pub(super) struct $choice(pub(super) $model);

        impl Wire for $choice {
            fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
                match value.to_unquoted_string_str().as_deref() {
                    $(Ok($word) => Some(Self(<$model>::$meaning)),)*
                    Ok(_) => reader.wrong_value(value, $expected),
                    Err(_) => reader.wrong_type(value, $expected),
                }
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $choice {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($choice).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "enum": [$($word),*] })
            }
        }
    )*};
}

/// The name and version of the format.
pub(super) struct Format;

impl Wire for Format {
    /// Accepts every minor version of `plan-compare/1`.
    fn read(value: Value<'_>, reader: &mut Reader) -> Option<Self> {
        let text = value.to_unquoted_string_str().unwrap_or_default();
        match text.strip_prefix("plan-compare/1") {
            Some(minor) if minor.is_empty() || minor.starts_with('.') => Some(Self),
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
    } expected "official, leaked, reported, readout or position"

    /// What has become of a plan.
    Status: model::Status {
        "draft" => Draft,
        "proposed" => Proposed,
        "superseded" => Superseded,
        "agreed" => Agreed,
        "rejected" => Rejected,
        "withdrawn" => Withdrawn,
    } expected "draft, proposed, superseded, agreed, rejected or withdrawn"

    /// Whether a plan speaks on an issue.
    Coverage: model::Coverage {
        "stated" => Stated,
        "silent" => Silent,
        "unreported" => Unreported,
    } expected "stated, silent or unreported"

    /// A party's line in one word.
    Stance: model::Stance {
        "accepts" => Accepts,
        "rejects" => Rejects,
        "conditional" => Conditional,
        "silent" => Silent,
    } expected "accepts, rejects, conditional or silent"
}

record! {
    /// A comparison of plans.
    #[expect(dead_code, reason = "`format` and `schema` are read for their faults only")]
    Document {
        required {
            /// The format's name and version.
            format: Format,
            /// The dataset's own id.
            id: Id,
            /// What is compared.
            title: Text,
            /// One or more plans; columns in this order.
            #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 40)))]
            plans: Vec<Plan>,
            /// One or more issues; rows in this order within their category.
            #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 2000)))]
            issues: Vec<Issue>,
            /// What each plan says on each issue; a pair left out is unreported.
            provisions: Vec<Provision>,
        }
        optional {
            /// The address of this schema, for editors' programs.
            #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "$schema"))]
            schema: Words,
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

/// Reads a document, reporting every fault but those between its records.
pub(super) fn read(value: Value<'_>, reader: &mut Reader) -> Option<Document> {
    let document = Document::read(value, reader)?;
    let lists = [
        ("plans", "a plan", document.plans.as_ref().map(Vec::is_empty)),
        ("issues", "an issue", document.issues.as_ref().map(Vec::is_empty)),
    ];
    for (key, expected, is_empty) in lists {
        let list = value.to_member(key).ok().and_then(|member| member.optional());
        if let (Some(true), Some(list)) = (is_empty, list)
            && list.to_array().is_ok_and(|mut elements| elements.next().is_none())
        {
            let kind = FaultKind::Empty { expected };
            reader.report(format!("/{key}"), list.position(), super::Level::Error, kind);
        }
    }
    Some(document)
}

/// The JSON Schema, pretty-printed with a final line break.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn json_schema() -> String {
    let settings = schemars::generate::SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<Document>();
    schema.insert("title".to_owned(), "plan-compare/1".into());
    format!("{:#}\n", schema.to_value())
}
