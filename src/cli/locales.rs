//! The interface's languages for the command line. Never a language that has no file.

use crate::localize::{IcuFormatter, Localizer, Messages};
use crate::model::Dataset;
use std::sync::Arc;

use serde_json::Value;

const LOCALES: [(&str, &str); 6] = [
    ("ar", include_str!("../../locales/ar.json")),
    ("de", include_str!("../../locales/de.json")),
    ("es", include_str!("../../locales/es.json")),
    ("fr", include_str!("../../locales/fr.json")),
    ("pl", include_str!("../../locales/pl.json")),
    ("uk", include_str!("../../locales/uk.json")),
];

/// Tells of `dataset` to readers of `language`: in their language where there is an interface for
/// it, else with an English one.
pub fn localizer(dataset: Arc<Dataset>, language: &str) -> Localizer {
    let (interface, messages) = nearest(language);
    let formatter = Arc::new(IcuFormatter::new(interface));
    Localizer::new(dataset, language.to_owned(), interface.to_owned(), messages, formatter)
}

/// The interface for readers of `language`, and the tag of the language it is in: theirs where there
/// is a file for it, else English.
fn nearest(language: &str) -> (&str, Messages) {
    let base = language.split('-').next().unwrap_or(language);
    let file = LOCALES.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(base));
    if let Some(messages) = file.and_then(|(tag, file)| read(tag, file)) {
        return (language, messages);
    }
    let is_english = base.eq_ignore_ascii_case("en");
    (if is_english { language } else { "en" }, Messages::english())
}

/// A file's texts in the order of the messages.
fn read(tag: &str, file: &str) -> Option<Messages> {
    let file: Value = serde_json::from_str(file).ok()?;
    let text = |(key, _)| match &file[key] {
        Value::String(text) => Some(text.clone()),
        Value::Object(forms) => {
            // The last form stands for every other category.
            let mut forms: Vec<(&str, &str)> = forms
                .iter()
                .map(|(category, form)| (category.as_str(), form.as_str().unwrap_or("")))
                .collect();
            forms.sort_by_key(|(category, _)| *category == "other");
            let forms: Vec<String> =
                forms.into_iter().map(|(category, form)| format!("{category}|{form}")).collect();
            Some(forms.join("|"))
        }
        _ => None,
    };
    let texts: Option<Vec<String>> = Messages::english().entries().map(text).collect();
    // As `cargo xtask build` does: names must not turn a sentence from right to left.
    let isolated = |text: String| match tag {
        "ar" => text.replace('{', "\u{2068}{").replace('}', "}\u{2069}"),
        _ => text,
    };
    Messages::from_texts(texts?.into_iter().map(isolated).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::localize::Message;

    #[test]
    fn every_file_is_read() {
        for (tag, _) in LOCALES {
            let (interface, messages) = nearest(tag);
            assert_eq!(interface, tag);
            assert_ne!(messages.text(Message::NotReported), "Not reported", "{tag}");
        }
    }

    #[test]
    fn plurals_and_regions_are_kept() {
        let (interface, messages) = nearest("uk-UA");
        assert_eq!(interface, "uk-UA");
        let counted = |category, n| messages.count(Message::Points, category, n);
        assert_ne!(counted("one", "1"), counted("few", "1"));
        assert_eq!(nearest("fi").0, "en");
        assert_eq!(nearest("en-GB").0, "en-GB");
    }
}
