//! The whole comparison as HTML that needs no script, for pages that keep no element. Never a word that
//! the widget does not show.

use std::sync::Arc;

use html_escape::{encode_double_quoted_attribute, encode_text};
use leptos::mount::mount_to;
use leptos::prelude::*;
use plan_compare::browser::formatter;
use plan_compare::localize::{Localizer, Messages};
use plan_compare::share::filters::{ATTRIBUTES, BLOCKS, ELEMENTS, EVERYWHERE};
use plan_compare::views::StaticFigure;
use plan_compare::widget::Widget;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, Node};

use super::store::Store;

/// The level of the title's heading in an article: the element's own default.
const LEVEL: u8 = 3;

/// The figure of the dataset as it stands, in the language that is chosen.
pub(super) async fn html(store: Store) -> Result<String, &'static str> {
    const REFUSED: &str = "The dataset has errors: mend them first.";
    let dataset = Arc::clone(store.settled.get_untracked().dataset.as_ref().ok_or(REFUSED)?);
    let chosen = store.choices.with_untracked(|choices| choices.get("lang").to_owned());
    let language = if chosen.is_empty() { dataset.language.clone() } else { chosen };
    let base = language.split('-').next().unwrap_or("").to_lowercase();
    let texts = store.modules().locale(&base).await.and_then(Messages::from_texts);
    let (interface, messages) = match texts {
        Some(messages) => (language.clone(), messages),
        None => ("en".to_owned(), Messages::english()),
    };
    let formatter = formatter(&interface);
    let localizer = Arc::new(Localizer::new(dataset, language, interface, messages, formatter));
    let place = gloo_utils::document().create_element("div").map_err(|_| REFUSED)?;
    let mounted = mount_to(place.clone().unchecked_into::<HtmlElement>(), move || {
        let widget = Widget::for_figure(localizer, LEVEL);
        view! { <StaticFigure widget/> }
    });
    let mut html = String::new();
    write_children(&place, &mut html);
    drop(mounted);
    Ok(html)
}

/// What stands in a node, without what filters of content management systems take away.
fn write_children(node: &Node, html: &mut String) {
    let mut next = node.first_child();
    while let Some(child) = next {
        match child.dyn_ref::<Element>() {
            Some(element) => write_element(element, html),
            None if child.node_type() == Node::TEXT_NODE => {
                *html += &encode_text(&child.text_content().unwrap_or_default());
            }
            None => {}
        }
        next = child.next_sibling();
    }
}

fn write_element(element: &Element, html: &mut String) {
    let name = element.local_name();
    let own = ATTRIBUTES.iter().find(|(of, _)| *of == name).map_or(&[][..], |(_, names)| *names);
    let mut attributes = String::new();
    for kept in own.iter().chain(&EVERYWHERE) {
        if let Some(value) = element.get_attribute(kept) {
            attributes += &format!(" {kept}=\"{}\"", encode_double_quoted_attribute(&value));
        }
    }
    // A span that says nothing stood there for styles.
    let is_kept = ELEMENTS.contains(&name.as_str()) && (name != "span" || !attributes.is_empty());
    if !is_kept {
        return write_children(element, html);
    }
    *html += &format!("<{name}{attributes}>");
    if name == "br" {
        return;
    }
    write_children(element, html);
    *html += &format!("</{name}>");
    if BLOCKS.contains(&name.as_str()) {
        html.push('\n');
    }
}
