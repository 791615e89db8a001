//! Text in one or several languages. Never markup: what an editor writes is shown as written.

/// Words an editor wrote, in the dataset's language or in several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// One string, in the dataset's language.
    Plain(String),
    /// Strings by BCP 47 tag, in the order written; never empty.
    Tagged(Vec<(String, String)>),
}

/// The words of a [`Text`] in the language that fits best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage<'a> {
    /// The words.
    pub words: &'a str,
    /// The BCP 47 tag of the words; `None` for the dataset's language.
    pub language: Option<&'a str>,
}

impl Text {
    /// The words in `language` (a BCP 47 tag), else in the same language without region,
    /// else in English, else in the language that is written first.
    ///
    /// # Examples
    /// ```
    /// use plan_compare::model::Text;
    /// let text = Text::Tagged(vec![("en".into(), "Dnieper".into()), ("uk".into(), "Дніпро".into())]);
    /// assert_eq!(text.passage("uk-UA").words, "Дніпро");
    /// assert_eq!(text.passage("fr").words, "Dnieper");
    /// ```
    pub fn passage(&self, language: &str) -> Passage<'_> {
        let passages = match self {
            Self::Plain(words) => return Passage { words, language: None },
            Self::Tagged(passages) => passages,
        };
        let wanted = [language, base(language), "en"];
        let found = wanted
            .iter()
            .find_map(|wanted| passages.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(wanted)))
            .or_else(|| passages.iter().find(|(tag, _)| base(tag) == base(language)))
            .or_else(|| passages.first());
        match found {
            Some((tag, words)) => Passage { words, language: Some(tag) },
            None => Passage { words: "", language: None },
        }
    }

    /// Every wording, whatever its language.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        let (plain, tagged): (Option<&str>, &[(String, String)]) = match self {
            Self::Plain(words) => (Some(words), &[]),
            Self::Tagged(passages) => (None, passages),
        };
        plain.into_iter().chain(tagged.iter().map(|(_, words)| words.as_str()))
    }
}

/// The language of a tag, without script and region: `uk` of `uk-UA`.
fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tagged(pairs: &[(&str, &str)]) -> Text {
        Text::Tagged(
            pairs.iter().map(|(tag, words)| (tag.to_string(), words.to_string())).collect(),
        )
    }

    #[test]
    fn the_nearest_language_is_shown_with_its_tag() {
        let text = tagged(&[("de-AT", "Jänner"), ("en", "January")]);
        assert_eq!(text.passage("de").words, "January");
        assert_eq!(text.passage("DE-at").language, Some("de-AT"));
        assert_eq!(tagged(&[("de-AT", "Jänner")]).passage("de-DE").words, "Jänner");
        assert_eq!(tagged(&[("pl", "Styczeń"), ("uk", "Січень")]).passage("fr").words, "Styczeń");
    }

    #[test]
    fn a_plain_text_is_in_the_dataset_language() {
        let text = Text::Plain("Peace".into());
        assert_eq!(text.passage("uk"), Passage { words: "Peace", language: None });
    }
}
