//! Tells reader and page that a dataset cannot be shown. Never takes away what is on screen.

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::diagnosis::{Faults, Problem, Told};
use super::dom_events;
use super::environment::HostEnvironment;
use super::locales::nearest;
use super::reading::Refusal;
use crate::browser::formatter;
use crate::components::mounted::Mounted;
use crate::localize::{Message, Messages};
use crate::schema::fault::Level;
use crate::views::ErrorMessage;

/// Shows in `root` why the dataset of `host` cannot be shown, and dispatches the event.
///
/// `code` is that of the event, for what went wrong before there was a text; `status` is the server's
/// answer when there was one. Returns what takes the message away when freed.
#[wasm_bindgen(js_name = showProblem)]
pub fn show_problem(
    host: &web_sys::HtmlElement,
    root: web_sys::HtmlElement,
    code: &str,
    status: Option<u16>,
    retry: Function,
) -> MountedMessage {
    let (_, messages) = nearest(&HostEnvironment::of(host).language);
    let sentence = match code {
        "timeout" => messages.text(Message::ErrorTimeout).to_owned(),
        "http" => {
            let status = status.unwrap_or_default().to_string();
            messages.fill(Message::ErrorHttp, &[("status", &status)])
        }
        "size" => messages.text(Message::ErrorSize).to_owned(),
        "json" => messages.text(Message::ErrorData).to_owned(),
        _ => messages.text(Message::ErrorNetwork).to_owned(),
    };
    tell(host, root, code, sentence, &[], retry)
}

fn damaged_at(messages: Messages, line: usize, column: usize) -> String {
    let (line, column) = (line.to_string(), column.to_string());
    let values = [("line", line.as_str()), ("column", column.as_str())];
    messages.fill(Message::ErrorJson, &values)
}

/// The same for a text that is no dataset.
pub(super) fn show_refusal(
    host: &web_sys::HtmlElement,
    root: web_sys::HtmlElement,
    refusal: &Refusal,
    faults: &Faults,
    retry: Function,
) -> MountedMessage {
    let (interface, messages) = nearest(&HostEnvironment::of(host).language);
    let (code, sentence) = match refusal {
        Refusal::Diagnosed(Problem::TooLarge) | Refusal::Undiagnosed("size") => {
            ("size", messages.text(Message::ErrorSize).to_owned())
        }
        Refusal::Undiagnosed(code) => (*code, messages.text(Message::ErrorData).to_owned()),
        Refusal::Diagnosed(Problem::NotJson(line, column)) => {
            ("json", damaged_at(messages, *line, *column))
        }
        Refusal::Diagnosed(Problem::NotDataset) => {
            let n_errors = faults.told.iter().filter(|fault| fault.level == Level::Error).count();
            let formatter = formatter(&interface);
            ("format", messages.counted(Message::ErrorFormat, n_errors, &*formatter))
        }
    };
    web_sys::console::error_1(&listed(&sentence, faults));
    tell(host, root, code, sentence, &faults.told, retry)
}

/// Tells the page's author what an editor should mend, all at once.
pub(super) fn tell_of_faults(faults: &Faults) {
    if !faults.lines.is_empty() {
        web_sys::console::warn_1(&listed("", faults));
    }
}

/// A line for the console, and one for each fault.
fn listed(sentence: &str, faults: &Faults) -> JsValue {
    ["plan-compare: ", sentence, &faults.lines].concat().into()
}

fn tell(
    host: &web_sys::HtmlElement,
    root: web_sys::HtmlElement,
    code: &str,
    sentence: String,
    faults: &[Told],
    retry: Function,
) -> MountedMessage {
    let try_again = nearest(&HostEnvironment::of(host).language).1.text(Message::TryAgain);
    let on_retry = move || {
        // The retry reports its own failures.
        let _ = retry.call0(&JsValue::NULL);
    };
    dom_events::error(host, code, &sentence, faults);
    let (message, _) = Mounted::new(root, move || {
        let retry = Box::new(on_retry);
        ((), view! { <ErrorMessage sentence try_again retry/> }.into_any())
    });
    MountedMessage(message)
}

/// A message on screen; dropping it takes it away.
#[wasm_bindgen]
pub struct MountedMessage(#[expect(dead_code, reason = "held for its drop")] Mounted);

#[wasm_bindgen]
impl MountedMessage {
    /// Takes the message away.
    pub fn remove(self) {}
}
