//! What editors paste, for each way of embedding. Never an address that runs a script: those are
//! refused before.

use super::address::{encoded, is_absolute};
use super::html::Html;
use super::page::{Loader, put_element, put_live, put_loader};
use super::words::Words;

/// The level of the title's heading in an article: the element's own default.
const LEVEL: u8 = 3;

/// Every way of embedding under a heading that says for which site it is. `src` is the address of
/// the dataset, `host` that of the folder with the widget's files; empty is the folder of the page.
/// `integrity` is what the loader's content must be.
pub fn snippets(words: &Words<'_>, src: &str, host: &str, integrity: Option<&str>) -> String {
    let folder = match host {
        "" => String::new(),
        _ if host.ends_with('/') => host.to_owned(),
        _ => host.to_owned() + "/",
    };
    let loader = folder.clone() + "plan-compare.js";
    let host_script = folder.clone() + "host.js";
    let loader = Loader { src: &loader, integrity: integrity.unwrap_or("") };
    let mut address = folder + "embed.html?src=" + &encoded(src);
    address = address + "&lang=" + &encoded(words.language);
    let title = words.of(&words.dataset.title);
    let written = |write: &dyn Fn(&mut Html)| {
        let mut html = Html::default();
        write(&mut html);
        html.finish()
    };
    let whole = written(&|html| put_live(html, words, src, &loader, LEVEL));
    let bare = written(&|html| {
        put_element(html, words, src, "", |html| {
            html.element("p", &[], |html| link(html, src, title));
        });
        put_loader(html, &loader);
    });
    let frame = written(&|html| {
        let attributes = [
            ("src", address.as_str()),
            ("title", title),
            ("loading", "lazy"),
            (
                "sandbox",
                "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
            ),
            ("referrerpolicy", "no-referrer"),
            ("allow", "clipboard-write"),
            ("width", "100%"),
            ("height", "900"),
            // A style attribute would need the page's policy to allow it.
            ("frameborder", "0"),
        ];
        html.element("iframe", &attributes, |html| link(html, &address, title));
        html.line();
    });
    let plain = written(&|html| {
        html.element("p", &[], |html| link(html, &address, title));
    });
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
        &whole,
    );
    add(
        "2. CMS that allows scripts, but no long tables",
        "Readers without scripts see a link to the data only.",
        &bare,
    );
    let mut why = "The height is a start: a page with pym.js, or one that listens to the frames of \
                   others, follows the\ncontent; elsewhere the frame scrolls. Any page follows it that \
                   has this once:\n"
        .to_owned()
        + written(&|html| put_loader(html, &Loader { src: &host_script, integrity: "" })).trim_end();
    if !(is_absolute(src) && is_absolute(host)) {
        why += "\nGive --src and --host whole (https://…): here a relative --src counts from the \
                folder of\nembed.html, and a relative --host from the page.";
    }
    add("3. CMS that allows frames only", &why, &frame);
    add("4. CMS, newsletter or feed that allows links only", "To the same page.", &plain);
    text.truncate(text.trim_end().len());
    text + "\n"
}

fn link(html: &mut Html, address: &str, title: &str) {
    html.element("a", &[("href", address)], |html| html.text(title));
}
