//! A page whose scripts have changed what all scripts share. Never a style.

use serde_json::json;

use crate::browser::Browser;

use super::{LOADER, Surroundings, open};

const HOSTILE_JS: &str = include_str!("hostile.js");

#[test]
fn scripts_that_change_what_all_share_break_nothing() {
    let page = Surroundings {
        head: format!("<script>{HOSTILE_JS}</script>{LOADER}"),
        after: "<script>
            // The same data, as an object.
            const second = document.createElement('plan-compare');
            fetch('/data/city-budget-example.json').then((answer) => answer.json()).then((data) => {
                second.loading = 'eager';
                second.plans = ['mayor-draft', 'assembly-proposal'];
                second.data = data;
                document.querySelector('main').append(second);
            });
        </script>"
            .to_owned(),
        ..Surroundings::default()
    };
    let site = page.site();
    let browser = Browser::start();
    let page = open(&browser, &site, 1000);
    browser
        .eventually("two widgets", || (page.heard("plan-compare-ready").len() == 2).then_some(()));
    assert_eq!(page.all("table").len(), 2);
    let page = page.in_first_widget();
    let issue = page.issues().into_iter().next_back().expect("an issue");
    issue.click();
    page.find("button", &format!("Close {}", issue.name));
    page.find("button", "Only differences").click();
    page.only("searchbox").click();
    browser.type_text("tax");
    browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
    let csv = page.element("toCSV()");
    assert!(csv.as_str().is_some_and(|csv| csv.contains("tax")), "{csv}");
    let state = page.element("state");
    assert_eq!((&state["query"], &state["differences"]), (&json!("tax"), &json!(true)));
    // Counted there: WebKit's driver adds what the page has put into every object.
    let n_keys = "Object.keys(document.querySelector('plan-compare').state).length";
    assert_eq!(browser.evaluate(n_keys), 11, "{state}");
    for at in (0..5).rev() {
        page.open_view(at);
    }
    assert_eq!(browser.console(), Vec::<String>::new());
}
