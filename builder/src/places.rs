//! Where in the page a place of the dataset is edited, and what it is called. Never a pointer that an
//! editor has to read.

use serde_json::Value;

use crate::document::Document;

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// What plans say on issues.
    Table,
    /// Title, summary, method.
    About,
    /// Plans, and the parties that propose them.
    Plans,
    /// Issues, and their categories.
    Issues,
    /// Where claims can be read.
    Sources,
    /// The parties' public lines.
    Positions,
    /// Quantities.
    Figures,
    /// Dated steps.
    Events,
    /// What readers see at first, and what is taken along.
    Publish,
}

impl Tab {
    /// In the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Table,
        Self::About,
        Self::Plans,
        Self::Issues,
        Self::Sources,
        Self::Positions,
        Self::Figures,
        Self::Events,
        Self::Publish,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "Table",
            Self::About => "About",
            Self::Plans => "Plans",
            Self::Issues => "Issues",
            Self::Sources => "Sources",
            Self::Positions => "Positions",
            Self::Figures => "Figures",
            Self::Events => "Events",
            Self::Publish => "Publish",
        }
    }
}

/// Where a place of the dataset is edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The part of the page.
    pub tab: Tab,
    /// The list and the number of the record that must be chosen there.
    pub record: Option<(&'static str, usize)>,
    /// The plan and the issue whose cell must be open, by their ids.
    pub cell: Option<(String, String)>,
    /// What it is called.
    pub words: String,
}

/// The lists whose records have forms: what one is called, and where.
pub const LISTS: [(&str, &str, Tab); 9] = [
    ("/plans", "Plan", Tab::Plans),
    ("/parties", "Party", Tab::Plans),
    ("/issues", "Issue", Tab::Issues),
    ("/categories", "Category", Tab::Issues),
    ("/sources", "Source", Tab::Sources),
    ("/positions", "Position", Tab::Positions),
    ("/figures", "Figure", Tab::Figures),
    ("/events", "Event", Tab::Events),
    ("/provisions", "Cell", Tab::Table),
];

/// Where the value of a pointer is edited.
pub fn of(document: &Document, pointer: &str) -> Place {
    let mut tokens = pointer.split('/').skip(1);
    let (key, number) = (tokens.next().unwrap_or(""), tokens.next());
    let rest: Vec<&str> = tokens.collect();
    let list = LISTS.iter().find(|(list, _, _)| list.strip_prefix('/') == Some(key));
    let at = number.and_then(|number| number.parse::<usize>().ok());
    let (Some((list, kind, tab)), Some(at)) = (list, at) else {
        let tab = list.map_or(Tab::About, |(_, _, tab)| *tab);
        let words = if key.is_empty() { "The dataset".to_owned() } else { called(key) };
        return Place { tab, record: None, cell: None, words };
    };
    let fallback = Value::Null;
    let record = document.list(list).get(at).unwrap_or(&fallback);
    let (what, cell) = if *list == "/provisions" {
        let id = |key: &str| record[key].as_str().unwrap_or("").to_owned();
        let (plan, issue) = (id("plan"), id("issue"));
        let words =
            format!("{}: {}", named(document, "/issues", &issue), named(document, "/plans", &plan));
        (words, Some((plan, issue)))
    } else {
        (format!("{kind} “{}”", title(document, record, at)), None)
    };
    let inner: Vec<String> =
        rest.iter().filter(|token| token.parse::<usize>().is_err()).map(|it| called(it)).collect();
    let words = if inner.is_empty() { what } else { format!("{what}, {}", inner.join(", ")) };
    let record = (*list != "/provisions").then_some((*list, at));
    Place { tab: *tab, record, cell, words }
}

/// What a record is called in a list of its kind.
pub fn title(document: &Document, record: &Value, at: usize) -> String {
    let text = |key: &str| document.words(&record[key]).to_owned();
    let by_key = ["name", "title", "label", "claim", "publisher"].map(text);
    if let Some(name) = by_key.into_iter().find(|name| !name.is_empty()) {
        return name;
    }
    let id = |key: &str, list: &str| match record[key].as_str() {
        Some(id) => named(document, list, id),
        None => String::new(),
    };
    let parts =
        [id("party", "/parties"), id("plan", "/plans"), id("issue", "/issues"), text("date")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { format!("number {}", at + 1) } else { parts.join(", ") }
}

/// The name of the record with an id.
pub fn named(document: &Document, list: &str, id: &str) -> String {
    let record = document.list(list).iter().find(|it| it["id"] == id);
    record.map_or_else(|| id.to_owned(), |record| title(document, record, 0))
}

/// The records of a list to choose from: their ids, and what they are called.
pub fn options(document: &Document, list: &str) -> Vec<(String, String)> {
    let records = document.list(list).iter().enumerate();
    let option = |(at, record): (usize, &Value)| {
        let id = record["id"].as_str()?;
        Some((id.to_owned(), title(document, record, at)))
    };
    records.filter_map(option).collect()
}

/// A key as words.
fn called(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~").replace('_', " ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_place_is_told_by_what_editors_know() {
        let document = Document::new(json!({
            "plans": [{"id": "a", "name": "Plan A"}, {"id": "b"}],
            "issues": [{"id": "x", "name": "Depth", "answers": [{"id": "y"}]}],
            "parties": [{"id": "p", "name": "Port"}],
            "provisions": [{"plan": "a", "issue": "x"}],
            "positions": [{"party": "p", "plan": "a"}],
        }));
        for (pointer, tab, words) in [
            ("", Tab::About, "The dataset"),
            ("/as_of", Tab::About, "as of"),
            ("/plans", Tab::Plans, "plans"),
            ("/plans/0/color", Tab::Plans, "Plan “Plan A”, color"),
            ("/plans/1", Tab::Plans, "Plan “number 2”"),
            ("/issues/0/answers/0/name", Tab::Issues, "Issue “Depth”, answers, name"),
            ("/provisions/0/sources/0", Tab::Table, "Depth: Plan A, sources"),
            ("/positions/0/date", Tab::Positions, "Position “Port, Plan A”, date"),
        ] {
            let place = of(&document, pointer);
            assert_eq!((place.tab, place.words.as_str()), (tab, words), "{pointer}");
        }
        let cell = of(&document, "/provisions/0/summary").cell;
        assert_eq!(cell, Some(("a".to_owned(), "x".to_owned())));
        assert_eq!(of(&document, "/plans/1/name").record, Some(("/plans", 1)));
    }
}
