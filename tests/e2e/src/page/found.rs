//! Something on a page that was found by its role: what a reader can do with it and see of it.

use serde_json::Value;

use crate::browser::{Browser, Node, Wanted, text};

const IN_SIGHT: &str = include_str!("in_sight.js");

/// Something in a page's accessibility tree.
#[derive(Clone)]
pub(crate) struct Found<'b> {
    browser: &'b Browser,
    handle: String,
    pub(crate) role: String,
    /// As computed by the browser.
    pub(crate) name: String,
}

/// Where something is in the window, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

/// What below `root` fits, in tree order; without what assistive technology never sees.
#[track_caller]
pub(super) fn query<'b>(browser: &'b Browser, root: &str, wanted: Wanted<'_>) -> Vec<Found<'b>> {
    let nodes = browser.query(root, wanted);
    nodes.into_iter().map(|node| Found::of(browser, node)).collect()
}

/// What `handle` stands for, with its role and name.
#[track_caller]
pub(super) fn described(browser: &Browser, handle: String) -> Found<'_> {
    Found::of(browser, browser.describe(&handle))
}

impl<'b> Found<'b> {
    fn of(browser: &'b Browser, Node { handle, role, name }: Node) -> Self {
        Self { browser, handle, role, name }
    }

    /// Everything below it with `role`, in order.
    #[track_caller]
    pub(crate) fn all(&self, role: &str) -> Vec<Self> {
        query(self.browser, &self.handle, Wanted { role, name: None })
    }

    /// Scrolls to it and clicks in its middle, as long as nothing lies above it.
    #[track_caller]
    pub(crate) fn click(&self) {
        self.call("function () { this.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }) }");
        self.assert_in_sight();
        let Area { left, top, right, bottom } = self.area();
        self.browser.click_at(left.midpoint(right), top.midpoint(bottom));
    }

    /// Chooses the option with these words.
    #[track_caller]
    pub(crate) fn choose(&self, option: &str) {
        let chosen = self.call_with(
            "function (words) {
                const at = [...this.options].findIndex((option) => option.text === words);
                this.focus();
                this.selectedIndex = at;
                for (const type of ['input', 'change']) {
                    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
                }
                return at;
            }",
            &[option.into()],
        );
        assert!(chosen != -1, "{:?} has no option {option:?}", self.name);
    }

    /// The words of the option that is chosen.
    #[track_caller]
    pub(crate) fn chosen(&self) -> String {
        text(&self.call("function () { return this.selectedOptions[0]?.text }")).to_owned()
    }

    /// The words of every option, in order.
    #[track_caller]
    pub(crate) fn options(&self) -> Vec<String> {
        let options = self.call("function () { return [...this.options].map(({ text }) => text) }");
        options.as_array().into_iter().flatten().map(|option| text(option).to_owned()).collect()
    }

    /// Scrolls the page until it stands at the top of the window.
    pub(crate) fn scroll_to_top(&self) {
        self.call("function () { this.scrollIntoView({ behavior: 'instant' }) }");
    }

    /// Scrolls what it holds, by pixels.
    pub(crate) fn scroll_by(&self, x: i32, y: i32) {
        let scroll = "function (left, top) { this.scrollBy({ left, top, behavior: 'instant' }) }";
        self.call_with(scroll, &[x.into(), y.into()]);
    }

    /// Its words, as they are shown.
    #[track_caller]
    pub(crate) fn text(&self) -> String {
        text(&self.call("function () { return this.innerText }")).to_owned()
    }

    /// An attribute; `None` when it is not there.
    #[track_caller]
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let value =
            self.call_with("function (name) { return this.getAttribute(name) }", &[name.into()]);
        value.as_str().map(str::to_owned)
    }

    /// Where it is.
    #[track_caller]
    pub(crate) fn area(&self) -> Area {
        let area = self.call(
            "function () {
                const { left, top, right, bottom } = this.getBoundingClientRect();
                return [left, top, right, bottom];
            }",
        );
        let [left, top, right, bottom] = [0, 1, 2, 3].map(|at| area[at].as_f64().unwrap());
        Area { left, top, right, bottom }
    }

    /// Whether it has the focus.
    #[track_caller]
    pub(crate) fn has_focus(&self) -> bool {
        self.call("function () { return this.getRootNode().activeElement === this }") == true
    }

    /// It is inside the window, and nothing lies above it.
    #[track_caller]
    pub(crate) fn assert_in_sight(&self) {
        let hidden = self.call(IN_SIGHT);
        assert!(hidden.is_null(), "{} {:?} is {}", self.role, self.name, text(&hidden));
    }

    /// Whether a date stands in it.
    #[track_caller]
    pub(crate) fn has_date(&self) -> bool {
        self.call("function () { return !!this.querySelector('time') }") == true
    }

    /// What `function` gives for its element.
    #[track_caller]
    pub(crate) fn call(&self, function: &str) -> Value {
        self.call_with(function, &[])
    }

    /// What `function` gives for its element and these.
    #[track_caller]
    pub(crate) fn call_with(&self, function: &str, arguments: &[Value]) -> Value {
        self.browser.call(&self.handle, function, arguments)
    }
}
