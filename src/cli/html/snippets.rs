//! What editors paste, for each way of embedding. Never an address that runs a script: those are
//! refused before.

use std::sync::Arc;

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::address::{encoded, is_absolute};
use super::page::{Loader, element, live, script, written};
use crate::localize::Localizer;

/// The level of the title's heading in an article: the element's own default.
const LEVEL: u8 = 3;

/// Every way of embedding under a heading that says for which site it is. `src` is the address of
/// the dataset, `host` that of the folder with the widget's files; empty is the folder of the page.
/// `integrity` is what the loader's content must be.
pub fn snippets(
    localizer: &Arc<Localizer>,
    src: &str,
    host: &str,
    integrity: Option<&str>,
) -> String {
    let folder = match host {
        "" => String::new(),
        _ if host.ends_with('/') => host.to_owned(),
        _ => host.to_owned() + "/",
    };
    let loader =
        Loader { src: folder.clone() + "plan-compare.js", integrity: integrity.map(str::to_owned) };
    let host_script = Loader { src: folder.clone() + "host.js", integrity: None };
    let address = folder + "embed.html?src=" + &encoded(src);
    let address = address + "&lang=" + &encoded(localizer.language());
    let title = localizer.words(&localizer.dataset().title).into_owned();
    let mut text = String::new();
    let mut add = |heading: &str, why: &str, snippet: &str| {
        text.push_str(heading);
        text.push('\n');
        text.push_str(&"-".repeat(heading.len()));
        text.push('\n');
        text.push_str(why);
        text.push_str("\n\n");
        text.push_str(snippet.trim_end());
        text.push_str("\n\n\n");
    };
    add(
        "1. HTML page, or a CMS that keeps HTML and scripts",
        "The complete table shows at once and stays where scripts do not run; where a CMS takes the\n\
         element and the script away, the table is left. Run this again when the dataset changes.",
        &live(localizer, src, &loader, LEVEL),
    );
    add(
        "2. CMS that allows scripts, but no long tables",
        "Readers without scripts see a link to the data only.",
        &(element(localizer, src, None, link(src, &title)) + &script(&loader)),
    );
    let mut why = "The height is a start: a page with pym.js, or one that listens to the frames of \
                   others, follows the\ncontent; elsewhere the frame scrolls. Any page follows it that \
                   has this once:\n"
        .to_owned()
        + script(&host_script).trim_end();
    if !(is_absolute(src) && is_absolute(host)) {
        why += "\nGive --src and --host whole (https://…): here a relative --src counts from the \
                folder of\nembed.html, and a relative --host from the page.";
    }
    add("3. CMS that allows frames only", &why, &frame(&address, &title));
    let link = link(&address, &title);
    add("4. CMS, newsletter or feed that allows links only", "To the same page.", &link);
    text.truncate(text.trim_end().len());
    text + "\n"
}

fn link(address: &str, title: &str) -> String {
    let (address, title) = (address.to_owned(), title.to_owned());
    written(view! { <p><a href=address>{title}</a></p> }.into_any())
}

fn frame(address: &str, title: &str) -> String {
    let (src, name) = (address.to_owned(), title.to_owned());
    let content = view! { <a href=src.clone()>{name.clone()}</a> }.into_any().to_html();
    let frame = view! {
        <iframe
            src=src
            title=name
            sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
            referrerpolicy="no-referrer"
            allow="clipboard-write"
            width="100%"
            height="900"
            inner_html={content}
            {..custom_attribute("loading", "lazy")}
            // A style attribute would need the page's policy to allow it.
            {..custom_attribute("frameborder", "0")}
        ></iframe>
    };
    written(frame.into_any())
}
