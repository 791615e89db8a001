//! What readers see at first, as an editor chooses it: the element's attributes. Never the dataset.

use serde_json::{Map, Value};

/// The attributes of the element that an editor has set, with their values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    attributes: Vec<(String, String)>,
}

/// The attributes that can be chosen, in the order in which they are written.
pub const CHOSEN: [&str; 10] = [
    "plans", "baseline", "issues", "figure", "order", "views", "layout", "scheme", "lang", "plain",
];

impl Choices {
    /// The value of an attribute; empty where it is not set.
    pub fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// Sets an attribute, or takes it away where nothing is chosen.
    pub fn set(&mut self, name: &str, value: &str) {
        self.attributes.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.attributes.push((name.to_owned(), value.to_owned()));
            let place = |name: &str| CHOSEN.iter().position(|known| *known == name);
            self.attributes.sort_by_key(|(name, _)| place(name));
        }
    }

    /// Those that are set.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The ids of a list attribute.
    pub fn ids(&self, name: &str) -> Vec<String> {
        self.get(name).split_whitespace().map(str::to_owned).collect()
    }

    /// Chooses an id, or not, among `all` in their order. When all are chosen, the attribute goes.
    pub fn choose(&mut self, name: &str, all: &[String], id: &str, is_chosen: bool) {
        let before = self.ids(name);
        let was = |it: &String| before.is_empty() || before.contains(it);
        let is = |it: &&String| if *it == id { is_chosen } else { was(it) };
        let chosen: Vec<&str> = all.iter().filter(is).map(String::as_str).collect();
        match chosen.len() == all.len() || chosen.is_empty() {
            true => self.set(name, ""),
            false => self.set(name, &chosen.join(" ")),
        }
    }

    /// As JSON, to be kept.
    pub fn to_json(&self) -> Value {
        let pairs = self.attributes.iter();
        pairs
            .map(|(name, value)| (name.clone(), Value::from(value.as_str())))
            .collect::<Map<_, _>>()
            .into()
    }

    /// What was kept.
    pub fn from_json(kept: &Value) -> Self {
        let mut choices = Self::default();
        for name in CHOSEN {
            choices.set(name, kept[name].as_str().unwrap_or(""));
        }
        choices
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_keep_the_order_of_the_dataset_and_all_of_them_are_no_choice() {
        let all = ["a", "b", "c"].map(str::to_owned);
        let mut choices = Choices::default();
        choices.choose("plans", &all, "b", false);
        assert_eq!(choices.get("plans"), "a c");
        choices.choose("plans", &all, "a", false);
        choices.choose("plans", &all, "b", true);
        assert_eq!(choices.get("plans"), "b c");
        choices.choose("plans", &all, "a", true);
        assert_eq!(choices, Choices::default());
    }

    #[test]
    fn what_is_kept_comes_back() {
        let mut choices = Choices::default();
        choices.set("scheme", "dark");
        choices.set("baseline", "a");
        let written: Vec<_> = choices.attributes().collect();
        assert_eq!(written, [("baseline", "a"), ("scheme", "dark")]);
        assert_eq!(Choices::from_json(&choices.to_json()), choices);
    }
}
