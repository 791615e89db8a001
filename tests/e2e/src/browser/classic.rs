//! What is said to Firefox and WebKitGTK in plain WebDriver: scripts, and what the browser computes
//! as role and name of each candidate. Chromium: see devtools.rs.

use serde_json::{Value, json};

use super::driver::{Driver, Failure};
use super::{Engine, Node, Wanted, text};

const CANDIDATES: &str = include_str!("candidates.js");

/// The key of a reference to an element, as the protocol has it.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

#[track_caller]
pub(super) fn evaluate(driver: &Driver, expression: &str) -> Value {
    match run(driver, &format!("async () => (\n{expression}\n)"), &[]) {
        // It is no expression, but statements.
        Err((kind, _)) if kind == "javascript error" => {
            let statements = format!("async () => {{\n{expression}\n}}");
            run(driver, &statements, &[])
                .unwrap_or_else(|(kind, why)| panic!("{kind}: {why}: {expression}"))
        }
        result => result.unwrap_or_else(|(kind, why)| panic!("{kind}: {why}: {expression}")),
    }
}

#[track_caller]
pub(super) fn handle(driver: &Driver, expression: &str) -> String {
    let found = evaluate(driver, expression);
    let id = found[ELEMENT].as_str();
    id.unwrap_or_else(|| panic!("no element: {expression}: {found}")).to_owned()
}

#[track_caller]
pub(super) fn call(driver: &Driver, handle: &str, function: &str, arguments: &[Value]) -> Value {
    let mut all = vec![json!({ ELEMENT: handle })];
    all.extend_from_slice(arguments);
    run(driver, &applied(function), &all)
        .unwrap_or_else(|(kind, why)| panic!("{kind}: {why}: {function}"))
}

/// A function that takes as its first argument what `function` calls `this`.
fn applied(function: &str) -> String {
    format!("async (at, ...more) => (\n{function}\n).apply(at, more)")
}

/// What a function gives; fails in the driver only when it is not one.
#[track_caller]
fn run(driver: &Driver, function: &str, arguments: &[Value]) -> Result<Value, Failure> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         ({function})(...[...arguments].slice(0, -1)).then(
             (value) => done({{ value: value ?? null }}),
             (error) => done({{ thrown: `${{error}}\\n${{error?.stack}}` }}));"
    );
    let body = json!({ "script": script, "args": arguments });
    let mut result = driver.attempt("POST", "/execute/async", &body)?;
    assert!(result["thrown"].is_null(), "the page threw: {}", text(&result["thrown"]));
    Ok(result["value"].take())
}

#[track_caller]
pub(super) fn query(driver: &Driver, root: &str, wanted: Wanted<'_>) -> Vec<Node> {
    let candidates = candidates(driver, root, wanted.role);
    let candidates = candidates.as_array().into_iter().flatten();
    let found = |candidate: &Value| {
        let handle = text(&candidate[ELEMENT]);
        let role = computed(driver, handle, "role")?;
        if !is_role(&role, wanted.role) {
            return None;
        }
        let name = name(driver, handle, wanted.role)?;
        let is_wanted = wanted.name.is_none_or(|wanted| wanted == name);
        is_wanted.then(|| Node { handle: handle.to_owned(), role: wanted.role.to_owned(), name })
    };
    candidates.filter_map(found).collect()
}

/// Asked again when the page has taken one of them away on its way here, which WebKitGTK tells of all.
#[track_caller]
fn candidates(driver: &Driver, root: &str, role: &str) -> Value {
    let ask = || run(driver, &applied(CANDIDATES), &[json!({ ELEMENT: root }), role.into()]);
    let mut result = ask();
    for _ in 0..9 {
        match result {
            Err((kind, _)) if kind == "stale element reference" => result = ask(),
            _ => break,
        }
    }
    result.unwrap_or_else(|(kind, why)| panic!("{kind}: {why}: what may be {role}"))
}

#[track_caller]
pub(super) fn describe(driver: &Driver, handle: &str) -> Node {
    let tag = call(driver, handle, "function () { return this.localName }", &[]);
    let role = match text(&tag) {
        "body" | "html" => "RootWebArea".to_owned(),
        "summary" => "DisclosureTriangle".to_owned(),
        "select" => "combobox".to_owned(),
        _ => computed(driver, handle, "role").unwrap_or_default(),
    };
    let name = name(driver, handle, &role).unwrap_or_default();
    Node { handle: handle.to_owned(), role, name }
}

/// Whether what the browser says of a candidate is this role, in the words of Chromium, in which
/// the tests are written.
fn is_role(said: &str, role: &str) -> bool {
    match role {
        // No specification names it; Firefox and WebKitGTK say nothing.
        "DisclosureTriangle" => ["", "summary", "button"].contains(&said),
        // WebKitGTK calls a select after what it looks like.
        "combobox" => [role, "button"].contains(&said),
        _ => said == role,
    }
}

/// The name, as the browser computes it, but for what WebKitGTK 2.50 does not: it adds what is
/// chosen in a select to the select's own name, a button of the browser's to that of a search field,
/// takes the space behind a marked word of a button away, and has none for headers of tables. `None`
/// of what has gone.
#[track_caller]
fn name(driver: &Driver, handle: &str, role: &str) -> Option<String> {
    let by_hand = ["button", "combobox", "searchbox", "columnheader", "rowheader"];
    if Engine::present() == Engine::WebKit && by_hand.contains(&role) {
        return unless_gone(run(driver, &applied(NAME), &[json!({ ELEMENT: handle })]), NAME);
    }
    computed(driver, handle, "label")
}

/// What names those: `aria-label`, else the label's words, else their own.
const NAME: &str = "function () {
    const words = (node) => node.innerText.replace(/\\s+/g, ' ').trim();
    const own = (label) => [...label.childNodes]
        .filter((node) => node !== this && !node.contains(this))
        .map((node) => node.innerText ?? node.data).join(' ').replace(/\\s+/g, ' ').trim();
    const label = this.getAttribute('aria-label');
    return label ?? (this.labels?.length ? [...this.labels].map(own).join(' ') : words(this));
}";

#[track_caller]
fn computed(driver: &Driver, handle: &str, what: &str) -> Option<String> {
    let path = format!("/element/{handle}/computed{what}");
    unless_gone(driver.attempt("GET", &path, &Value::Null), &path)
}

/// What is said of a candidate, which the page may have taken away since it was found.
#[track_caller]
fn unless_gone(said: Result<Value, Failure>, asked: &str) -> Option<String> {
    match said {
        Ok(value) => Some(text(&value).to_owned()),
        Err((kind, _)) if kind == "stale element reference" => None,
        Err((kind, why)) => panic!("{kind}: {why}: {asked}"),
    }
}
