//! What is said to Chromium in the DevTools protocol: scripts and the accessibility tree as the
//! browser itself has it. Other engines: see classic.rs.

use serde_json::{Value, json};

use super::driver::{Driver, Failure};
use super::{Node, Wanted, text};

#[track_caller]
pub(super) fn send(driver: &Driver, command: &str, parameters: Value) -> Value {
    attempt(driver, command, parameters)
        .unwrap_or_else(|(kind, why)| panic!("{command}: {kind}: {why}"))
}

/// The same, of a command that may fail.
pub(super) fn attempt(driver: &Driver, command: &str, parameters: Value) -> Result<Value, Failure> {
    let body = json!({ "cmd": command, "params": parameters });
    driver.attempt("POST", "/goog/cdp/execute", &body)
}

#[track_caller]
pub(super) fn evaluate(driver: &Driver, expression: &str) -> Value {
    let parameters = json!({
        "expression": expression, "returnByValue": true, "awaitPromise": true,
    });
    unwrapped(send(driver, "Runtime.evaluate", parameters))["value"].take()
}

#[track_caller]
pub(super) fn handle(driver: &Driver, expression: &str) -> String {
    let found = unwrapped(send(driver, "Runtime.evaluate", json!({ "expression": expression })));
    found["objectId"].as_str().unwrap_or_else(|| panic!("no object: {expression}")).to_owned()
}

#[track_caller]
pub(super) fn call(driver: &Driver, handle: &str, function: &str, arguments: &[Value]) -> Value {
    let arguments: Vec<_> = arguments.iter().map(|value| json!({ "value": value })).collect();
    let parameters = json!({
        "objectId": handle, "functionDeclaration": function, "arguments": arguments,
        "returnByValue": true, "awaitPromise": true,
    });
    unwrapped(send(driver, "Runtime.callFunctionOn", parameters))["value"].take()
}

/// The result of running a script.
#[track_caller]
fn unwrapped(mut answer: Value) -> Value {
    assert!(answer["exceptionDetails"].is_null(), "the page threw: {}", answer["exceptionDetails"]);
    answer["result"].take()
}

#[track_caller]
pub(super) fn query(driver: &Driver, root: &str, wanted: Wanted<'_>) -> Vec<Node> {
    let mut parameters = json!({ "objectId": root, "role": wanted.role });
    if let Some(name) = wanted.name {
        parameters["accessibleName"] = name.into();
    }
    let answer = send(driver, "Accessibility.queryAXTree", parameters);
    let nodes = answer["nodes"].as_array().into_iter().flatten();
    let found = |node: &Value| {
        let id = json!({ "backendNodeId": node["backendDOMNodeId"] });
        let resolved = send(driver, "DOM.resolveNode", id);
        described_as(node, text(&resolved["object"]["objectId"]))
    };
    nodes.filter(|node| node["ignored"] != true).map(found).collect()
}

#[track_caller]
pub(super) fn describe(driver: &Driver, handle: &str) -> Node {
    let parameters = json!({ "objectId": handle, "fetchRelatives": false });
    let answer = send(driver, "Accessibility.getPartialAXTree", parameters);
    described_as(&answer["nodes"][0], handle)
}

fn described_as(node: &Value, handle: &str) -> Node {
    let [role, name] = ["role", "name"].map(|key| text(&node[key]["value"]).to_owned());
    Node { handle: handle.to_owned(), role, name }
}
