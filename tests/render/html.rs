//! Reads HTML back, strictly: what is not closed, quoted or escaped is a failure, and so is what no
//! figure is made of. Holds no test.

#![allow(dead_code, unreachable_pub, reason = "each test file that includes it uses a part")]

use std::sync::Arc;

use plan_compare::localize::{IcuFormatter, Localizer, Messages};
use plan_compare::model::Dataset;

/// Tells of `dataset` in `language`, with English sentences around it and the numbers of
/// `interface`.
pub fn localizer(dataset: &Dataset, language: &str, interface: &str) -> Arc<Localizer> {
    let formatter = Arc::new(IcuFormatter::new(interface));
    let (language, interface) = (language.to_owned(), interface.to_owned());
    let dataset = Arc::new(dataset.clone());
    Arc::new(Localizer::new(dataset, language, interface, Messages::english(), formatter))
}

/// A tag or the text between tags, unescaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    Start(String, Vec<(String, String)>),
    End(String),
    Text(String),
}

/// Elements that have no end.
const VOID: [&str; 3] = ["meta", "link", "br"];

/// The tokens of well-formed HTML.
#[track_caller]
pub fn tokens(html: &str) -> Vec<Token> {
    let (mut tokens, mut open) = (Vec::new(), Vec::new());
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        push_text(&mut tokens, text);
        let (tag, after) = after.split_once('>').expect("the end of a tag");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "the end of the element that is open");
            tokens.push(Token::End(name.to_owned()));
        } else {
            let (name, attributes) = start(tag);
            if VOID.contains(&name.as_str()) {
                tokens.push(Token::Start(name.clone(), attributes));
                tokens.push(Token::End(name));
            } else {
                tokens.push(Token::Start(name.clone(), attributes));
                open.push(name);
            }
        }
        rest = after;
    }
    push_text(&mut tokens, rest);
    assert_eq!(open, [] as [&str; 0], "every element is closed");
    tokens
}

fn push_text(tokens: &mut Vec<Token>, text: &str) {
    assert!(!text.contains('>'), "'>' is escaped: {text}");
    if !text.is_empty() {
        tokens.push(Token::Text(unescaped(text)));
    }
}

/// The name and the attributes of a start tag.
fn start(tag: &str) -> (String, Vec<(String, String)>) {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let is_name = |name: &str| {
        !name.is_empty()
            && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b':'))
    };
    assert!(is_name(name), "<{tag}>");
    let mut attributes: Vec<(String, String)> = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").expect("a quoted value");
        assert!(is_name(name) && attributes.iter().all(|(other, _)| other != name), "<{tag}>");
        let (value, after) = after.split_once('"').expect("the end of a value");
        attributes.push((name.to_owned(), unescaped(value)));
        assert!(after.is_empty() || after.starts_with(' '), "<{tag}>");
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    (name.to_owned(), attributes)
}

fn unescaped(text: &str) -> String {
    let mut unescaped = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (name, after) = after.split_once(';').expect("the end of a reference");
        unescaped.push_str(before);
        unescaped.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            "nbsp" => '\u{a0}',
            other => panic!("&{other};"),
        });
        rest = after;
    }
    unescaped + rest
}

/// The elements `tag` whose attribute `name` is `value`, each with what is in it; with no name all.
pub fn is_in(tokens: &[Token], tag: &str, name: &str, value: &str) -> Vec<Vec<Token>> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Token::Start(here, attributes) = token else { continue };
        let has = |(key, given): &(String, String)| key == name && given == value;
        if here != tag || !(name.is_empty() || attributes.iter().any(has)) {
            continue;
        }
        let mut depth = 0;
        let inside = tokens[at..].iter().take_while(|token| {
            let is_inside = depth != 0 || matches!(token, Token::Start(..));
            match token {
                Token::Start(..) => depth += 1,
                Token::End(_) => depth -= 1,
                Token::Text(_) => {}
            }
            is_inside && 0 < depth
        });
        found.push(inside.cloned().collect());
    }
    found
}

/// The words without their tags.
pub fn text_of(tokens: &[Token]) -> String {
    let texts = tokens.iter().filter_map(|token| match token {
        Token::Text(text) => Some(text.as_str()),
        Token::Start(tag, _) if tag == "br" => Some("\n"),
        _ => None,
    });
    texts.collect()
}

/// Asserts that elements and attributes are only those that a figure is made of.
#[track_caller]
pub fn check_figure(html: &str) -> Vec<Token> {
    let tokens = tokens(html);
    for token in &tokens {
        let Token::Start(tag, attributes) = token else { continue };
        let is_known =
            "figure figcaption div section table caption thead tbody tr th td h3 h4 h5 p b q span \
                        a time details summary ul ol li br"
                .split_whitespace()
                .any(|known| known == tag);
        assert!(is_known, "<{tag}>");
        for (name, value) in attributes {
            let is_known = "lang dir translate scope colspan href hreflang rel datetime data-plan \
                            data-issue valign id value"
                .split_whitespace()
                .any(|known| known == name);
            assert!(is_known, "<{tag} {name}=\"{value}\">");
            // A number leads to its source in the list.
            if name == "href" && !value.starts_with('#') {
                assert!(value.starts_with("https://") || value.starts_with("http://"), "{value}");
                assert!(
                    attributes.contains(&("rel".into(), "noopener noreferrer".into())),
                    "{value}"
                );
            }
        }
    }
    tokens
}

/// The tokens of a whole page.
#[track_caller]
pub fn tokens_of_page(page: &str) -> Vec<Token> {
    tokens(page.strip_prefix("<!doctype html>\n").expect("a doctype"))
}

/// The elements and the names of attributes.
pub fn shape(tokens: &[Token]) -> Vec<String> {
    let shape = tokens.iter().filter_map(|token| match token {
        // As many as there are line breaks in the words.
        Token::Start(tag, _) | Token::End(tag) if tag == "br" => None,
        Token::Start(tag, attributes) => {
            let names: Vec<&str> = attributes.iter().map(|(name, _)| name.as_str()).collect();
            Some(format!("<{tag} {}>", names.join(" ")))
        }
        Token::End(tag) => Some(format!("</{tag}>")),
        Token::Text(_) => None,
    });
    shape.collect()
}
