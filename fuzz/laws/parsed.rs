//! Values as `JSON.parse` has them, by another reader of JSON: the last of two keys stands, in the
//! place of the first. Never a place in the text.

use serde_json::Value;

/// What `JSON.parse` makes of a text, as another reader of JSON does.
pub(crate) struct Parsed(pub(crate) Value);

impl plan_compare::schema::Value for Parsed {
    fn is_null(&self) -> bool {
        self.0.is_null()
    }
    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }
    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }
    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }
    fn elements(&self) -> Option<Vec<Self>> {
        Some(self.0.as_array()?.iter().cloned().map(Self).collect())
    }
    fn entries(&self) -> Option<Vec<(String, Self)>> {
        let entries = self.0.as_object()?.iter();
        Some(entries.map(|(key, value)| (key.clone(), Self(value.clone()))).collect())
    }
    fn members(&self, keys: &'static [&'static str]) -> Option<Vec<Self>> {
        let object = self.0.as_object()?;
        let is_known = object.keys().all(|key| keys.contains(&key.as_str()));
        let member = |key: &&str| Self(object.get(*key).cloned().unwrap_or_default());
        is_known.then(|| keys.iter().map(member).collect())
    }
}
