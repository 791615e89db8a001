//! The page object: a page with the widget, as a reader or a screen reader finds it, by role and
//! accessible name, as the browser itself computes them; never knows a class.

mod found;

use serde_json::Value;

use crate::browser::{BEFORE, Browser, TAB, Wanted, text};
use crate::site::TestSite;
pub(crate) use found::Found;

/// The demo article.
pub(crate) const DEMO: &str = "/index.html";

/// The first element on a page.
const ELEMENT: &str = "document.querySelector('plan-compare')";

/// A page in a browser.
pub(crate) struct Page<'b> {
    pub(crate) browser: &'b Browser,
    /// Where things are looked for.
    root: &'static str,
}

impl<'b> Page<'b> {
    /// Opens a page.
    pub(crate) fn open(browser: &'b Browser, url: &str) -> Self {
        browser.go(url);
        Self::here(browser)
    }

    /// The page that is open.
    pub(crate) fn here(browser: &'b Browser) -> Self {
        Self { browser, root: "document.documentElement" }
    }

    /// Opens a page and reads on until its widget is there.
    pub(crate) fn open_ready(browser: &'b Browser, url: &str) -> Self {
        let page = Self::open(browser, url);
        page.scroll_to_widget();
        page
    }

    /// Opens the demo article and reads on until its first widget is there, in which everything is
    /// looked for; two more stand further down.
    pub(crate) fn open_demo(browser: &'b Browser, site: &TestSite, query: &str) -> Self {
        let page = Self::open(browser, &site.url(&format!("{DEMO}{query}"))).in_first_widget();
        page.scroll_to_widget();
        page
    }

    /// The same page, where everything is looked for in its first widget.
    pub(crate) fn in_first_widget(self) -> Self {
        Self { root: ELEMENT, ..self }
    }

    /// Scrolls until the first widget comes up from below and waits until it is there; then to its
    /// beginning. What stands further down stays out of reach.
    #[track_caller]
    pub(crate) fn scroll_to_widget(&self) {
        let scroll = "scrollIntoView({ block: 'end', behavior: 'instant' })";
        self.browser.evaluate(&format!("{ELEMENT}?.{scroll}"));
        self.browser.eventually("the widget is ready", || {
            (!self.heard("plan-compare-ready").is_empty()).then_some(())
        });
        self.widget().scroll_to_top();
    }

    /// What the first element gives for a property or a call.
    #[track_caller]
    pub(crate) fn element(&self, what: &str) -> Value {
        self.browser.evaluate(&format!("{ELEMENT}.{what}"))
    }

    /// Whether an issue is open, with what its file brings.
    #[track_caller]
    pub(crate) fn has_detail(&self) -> bool {
        self.element("shadowRoot.querySelector('[part=detail]') !== null") == true
    }

    /// How many views there are.
    #[track_caller]
    pub(crate) fn n_views(&self) -> usize {
        self.all("tab").len()
    }

    /// Opens the view at this place among the tabs, whatever its name, and gives the name.
    #[track_caller]
    pub(crate) fn open_view(&self, at: usize) -> String {
        let tab = self.all("tab").into_iter().nth(at).expect("a tab for each view");
        tab.click();
        self.wait_for_view(&tab.name);
        tab.name
    }

    /// Waits until the view of this name is open and its file there.
    #[track_caller]
    pub(crate) fn wait_for_view(&self, name: &str) {
        self.browser.eventually(&format!("the view {name}"), || {
            let [panel] = self.named("tabpanel", name).try_into().ok()?;
            // While a view is fetched, what says so is a status as well, but not the count.
            let [status] = panel.all("status").try_into().ok()?;
            status.attribute("part").filter(|part| part == "status")
        });
    }

    /// The details of each event called `name`, so far.
    #[track_caller]
    pub(crate) fn heard(&self, name: &str) -> Vec<Value> {
        let heard = self.browser.evaluate("heard");
        let heard = heard.as_array().into_iter().flatten();
        heard.filter(|event| event["type"] == name).map(|event| event["detail"].clone()).collect()
    }

    /// The region that is the widget.
    #[track_caller]
    pub(crate) fn widget(&self) -> Found<'b> {
        self.browser.eventually("a region", || self.all("region").into_iter().next())
    }

    /// Everything with `role`, in order.
    #[track_caller]
    pub(crate) fn all(&self, role: &str) -> Vec<Found<'b>> {
        let root = self.browser.handle(self.root);
        found::query(self.browser, &root, Wanted { role, name: None })
    }

    /// Everything with `role` that is called `name`, in order.
    #[track_caller]
    pub(crate) fn named(&self, role: &str, name: &str) -> Vec<Found<'b>> {
        let root = self.browser.handle(self.root);
        found::query(self.browser, &root, Wanted { role, name: Some(name) })
    }

    /// The one thing with `role` that is called `name`, once it is there.
    #[track_caller]
    pub(crate) fn find(&self, role: &str, name: &str) -> Found<'b> {
        let what = format!("one {role} called {name:?}");
        self.browser.eventually(&what, || match self.named(role, name).as_slice() {
            [found] => Some(found.clone()),
            _ => None,
        })
    }

    /// The names of everything with `role`, in order.
    #[track_caller]
    pub(crate) fn names(&self, role: &str) -> Vec<String> {
        self.all(role).into_iter().map(|found| found.name).collect()
    }

    /// The one thing with `role`.
    #[track_caller]
    pub(crate) fn only(&self, role: &str) -> Found<'b> {
        let what = format!("one {role}");
        self.browser.eventually(&what, || match self.all(role).as_slice() {
            [found] => Some(found.clone()),
            _ => None,
        })
    }

    /// The buttons that open and close the issues, in order.
    #[track_caller]
    pub(crate) fn issues(&self) -> Vec<Found<'b>> {
        let buttons = self.only("table").all("button");
        buttons.into_iter().filter(|button| button.attribute("aria-expanded").is_some()).collect()
    }

    /// The table's scroll box.
    #[track_caller]
    pub(crate) fn table_box(&self) -> Found<'b> {
        let table = self.only("table").name;
        self.find("group", &table)
    }

    /// The count, once the first number in its words is `shown`.
    #[track_caller]
    pub(crate) fn count_of(&self, shown: usize) -> String {
        self.browser.eventually(&format!("a count of {shown}"), || {
            Some(self.only("status").text()).filter(|count| first_number(count) == Some(shown))
        })
    }

    /// What has the focus, wherever it is.
    #[track_caller]
    pub(crate) fn focused(&self) -> Found<'b> {
        let handle = self.browser.handle(
            "(() => { let at = document.activeElement;
                      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                      return at; })()",
        );
        found::described(self.browser, handle)
    }

    /// Presses Tab until something with `role` has the focus that `is_wanted`; wherever the focus
    /// comes by, it can be seen.
    #[track_caller]
    pub(crate) fn tab_to(&self, role: &str, is_wanted: impl Fn(&Found<'b>) -> bool) -> Found<'b> {
        const MOST: usize = 200;
        for _ in 0..MOST {
            self.browser.press(TAB);
            let focused = self.focused();
            focused.assert_in_sight();
            if focused.role == role && is_wanted(&focused) {
                return focused;
            }
        }
        panic!("no {role} within {MOST} presses of Tab");
    }

    /// The addresses of everything that was fetched, in order.
    pub(crate) fn requests(&self) -> Vec<String> {
        let entries = self
            .browser
            .evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)");
        let urls = entries.as_array().into_iter().flatten().map(|name| text(name).to_owned());
        urls.filter(|url| !url.ends_with(BEFORE)).collect()
    }

    /// The page as a whole does not scroll sideways.
    #[track_caller]
    pub(crate) fn assert_fits(&self) {
        // A phone's window grows with a page that is too wide: what is in sight does not.
        let widths = self.browser.evaluate(
            "[document.documentElement.scrollWidth, visualViewport.width * visualViewport.scale,
              document.body.scrollWidth, scrollX + visualViewport.offsetLeft]",
        );
        let [page, window, body, scrolled] = [0, 1, 2, 3].map(|at| widths[at].as_f64().unwrap());
        let window = window.round();
        assert!(page <= window && body <= window, "the page is wider than its window: {widths}");
        assert!(scrolled.abs() < 1.0, "the page has scrolled sideways: {widths}");
    }
}

/// The first number in a sentence of whatever language.
fn first_number(words: &str) -> Option<usize> {
    let mut numbers = words.split(|letter: char| !letter.is_ascii_digit());
    numbers.find_map(|digits| digits.parse().ok())
}
