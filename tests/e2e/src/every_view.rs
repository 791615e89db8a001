//! A reader who opens every view and uses each kind of control once, but for *Print*, which stops
//! the page. Never what comes of it.

use crate::page::Page;

/// The second option of the choice with this name.
#[track_caller]
fn choose_second(page: &Page<'_>, name: &str) {
    let field = page.find("combobox", name);
    let second = field.options().swap_remove(1);
    field.choose(&second);
    page.browser.eventually(&second, || (field.chosen() == second).then_some(()));
}

/// Presses the button with this name twice: the second takes back the first.
#[track_caller]
fn press_twice(page: &Page<'_>, name: &str) {
    for is_pressed in ["true", "false"] {
        page.find("button", name).click();
        page.browser.eventually(name, || {
            let pressed = page.find("button", name).attribute("aria-pressed");
            (pressed.as_deref() == Some(is_pressed)).then_some(())
        });
    }
}

/// Ends where it begins, in *Compare* as it is at first.
#[track_caller]
pub(crate) fn use_every_view(page: &Page<'_>) {
    let mut used = Vec::new();
    for at in (1..page.n_views()).chain([0]) {
        let name = page.open_view(at);
        match name.as_str() {
            "Answers" => {
                choose_second(page, "Category");
                press_twice(page, "Contested first");
                let plan =
                    page.widget().all("button").into_iter().find(|it| it.name == "20 points");
                plan.expect("a plan that gives an answer").click();
            }
            "Agreement" => {
                choose_second(page, "Same answers as");
                page.all("button")
                    .into_iter()
                    .find(|it| it.name.contains("same answer on"))
                    .expect("a count")
                    .click();
            }
            "Changes" => {
                choose_second(page, "Category");
                page.find("button", "Swap").click();
            }
            "Positions" => {
                choose_second(page, "Positions on");
                press_twice(page, "Contested first");
            }
            "Timeline" => {
                choose_second(page, "Party");
                choose_second(page, "Plan");
            }
            "Figures" => {}
            "Compare" => {
                page.find("button", "Reset").click();
                press_twice(page, "Only differences");
                page.only("searchbox").click();
                page.browser.type_text("a");
                page.browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
                page.find("button", "Reset").click();
                page.browser.eventually("no marks", || page.all("mark").is_empty().then_some(()));
                let issue = page.issues().pop().expect("an issue");
                issue.click();
                page.find("button", &format!("Close {}", issue.name)).click();
            }
            other => panic!("how is {other:?} used?"),
        }
        for disclosure in page.all("DisclosureTriangle") {
            disclosure.click();
        }
        page.find("button", "Copy link").click();
        page.browser.eventually("the message", || {
            page.widget().text().contains("Link copied.").then_some(())
        });
        used.push(name);
    }
    used.rotate_right(1);
    assert_eq!(used, page.names("tab"));
}
