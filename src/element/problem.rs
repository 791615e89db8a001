//! Tells reader and page that a dataset cannot be shown. Never takes away what is on screen.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::dom_events;
use super::locales::nearest;
use super::mounted::Mounted;
use super::surroundings::language;
use crate::format::Numerals as _;
use crate::messages::{Message, Messages};
use crate::schema::fault::Level;
use crate::schema::{Failure, Fault};
use crate::view::failure_note;
use crate::view::intl::Intl;

/// Shows in `root` why the dataset of `host` cannot be shown, and dispatches the event.
///
/// `code` is one of the contract's codes for what went wrong before there was a whole text; `status`
/// is the server's answer when there was one, `before` the text before the place that is wrong. Returns what takes the note away when freed.
#[wasm_bindgen(js_name = showProblem)]
pub fn show_problem(
    host: &web_sys::HtmlElement,
    root: web_sys::HtmlElement,
    code: &str,
    status: Option<u16>,
    before: Option<String>,
    retry: Function,
) -> Note {
    let (_, messages) = nearest(&language(host));
    let sentence = match code {
        "timeout" => messages.text(Message::ErrorTimeout).to_owned(),
        "http" => {
            let status = status.unwrap_or_default().to_string();
            messages.fill(Message::ErrorHttp, &[("status", &status)])
        }
        "size" => messages.text(Message::ErrorSize).to_owned(),
        "json" => match &before {
            Some(before) => damaged_after(messages, before),
            None => messages.text(Message::ErrorData).to_owned(),
        },
        _ => messages.text(Message::ErrorNetwork).to_owned(),
    };
    tell(host, root, code, sentence, &[], retry)
}

/// The sentence for a text that cannot be read on after `before`.
fn damaged_after(messages: Messages, before: &str) -> String {
    let line = before.matches('\n').count() + 1;
    let last_line = before.rsplit('\n').next().unwrap_or(before);
    damaged_at(messages, line, last_line.chars().count() + 1)
}

fn damaged_at(messages: Messages, line: usize, column: usize) -> String {
    let (line, column) = (line.to_string(), column.to_string());
    let values = [("line", line.as_str()), ("column", column.as_str())];
    messages.fill(Message::ErrorJson, &values)
}

/// The same for a text that is no dataset.
pub(super) fn show_failure(
    host: &web_sys::HtmlElement,
    root: web_sys::HtmlElement,
    failure: &Failure,
    retry: Function,
) -> Note {
    let (interface, messages) = nearest(&language(host));
    let faults = failure.faults();
    let (code, sentence) = match failure {
        Failure::TooLarge(_) => ("size", messages.text(Message::ErrorSize).to_owned()),
        Failure::NotJson(fault) => ("json", damaged_at(messages, fault.line, fault.column)),
        Failure::NotDataset(faults) => {
            let n_errors = faults.iter().filter(|fault| fault.level == Level::Error).count();
            let intl = Intl(&interface);
            let (category, digits) = (intl.plural(n_errors), intl.number(n_errors as f64));
            ("format", messages.count(Message::ErrorFormat, &category, &digits))
        }
    };
    web_sys::console::error_1(&listed(&sentence, faults));
    tell(host, root, code, sentence, faults, retry)
}

/// Tells the page's author what an editor might still mend, all at once.
pub(super) fn warn_of_faults(faults: &[Fault]) {
    if !faults.is_empty() {
        web_sys::console::warn_1(&listed("", faults));
    }
}

/// A line for the console, and one for each fault.
fn listed(sentence: &str, faults: &[Fault]) -> JsValue {
    let mut told = "plan-compare: ".to_owned() + sentence;
    for fault in faults {
        told.push('\n');
        told.push_str(&fault.with_place());
    }
    told.into()
}

fn tell(
    host: &web_sys::HtmlElement,
    root: web_sys::HtmlElement,
    code: &str,
    sentence: String,
    faults: &[Fault],
    retry: Function,
) -> Note {
    let try_again = nearest(&language(host)).1.text(Message::TryAgain);
    let on_retry = move || {
        // The retry reports its own failures.
        let _ = retry.call0(&JsValue::NULL);
    };
    let (note, ()) = Mounted::new(root, |root| failure_note(root, &sentence, try_again, on_retry));
    dom_events::error(host, code, &sentence, faults);
    Note(note)
}

/// A note on screen; dropping it takes it away.
#[wasm_bindgen]
pub struct Note(#[expect(dead_code, reason = "held for its drop")] Mounted);

#[wasm_bindgen]
impl Note {
    /// Takes the note away.
    pub fn remove(self) {}
}
