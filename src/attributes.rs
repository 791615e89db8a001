//! The attributes of `<plan-compare>`, in one table: from it come what the element observes and
//! warns of, its manifest, its types and its reference. Never how an attribute is read.

use crate::compare::View;

/// One attribute of the element.
#[derive(Debug, Clone, Copy)]
pub struct Attribute {
    /// The name in HTML; the property has the same in camelCase.
    pub name: &'static str,
    /// Which values it has.
    pub kind: Kind,
    /// The value that stands for a missing one and for any that is unknown; empty where there is
    /// none, so that `absent` is what holds then.
    pub default: &'static str,
    /// Whether a link to the widget's own page repeats it.
    pub is_in_links: bool,
    /// What its values are, where `kind` does not list them.
    pub values: &'static str,
    /// What holds without it, in words.
    pub absent: &'static str,
    /// What it does.
    pub doc: &'static str,
}

/// What values an attribute has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text; one of these, where they are listed.
    Text(&'static [&'static str]),
    /// Space-separated words; of these, where they are listed.
    List(&'static [&'static str]),
    /// On while it is there.
    Flag,
    /// One of these, else the default.
    Choice(&'static [&'static str]),
    /// The same, of numbers.
    Level(&'static [&'static str]),
    /// HTML has it on every element, as a property too.
    Global,
}

const NONE: Attribute = Attribute {
    name: "",
    kind: Kind::Text(&[]),
    default: "",
    is_in_links: true,
    values: "",
    absent: "",
    doc: "",
};

/// Every attribute, in the order of the reference.
pub const ATTRIBUTES: [Attribute; 20] = [
    Attribute {
        name: "src",
        // A link names the address in full, and so by itself.
        is_in_links: false,
        values: "URL, relative to the page",
        doc: "Where the dataset is.",
        ..NONE
    },
    Attribute {
        name: "plans",
        kind: Kind::List(&[]),
        values: "ids, space-separated",
        absent: "all",
        doc: "The plans shown, in this order.",
        ..NONE
    },
    Attribute {
        name: "baseline",
        values: "id of a plan",
        absent: "none",
        doc: "The plan that the others are read against.",
        ..NONE
    },
    Attribute {
        name: "differences",
        kind: Kind::Flag,
        doc: "Only issues on which the shown plans differ.",
        ..NONE
    },
    Attribute {
        name: "category",
        values: "id of a category",
        absent: "all",
        doc: "The only category shown.",
        ..NONE
    },
    Attribute {
        name: "query",
        values: "text",
        absent: "none",
        doc: "The words searched for.",
        ..NONE
    },
    Attribute {
        name: "issue",
        values: "id of an issue",
        absent: "none",
        doc: "The issue that is open.",
        ..NONE
    },
    Attribute {
        name: "issues",
        kind: Kind::List(&[]),
        values: "ids, space-separated",
        absent: "all",
        doc: "The only issues shown, in this order.",
        ..NONE
    },
    Attribute {
        name: "figure",
        values: "id of a figure",
        absent: "all",
        doc: "The only figure shown.",
        ..NONE
    },
    Attribute {
        name: "order",
        kind: Kind::Choice(&["dataset", "contested"]),
        default: "dataset",
        doc: "The order of issues: that of the dataset, or most different answers first; among positions, what parties are publicly at odds about.",
        ..NONE
    },
    Attribute {
        name: "view",
        kind: Kind::Text(&VIEWS),
        absent: "the first that is offered",
        doc: "The view that is open.",
        ..NONE
    },
    Attribute {
        name: "views",
        kind: Kind::List(&VIEWS),
        absent: "those the dataset has data for",
        doc: "Which views are offered, in this order; one alone has no tabs.",
        ..NONE
    },
    Attribute {
        name: "layout",
        kind: Kind::Choice(&["auto", "table", "duel", "list"]),
        default: "auto",
        doc: "How plans stand beside each other: all, two (`duel`) or one (`list`); `auto` goes by the element's own width.",
        ..NONE
    },
    Attribute {
        name: "heading-level",
        kind: Kind::Level(&["2", "3", "4", "5", "6"]),
        default: "3",
        // The widget's own page has its title at level 2.
        is_in_links: false,
        doc: "Level of the title's heading; headings inside are lower.",
        ..NONE
    },
    Attribute {
        name: "plain",
        kind: Kind::Flag,
        doc: "No toolbar, no footer but the credit and sources.",
        ..NONE
    },
    Attribute {
        name: "scheme",
        kind: Kind::Choice(&["auto", "light", "dark"]),
        default: "auto",
        doc: "Colour scheme; `auto` is the page's.",
        ..NONE
    },
    Attribute {
        name: "loading",
        kind: Kind::Choice(&["lazy", "eager", "interaction"]),
        default: "lazy",
        is_in_links: false,
        doc: "When the widget is fetched: near the viewport, or at the first focus or pointer (`lazy`); at once; or only at the first focus or pointer inside (`interaction`), so that who reads the static figure alone downloads nothing more.",
        ..NONE
    },
    Attribute {
        name: "permalink",
        kind: Kind::Choice(&["off", "read", "sync"]),
        default: "off",
        is_in_links: false,
        doc: "Whether the widget begins as the page's URL says (`read`), and whether the URL then follows the reader (`sync`).",
        ..NONE
    },
    Attribute {
        name: "lang",
        kind: Kind::Global,
        // A link names the reader's language, whoever in the page says it.
        is_in_links: false,
        values: "BCP 47 tag",
        absent: "the closest ancestor's, else `en`",
        doc: "The language of the interface, and of a dataset that has several.",
        ..NONE
    },
    Attribute {
        name: "dir",
        kind: Kind::Global,
        values: "`ltr`, `rtl`",
        absent: "the closest ancestor's, else the language's",
        doc: "The direction of reading.",
        ..NONE
    },
];

const VIEWS: [&str; View::ALL.len()] = {
    let mut names = [""; View::ALL.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = View::ALL[at].name();
        at += 1;
    }
    names
};

/// What a running widget needs of an attribute. Apart from [`ATTRIBUTES`], whose sentences readers
/// would download.
#[derive(Debug, Clone, Copy)]
pub struct Observed {
    /// The name in HTML.
    pub name: &'static str,
    /// The words it may have, where they are listed and nobody else looks at them.
    pub known: &'static [&'static str],
    /// Whether a link to the widget's own page repeats it.
    pub is_in_links: bool,
}

/// Every attribute that the element observes.
pub const OBSERVED: [Observed; ATTRIBUTES.len()] = {
    let nothing = Observed { name: "", known: &[], is_in_links: false };
    let mut observed = [nothing; ATTRIBUTES.len()];
    let mut at = 0;
    while at < observed.len() {
        let Attribute { name, kind, is_in_links, .. } = ATTRIBUTES[at];
        let known: &[&str] = match kind {
            Kind::List(known) | Kind::Choice(known) | Kind::Level(known) => known,
            // A view that the dataset has no data for is unknown too, as its ids are.
            Kind::Text(_) | Kind::Flag | Kind::Global => &[],
        };
        observed[at] = Observed { name, known, is_in_links };
        at += 1;
    }
    observed
};

impl Observed {
    /// The first word of `value` that the attribute may not have.
    pub fn unknown_in<'v>(&self, value: &'v str) -> Option<&'v str> {
        let is_unknown = |word: &&str| !self.known.is_empty() && !self.known.contains(word);
        value.split_whitespace().find(is_unknown)
    }
}

/// The table as the element's class has it before the module is there, in JSON: for each name an
/// empty text, `false` for a flag, a list of choices with the default first, or `null` for what HTML
/// itself makes a property of.
pub fn for_element_class() -> String {
    let members = ATTRIBUTES.map(|Attribute { name, kind, default, .. }| {
        let value = match kind {
            Kind::Text(_) | Kind::List(_) => "\"\"".to_owned(),
            Kind::Flag => "false".to_owned(),
            Kind::Choice(known) => default_first(known, default, "\""),
            Kind::Level(known) => default_first(known, default, ""),
            Kind::Global => "null".to_owned(),
        };
        "\"".to_owned() + name + "\":" + &value
    });
    "{".to_owned() + &members.join(",") + "}"
}

fn default_first(known: &[&str], default: &str, quote: &str) -> String {
    let others = known.iter().filter(|value| **value != default);
    let values: Vec<String> = std::iter::once(&default)
        .chain(others)
        .map(|value| quote.to_owned() + value + quote)
        .collect();
    "[".to_owned() + &values.join(",") + "]"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_gets_each_attribute_with_its_kind() {
        let table = for_element_class();
        for expected in [
            r#"{"src":"","plans":"","#,
            r#""differences":false,"#,
            r#""order":["dataset","contested"],"#,
            r#""heading-level":[3,2,4,5,6],"#,
            r#""lang":null,"dir":null}"#,
        ] {
            assert!(table.contains(expected), "{table}");
        }
    }

    #[test]
    fn a_word_is_unknown_where_the_words_are_listed() {
        let unknown = |name: &str, value| {
            let attribute = OBSERVED.iter().find(|attribute| attribute.name == name);
            attribute.and_then(|attribute| attribute.unknown_in(value))
        };
        assert_eq!(unknown("layout", " duel "), None);
        assert_eq!(unknown("layout", "wide"), Some("wide"));
        assert_eq!(unknown("views", "figures maps compare"), Some("maps"));
        assert_eq!(unknown("query", "maps"), None);
    }

    #[test]
    fn a_default_is_one_of_the_choices() {
        for Attribute { name, kind, default, absent, .. } in ATTRIBUTES {
            match kind {
                Kind::Choice(known) | Kind::Level(known) => {
                    assert!(known.contains(&default) && absent.is_empty(), "{name}");
                }
                _ => assert_eq!(default, "", "{name}"),
            }
        }
    }
}
