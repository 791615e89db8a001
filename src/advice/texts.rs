//! The texts of a dataset outside of its provisions, with their places. Never what they say.

use crate::model::{Dataset, RowValue, Text};

/// A text, where it stands, and what it is.
pub(super) struct Placed<'d> {
    pub(super) place: String,
    pub(super) text: &'d Text,
    pub(super) role: Role,
}

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The editors' own words.
    Neutral,
    /// The same, in so much room on a phone. Unit: letters.
    Heading { most: usize },
    /// Words of a party, or of whoever published or counted something.
    Theirs,
}

/// Every such text, in the order of the format.
pub(super) fn texts<'d>(dataset: &'d Dataset) -> Vec<Placed<'d>> {
    let mut texts = Vec::new();
    let mut add = |place: String, role: Role, text: Option<&'d Text>| {
        texts.extend(text.map(|text| Placed { place, text, role }));
    };
    add("the title".to_owned(), Role::Heading { most: 90 }, Some(&dataset.title));
    add("the summary".to_owned(), Role::Neutral, dataset.summary.as_ref());
    add("the credit".to_owned(), Role::Neutral, dataset.credit.as_ref());
    add("the method".to_owned(), Role::Neutral, dataset.method.as_ref());
    for source in &dataset.sources {
        let place = format!("source '{}'", source.id);
        add(place.clone(), Role::Theirs, source.publisher.as_ref());
        add(place, Role::Theirs, source.title.as_ref());
    }
    for party in &dataset.parties {
        let place = format!("party '{}'", party.id);
        add(place.clone(), Role::Heading { most: 40 }, Some(&party.name));
        add(format!("{place}, short name"), Role::Neutral, party.short.as_ref());
    }
    for plan in &dataset.plans {
        let place = format!("plan '{}'", plan.id);
        // The head of a column, and of a column of half a phone.
        let head = plan.short.as_ref().unwrap_or(&plan.name);
        add(format!("{place}, short name"), Role::Heading { most: 24 }, Some(head));
        add(format!("{place}, name"), Role::Neutral, Some(&plan.name));
        add(format!("{place}, summary"), Role::Neutral, plan.summary.as_ref());
    }
    for category in &dataset.categories {
        add(
            format!("category '{}'", category.id),
            Role::Heading { most: 50 },
            Some(&category.name),
        );
    }
    for issue in &dataset.issues {
        let place = format!("issue '{}'", issue.id);
        add(format!("{place}, name"), Role::Heading { most: 60 }, Some(&issue.name));
        add(format!("{place}, question"), Role::Neutral, issue.question.as_ref());
        let state = issue.where_it_stands.as_ref().map(|state| &state.text);
        add(format!("{place}, where it stands"), Role::Neutral, state);
        for answer in &issue.answers {
            let place = format!("{place}, answer '{}'", answer.id);
            add(place.clone(), Role::Heading { most: 60 }, Some(&answer.name));
            add(place, Role::Neutral, answer.note.as_ref());
        }
    }
    for position in &dataset.positions {
        let place = format!("a position of party '{}'", dataset.party(position.party).id);
        add(place, Role::Theirs, position.text.as_ref());
    }
    for figure in &dataset.figures {
        let place = format!("figure '{}'", figure.id);
        add(place.clone(), Role::Neutral, Some(&figure.title));
        add(place.clone(), Role::Neutral, figure.note.as_ref());
        for row in &figure.rows {
            add(place.clone(), Role::Neutral, Some(&row.label));
            add(place.clone(), Role::Neutral, row.note.as_ref());
            add(place.clone(), Role::Theirs, row.by.as_ref());
            if let RowValue::Missing(why) = &row.value {
                add(place.clone(), Role::Neutral, why.as_ref());
            }
        }
    }
    for event in &dataset.events {
        let place = format!("event of {}", event.date.iso());
        add(place.clone(), Role::Neutral, Some(&event.title));
        add(place.clone(), Role::Neutral, event.text.as_ref());
        add(place, Role::Neutral, event.place.as_ref());
    }
    for (date, text) in &dataset.corrections {
        add(format!("correction of {}", date.iso()), Role::Neutral, Some(text));
    }
    texts
}

/// The words that are the same in every language, with their places.
pub(super) fn words(dataset: &Dataset) -> Vec<(String, &str)> {
    let of_dataset = [("the version", &dataset.version), ("the licence", &dataset.license)];
    let of_dataset = of_dataset.into_iter().map(|(place, words)| (place.to_owned(), words));
    let figures = dataset.figures.iter();
    let units = figures.map(|figure| (format!("figure '{}'", figure.id), &figure.unit));
    let words = of_dataset.chain(units);
    words.filter_map(|(place, words)| Some((place, words.as_deref()?))).collect()
}
