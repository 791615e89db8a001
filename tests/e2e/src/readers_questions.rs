//! Five questions that readers have, each answered in three acts or fewer, on a phone. What is right is counted
//! from the dataset's file, never taken from the widget.

use std::cell::Cell;
use std::collections::BTreeSet;

use serde_json::Value;

use crate::browser::{Browser, text};
use crate::dataset::{demo_dataset, english, entries, entry, ids};
use crate::page::{Found, Page};
use crate::site::TestSite;

const MOST_ACTS: usize = 3;

/// A reader of the demo who counts what they do.
struct Reader<'b> {
    page: Page<'b>,
    n_acts: Cell<usize>,
}

impl<'b> Reader<'b> {
    fn on_phone(browser: &'b Browser, site: &TestSite) -> Self {
        browser.become_phone(360, 640);
        Self { page: Page::open_demo(browser, site, ""), n_acts: Cell::new(0) }
    }

    fn count(&self) {
        self.n_acts.set(self.n_acts.get() + 1);
        assert!(self.n_acts.get() <= MOST_ACTS, "more than {MOST_ACTS} acts");
    }

    fn press(&self, role: &str, name: &str) {
        self.count();
        self.page.find(role, name).click();
    }

    fn open_view(&self, name: &str) {
        self.press("tab", name);
        self.page.wait_for_view(name);
    }

    fn choose(&self, field: &str, option: &str) {
        self.count();
        self.page.find("combobox", field).choose(option);
    }

    fn search(&self, words: &str) {
        self.count();
        self.page.only("searchbox").click();
        self.page.browser.type_text(words);
    }

    /// Waits for the one thing with `role` whose words have `part` in them.
    #[track_caller]
    fn read(&self, role: &str, part: &str) -> Found<'b> {
        self.page.browser.eventually(&format!("{role} with {part:?}"), || {
            let mut all = self.page.all(role).into_iter();
            all.find(|found| found.text().contains(part))
        })
    }
}

/// What a plan says on an issue, by the file.
fn provision<'v>(dataset: &'v Value, plan: &str, issue: &str) -> Option<&'v Value> {
    entries(dataset, "provisions").find(|it| it["plan"] == *plan && it["issue"] == *issue)
}

/// The answers of a provision that states some.
fn answers(provision: Option<&Value>) -> Option<BTreeSet<&str>> {
    let provision = provision.filter(|provision| provision["coverage"] == "stated")?;
    match &provision["answer"] {
        Value::Array(several) => Some(several.iter().map(text).collect()),
        one => Some(BTreeSet::from([text(one)])),
    }
}

/// Whether two plans give the same answers to an issue; nothing where one of them states none.
fn is_same(dataset: &Value, plans: [&str; 2], issue: &str) -> Option<bool> {
    let [one, other] = plans.map(|plan| answers(provision(dataset, plan, issue)));
    Some(one? == other?)
}

#[test]
fn who_says_800_000() {
    let site = TestSite::start();
    let browser = Browser::start();
    let reader = Reader::on_phone(&browser, &site);
    reader.open_view("Answers");
    reader.press("button", "Compare and filter");
    reader.search("800000");
    let line = reader.read("listitem", "800,000 in peacetime:").text();
    for plan in ["E3 text", "20 points", "Ukraine"] {
        assert!(line.contains(plan), "{line}");
    }
    for plan in ["US draft", "24 points", "Russia"] {
        assert!(!line.lines().next().unwrap_or_default().contains(plan), "{line}");
    }
}

#[test]
fn what_divides_the_plans_most() {
    let site = TestSite::start();
    let browser = Browser::start();
    let reader = Reader::on_phone(&browser, &site);
    reader.open_view("Answers");
    reader.press("button", "Compare and filter");
    reader.press("button", "Contested first");
    let dataset = demo_dataset();
    let n_answers = |issue: &str| {
        let plans = ids(&dataset, "plans").into_iter();
        let all = plans.filter_map(|plan| answers(provision(&dataset, plan, issue)));
        all.collect::<BTreeSet<_>>().len()
    };
    let most = ids(&dataset, "issues").into_iter().map(n_answers).max().expect("issues");
    let first = browser.eventually("the most contested issue first", || {
        let shown = reader
            .page
            .element("shadowRoot.querySelector('[part=answers]').firstElementChild.dataset.issue");
        Some(text(&shown).to_owned()).filter(|issue| n_answers(issue) == most)
    });
    let name = english(&entry(&dataset, "issues", &first)["name"]);
    reader.page.find("heading", name).assert_in_sight();
}

#[test]
fn which_plan_gives_the_us_draft_s_answers_most_often() {
    let site = TestSite::start();
    let browser = Browser::start();
    let reader = Reader::on_phone(&browser, &site);
    reader.open_view("Agreement");
    let dataset = demo_dataset();
    let share = |plan: &str| {
        let issues = ids(&dataset, "issues").into_iter();
        let both: Vec<bool> =
            issues.filter_map(|issue| is_same(&dataset, ["us28", plan], issue)).collect();
        (both.iter().filter(|is_same| **is_same).count() * 1_000) / both.len().max(1)
    };
    reader.choose("Same answers as", "US draft");
    let others = ids(&dataset, "plans").into_iter().filter(|plan| *plan != "us28");
    let most = others.map(share).max().expect("other plans");
    let ranked =
        reader.page.element("shadowRoot.querySelector('ol').firstElementChild.dataset.plan");
    assert_eq!(share(text(&ranked)), most);
}

#[test]
fn on_what_the_e3_text_and_the_20_points_say_the_same() {
    let site = TestSite::start();
    let browser = Browser::start();
    let reader = Reader::on_phone(&browser, &site);
    reader.open_view("Agreement");
    reader.choose("Same answers as", "E3 text");
    reader.count();
    reader.read("button", "20 points").click();
    let dataset = demo_dataset();
    let same: Vec<&str> = ids(&dataset, "issues")
        .into_iter()
        .filter(|issue| is_same(&dataset, ["e3", "p20"], issue) == Some(true))
        .collect();
    let title = format!("The same answer on {} issues", same.len());
    reader.page.find("heading", &title);
    let list = reader.page.element("shadowRoot.querySelector('.pair-issues ul').innerText");
    for issue in same {
        let name = english(&entry(&dataset, "issues", issue)["name"]);
        assert!(text(&list).contains(name), "{name}");
    }
}

#[test]
fn on_what_the_position_of_russia_is_silent() {
    let site = TestSite::start();
    let browser = Browser::start();
    let reader = Reader::on_phone(&browser, &site);
    let dataset = demo_dataset();
    let of_coverage = |wanted: &str| {
        let is_it = |issue: &&str| {
            let coverage = provision(&dataset, "ru", issue).map(|it| text(&it["coverage"]));
            coverage.unwrap_or("unreported") == wanted
        };
        ids(&dataset, "issues").into_iter().filter(is_it).collect::<Vec<_>>()
    };
    let [silent, unreported] = ["silent", "unreported"].map(of_coverage);
    reader.open_view("Agreement");
    reader.choose("Same answers as", "Russia");
    let counts = format!("not addressed {}, not reported {}", silent.len(), unreported.len());
    reader.read("status", &counts);
    // What nobody has reported is silence too, to whoever asks, and another kind of it.
    reader.press("DisclosureTriangle", &format!("Not reported: {}", unreported.len()));
    for issue in silent.into_iter().chain(unreported) {
        let name = english(&entry(&dataset, "issues", issue)["name"]);
        reader.read("listitem", name);
    }
}
