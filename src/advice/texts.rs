//! The texts of a dataset outside of its provisions, with their places. Never what they say.

use crate::model::{Dataset, Text};

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
    /// What a party or a contradicting report says.
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
    add("the method".to_owned(), Role::Neutral, dataset.method.as_ref());
    for party in &dataset.parties {
        add(format!("party '{}'", party.id), Role::Heading { most: 40 }, Some(&party.name));
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
        }
    }
    for event in &dataset.events {
        let place = format!("event of {}", event.date.iso());
        add(place.clone(), Role::Neutral, Some(&event.title));
        add(place, Role::Neutral, event.text.as_ref());
    }
    texts
}
