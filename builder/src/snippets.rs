//! What an editor pastes into a page: the element, the frame. Never an address that runs a script, and
//! never a name or a title as markup.

use html_escape::encode_double_quoted_attribute as attribute;
use html_escape::encode_text;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::choices::Choices;

/// What every snippet needs to know.
pub struct Snippet<'s> {
    /// The address of the dataset.
    pub src: &'s str,
    /// The address of the folder with the widget's files; empty is that of the page.
    pub folder: &'s str,
    /// The title of the comparison.
    pub title: &'s str,
    /// The language of the page around it.
    pub language: &'s str,
    /// What readers see at first.
    pub choices: &'s Choices,
}

/// What stands as it is in the value of a query.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

impl Snippet<'_> {
    /// The element, with `content` for readers without scripts, and the script.
    pub fn element(&self, content: &str) -> String {
        let mut text = format!("<plan-compare src=\"{}\"", attribute(self.src));
        for (name, value) in self.attributes() {
            match name {
                "plain" => text += " plain",
                _ => text += &format!(" {name}=\"{}\"", attribute(value)),
            }
        }
        let loader = self.file("plan-compare.js");
        let loader = attribute(&loader);
        text + &format!(
            ">\n{}\n</plan-compare>\n<script type=\"module\" src=\"{loader}\"></script>\n",
            content.trim_end(),
        )
    }

    /// The link to the data that stands in the element where no table does.
    pub fn link(&self) -> String {
        format!("  <p><a href=\"{}\">{}</a></p>", attribute(self.src), encode_text(self.title))
    }

    /// The frame, for sites that take no scripts.
    pub fn frame(&self) -> String {
        let mut address = self.file("embed.html") + "?src=" + &encoded(self.src);
        for (name, value) in self.attributes() {
            address += "&";
            address += name;
            if name != "plain" {
                address += "=";
                // A space is a plus sign there.
                let ids: Vec<String> = value.split(' ').map(encoded).collect();
                address += &ids.join("+");
            }
        }
        let (address, title) = (attribute(&address), attribute(self.title));
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"900\" \
             frameborder=\"0\"\n  loading=\"lazy\" referrerpolicy=\"no-referrer\" \
             allow=\"clipboard-write\"\n  sandbox=\"allow-scripts allow-popups \
             allow-popups-to-escape-sandbox allow-downloads\"\n><a href=\"{address}\">{}</a></iframe>\n",
            encode_text(self.title),
        )
    }

    /// Those that are chosen, and the language of the page.
    fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_chosen = !self.choices.get("lang").is_empty();
        let language = (!is_chosen && self.language != "en").then_some(("lang", self.language));
        self.choices.attributes().chain(language)
    }

    fn file(&self, name: &str) -> String {
        match self.folder {
            "" => name.to_owned(),
            folder if folder.ends_with('/') => folder.to_owned() + name,
            folder => format!("{folder}/{name}"),
        }
    }
}

fn encoded(words: &str) -> String {
    utf8_percent_encode(words, PLAIN).to_string()
}

/// Whether an address is http or https, or relative to the page, so that it runs no script.
pub fn is_web_address(address: &str) -> bool {
    let is_plain = !address.chars().any(|letter| letter.is_control() || letter.is_whitespace());
    let before = address.split(['/', '?', '#']).next().unwrap_or("");
    let scheme = before.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    is_plain && scheme.is_none_or(|scheme| scheme == "http" || scheme == "https")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices() -> Choices {
        let mut choices = Choices::default();
        choices.set("plans", "a b");
        choices.set("plain", "yes");
        choices
    }

    #[test]
    fn the_element_has_what_was_chosen_and_no_markup_of_titles() {
        let choices = choices();
        let snippet = Snippet {
            src: "plans.json",
            folder: "https://example.org/plan-compare",
            title: "A <b> & B",
            language: "de",
            choices: &choices,
        };
        assert_eq!(
            snippet.element(&snippet.link()),
            "<plan-compare src=\"plans.json\" plans=\"a b\" plain lang=\"de\">\n  \
             <p><a href=\"plans.json\">A &lt;b&gt; &amp; B</a></p>\n</plan-compare>\n\
             <script type=\"module\" \
             src=\"https://example.org/plan-compare/plan-compare.js\"></script>\n"
        );
    }

    #[test]
    fn the_frame_has_the_same_in_its_address() {
        let choices = choices();
        let snippet = Snippet {
            src: "https://e.org/ä.json?b=1",
            folder: "",
            title: "\"T\"",
            language: "en",
            choices: &choices,
        };
        let frame = snippet.frame();
        assert!(
            frame.starts_with(
                "<iframe src=\"embed.html?src=https%3A//e.org/%C3%A4.json%3Fb%3D1&amp;plans=a+b&amp;plain\" \
                 title=\"&quot;T&quot;\""
            ),
            "{frame}"
        );
    }

    #[test]
    fn only_the_web_is_led_to() {
        assert!(
            is_web_address("a.json") && is_web_address("HTTPS://e.org/a:b") && is_web_address("")
        );
        assert!(
            !is_web_address("javascript:a") && !is_web_address("data:a") && !is_web_address("a b")
        );
    }
}
