//! The widget on pages that nobody would wish it: rules for everything, scripts that change what
//! all share, boxes of every kind. Inside it is as on a calm page; outside nothing changes.

mod boxes;
mod ground;
mod scripts;

use serde_json::json;
use static_server::Answer;

use crate::accessibility;
use crate::browser::{Browser, Engine};
use crate::page::Page;
use crate::site::TestSite;

const HOSTILE_CSS: &str = include_str!("hostile_page/hostile.css");
const DIFFERENCES: &str = include_str!("hostile_page/differences.js");
const OUTSIDE: &str = include_str!("hostile_page/outside.js");

const ELEMENT: &str = r#"<plan-compare src="/data/city-budget-example.json" baseline="mayor-draft"
    issue="borrowing" loading="eager"></plan-compare>"#;
const LOADER: &str = r#"<script type="module" src="/plan-compare.js"></script>"#;

const VIEWS: [&str; 5] = ["compare", "changes", "positions", "timeline", "figures"];

/// What an article passes on: the same to both pages that are compared.
const CALM_CSS: &str = "html { font-size: 62.5% } plan-compare { font: 14px Georgia, serif; color: #700; background: #fff }";

/// What surrounds the widget on a page at `/page`.
struct Surroundings {
    doctype: &'static str,
    content_type: &'static str,
    /// Of the root.
    attributes: &'static str,
    head: String,
    before: String,
    after: String,
}

impl Default for Surroundings {
    fn default() -> Self {
        Self {
            doctype: "<!doctype html>",
            content_type: "text/html; charset=utf-8",
            attributes: r#"lang="en""#,
            head: LOADER.to_owned(),
            before: String::new(),
            after: String::new(),
        }
    }
}

impl Surroundings {
    fn html(&self) -> String {
        let Self { doctype, attributes, head, before, after, .. } = self;
        format!(
            r#"{doctype}<html {attributes}><head><title>A page</title><link rel="icon" href="data:," />
            <meta name="viewport" content="width=device-width" />{head}</head>
            <body><main><h2>A page</h2>{before}{ELEMENT}{after}</main></body></html>"#
        )
    }

    /// A site with the page, and a calm one at `/calm`.
    fn site(&self) -> TestSite {
        let (page, content_type) = (self.html(), self.content_type);
        let style = format!("<style>{CALM_CSS}</style>");
        let head = style + LOADER;
        let calm =
            Self { head, before: in_box(600), after: "</div>".to_owned(), ..Self::default() };
        let calm = calm.html();
        TestSite::start_with(&[], move |request| match request.path.as_str() {
            "/page" => Answer::body(200, content_type, page.clone()),
            "/calm" => Answer::body(200, "text/html; charset=utf-8", calm.clone()),
            _ => Answer::File,
        })
    }
}

/// A box of this width, whatever the page's rules.
fn in_box(width: u32) -> String {
    format!(
        r#"<div style="all: initial !important; display: block !important; width: {width}px !important">"#
    )
}

fn styled(css: &str) -> String {
    format!("<style>{css}</style>{LOADER}")
}

/// Opens the page in a window of this width, and waits for its widget.
#[track_caller]
fn open<'b>(browser: &'b Browser, site: &TestSite, width: u32) -> Page<'b> {
    browser.resize(width, 800);
    let page = Page::open_ready(browser, &site.url("/page"));
    browser.eventually("a table", || (!page.all("table").is_empty()).then_some(()));
    page
}

/// Puts the calm page into a frame of the page's size, and compares both insides in these views.
#[track_caller]
fn check_inside(browser: &Browser, page: &Page<'_>, views: &[&str]) {
    browser.evaluate(
        "new Promise((loaded) => {
            const frame = document.createElement('iframe');
            frame.style.cssText = `position: absolute !important; top: 4000px !important;
                border: 0 !important; margin: 0 !important; padding: 0 !important;
                display: block !important; writing-mode: horizontal-tb !important;
                width: ${innerWidth}px !important; height: ${innerHeight}px !important`;
            frame.onload = () => loaded();
            frame.src = '/calm';
            document.body.append(frame);
        })",
    );
    let in_frame = "document.querySelector('iframe').contentDocument.querySelector('plan-compare')";
    browser.evaluate(&format!("{in_frame}.ready.then(() => true)"));
    for view in views {
        let set = format!("setState({{ view: '{view}' }})");
        page.element(&set);
        browser.evaluate(&format!("{in_frame}.{set}"));
        let is_there = format!(
            "[document.querySelector('plan-compare'), {in_frame}].every(({{ shadowRoot }}) =>
                shadowRoot.querySelector('[role=tab][aria-selected=true]').id.includes('{view}')
                && shadowRoot.querySelector('[role=tabpanel] [role=status][part=status]')
                && [...shadowRoot.querySelectorAll('.footer details')].every(({{ children }}) => 1 < children.length))"
        );
        browser.eventually(view, || (browser.evaluate(&is_there) == true).then_some(()));
        // What the widget measures, it has measured by the second frame.
        browser.evaluate(
            "new Promise((shown) => {
                const { requestAnimationFrame } = document.querySelector('iframe').contentWindow;
                requestAnimationFrame(() => requestAnimationFrame(() => shown()));
            })",
        );
        assert_eq!(browser.evaluate(DIFFERENCES), json!([]), "{view}");
    }
}

/// Names that the style sheets use among themselves, which a page may use for something else.
const TAKE_NAMES: &str = "(() => {
    const { adoptedStyleSheets } = document.querySelector('plan-compare').shadowRoot;
    const rules = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const names = rules.map(({ cssText }) => cssText).join(' ').match(/--[a-z][a-z-]*/g);
    const own = names.filter((name) => !name.startsWith('--plan-compare'));
    for (const name of own) document.querySelector('main').style.setProperty(name, '77px');
    return new Set(own).size;
})()";

/// What is too small for a finger, or for eyes.
const TOO_SMALL: &str = "(() => {
    const { shadowRoot } = document.querySelector('plan-compare');
    const seen = [...shadowRoot.querySelectorAll('*')].filter((element) =>
        element.checkVisibility() && getComputedStyle(element).clipPath === 'none');
    const isSmall = (element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        // Links within a sentence are as high as its line.
        const isTarget = element.matches('.markers a, button, select, input, summary');
        return isTarget && (width < 24 || height < 24);
    };
    const isTiny = (element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
        && parseFloat(getComputedStyle(element).fontSize) < 9.9 && !element.matches('.step');
    const small = seen.filter((element) => isSmall(element) || isTiny(element));
    return small.map((element) => element.outerHTML.slice(0, 100));
})()";

#[test]
fn rules_for_everything_change_nothing_inside() {
    let page = Surroundings {
        head: styled(HOSTILE_CSS),
        before: in_box(600),
        after: "</div>".to_owned(),
        ..Surroundings::default()
    };
    let site = page.site();
    let browser = Browser::start();
    let page = open(&browser, &site, 1000);
    // The styles of a view arrive with it.
    for view in VIEWS.iter().rev() {
        page.element(&format!("setState({{ view: '{view}' }})"));
        let is_there = "document.querySelector('plan-compare').shadowRoot
            .querySelector('[role=tabpanel] [part=status]') !== null";
        browser.eventually(view, || (browser.evaluate(is_there) == true).then_some(()));
    }
    let n_names = browser.evaluate(TAKE_NAMES).as_u64();
    assert!(n_names.is_some_and(|n| 10 < n), "{n_names:?}");
    check_inside(&browser, &page, &VIEWS);
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn rules_for_everything_leave_a_phone_its_words_and_targets() {
    let page = Surroundings { head: styled(HOSTILE_CSS), ..Surroundings::default() };
    let site = page.site();
    let browser = Browser::start();
    let page = open(&browser, &site, 320);
    page.find("combobox", "First plan");
    page.find("button", "Compare and filter").click();
    page.find("button", "Only differences");
    assert_eq!(browser.evaluate(TOO_SMALL), json!([]));
    let width = page.only("table").area();
    assert!(250.0 < width.right - width.left, "{width:?}");
    accessibility::load(&browser);
    accessibility::check(&page, "a hostile phone");
    assert_eq!(browser.console(), Vec::<String>::new());
}

/// What the box inside computes.
const INHERITED: &str = "(() => {
    const box = document.querySelector('plan-compare').shadowRoot.firstElementChild;
    const style = getComputedStyle(box);
    return [style.fontFamily, style.fontSize, style.color, style.direction, style.colorScheme,
        style.backgroundColor, getComputedStyle(box.querySelector('td')).fontFamily];
})()";

#[test]
fn what_an_article_passes_on_arrives_and_its_properties_go_before() {
    let rules = "article { font: 19px Georgia; color: rgb(1, 2, 3); color-scheme: dark }
        .own { --plan-compare-font: Arial; --plan-compare-font-size: 12px;
            --plan-compare-color: rgb(4, 5, 6); --plan-compare-background: rgb(250, 251, 252) }";
    let page = Surroundings {
        head: styled(rules),
        before: r#"<article dir="rtl">"#.to_owned(),
        after: "</article>".to_owned(),
        ..Surroundings::default()
    };
    let site = page.site();
    let browser = Browser::start();
    open(&browser, &site, 1000);
    // Each engine has a dark ground of its own.
    let ground = browser.evaluate(
        "(() => {
            const probe = document.body.appendChild(document.createElement('p'));
            probe.style.cssText = 'color-scheme: dark; background: Canvas';
            const { backgroundColor } = getComputedStyle(probe);
            probe.remove();
            return backgroundColor;
        })()",
    );
    let ground = ground.as_str().expect("a colour");
    assert_ne!(ground, "rgb(255, 255, 255)");
    let expected = ["Georgia", "19px", "rgb(1, 2, 3)", "rtl", "dark", ground, "Georgia"];
    assert_eq!(browser.evaluate(INHERITED), json!(expected));
    browser.evaluate("document.querySelector('article').className = 'own'");
    let ground = "rgb(250, 251, 252)";
    let expected = ["Arial", "12px", "rgb(4, 5, 6)", "rtl", "dark", ground, "Arial"];
    assert_eq!(browser.evaluate(INHERITED), json!(expected));
    browser.evaluate("document.querySelector('plan-compare').scheme = 'light'");
    let expected = ["Arial", "12px", "rgb(4, 5, 6)", "rtl", "light", ground, "Arial"];
    assert_eq!(browser.evaluate(INHERITED), json!(expected));
}

#[test]
fn a_page_in_quirks_mode_changes_nothing_inside() {
    check_kind(Surroundings { doctype: "", ..calm() }, "BackCompat");
}

#[test]
fn a_page_of_xhtml_changes_nothing_inside() {
    let attributes = r#"xmlns="http://www.w3.org/1999/xhtml" lang="en""#;
    let content_type = "application/xhtml+xml";
    // Chromium runs no module that XML names by a tag.
    let loader = r#"<script>import("/plan-compare.js")</script>"#;
    let head = styled(CALM_CSS).replace(LOADER, loader);
    let doctype = "<!DOCTYPE html>";
    let page = Surroundings { doctype, attributes, content_type, head, ..calm() };
    check_kind(page, "CSS1Compat");
}

/// A calm page but for what the test changes, its scheme too: quirks give tables a colour.
fn calm() -> Surroundings {
    Surroundings {
        head: styled(CALM_CSS),
        before: in_box(600),
        after: "</div>".to_owned(),
        ..Surroundings::default()
    }
}

#[track_caller]
fn check_kind(page: Surroundings, mode: &str) {
    let site = page.site();
    let browser = Browser::start();
    let opened = open(&browser, &site, 1000);
    assert_eq!(browser.evaluate("document.compatMode"), mode);
    assert_eq!(
        browser.evaluate("document.contentType").as_str(),
        page.content_type.split(';').next()
    );
    // WebKit takes ten seconds to tell all styles of a view.
    let views = match Engine::present() {
        Engine::Chromium | Engine::Firefox => &VIEWS[..],
        Engine::WebKit => &["compare", "figures"],
    };
    check_inside(&browser, &opened, views);
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn with_a_base_addresses_count_as_they_do_for_an_image_and_no_click_leaves_the_page() {
    let page = Surroundings {
        head: format!(r#"{LOADER}<base href="/data/" />"#),
        after: r#"<plan-compare src="city-budget-example.json" loading="eager"></plan-compare>"#
            .to_owned(),
        ..Surroundings::default()
    };
    let site = page.site();
    let browser = Browser::start();
    let page = open(&browser, &site, 1000);
    browser
        .eventually("two widgets", || (page.heard("plan-compare-ready").len() == 2).then_some(()));
    let requests = page.requests();
    let others =
        requests.iter().filter(|url| url.contains("/data/") && !url.ends_with("example.json"));
    assert_eq!(others.collect::<Vec<_>>(), [] as [&String; 0], "asked beside the data");
    let link = page.element("getPermalink()");
    let host = site.url("/embed.html");
    assert!(link.as_str().is_some_and(|link| link.starts_with(&host)), "{link}");

    let page = page.in_first_widget();
    browser.evaluate("window.stayed = true");
    let address = browser.evaluate("location.href");
    for at in (0..5).rev() {
        page.open_view(at);
    }
    for summary in page.all("DisclosureTriangle") {
        summary.click();
    }
    // Whatever leads to a place of the page, and not to another.
    let within =
        "[...document.querySelector('plan-compare').shadowRoot.querySelectorAll('a[href]')]
        .filter(({ target, href }) => target !== '_blank' || !/^https?:/.test(href)).length";
    assert_eq!(browser.evaluate(within), 0);
    assert_eq!(browser.evaluate("stayed"), true);
    assert_eq!(browser.evaluate("location.href"), address);
}

#[test]
fn nothing_outside_the_element_is_other_than_before() {
    let page = Surroundings {
        head: r#"<style>html { overflow-y: scroll } table { color: navy } button { padding: 3px }</style>"#.to_owned(),
        after: "<table><caption>Own</caption><tr><th>A<td>B</table><button>Own</button>
            <form><input /><select><option>1</select></form><figure><mark>Own</mark></figure>"
            .to_owned(),
        ..Surroundings::default()
    };
    let site = page.site();
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url("/page")).in_first_widget();
    let before = browser.evaluate(OUTSIDE);
    assert!(before.as_array().is_some_and(|told| 1000 < told.len()), "{before}");
    browser.run_module("/plan-compare.js");
    page.scroll_to_widget();
    for at in (0..5).rev() {
        page.open_view(at);
    }
    page.only("searchbox").click();
    browser.type_text("tax");
    browser.eventually("marks", || (!page.all("mark").is_empty()).then_some(()));
    page.issues().first().expect("an issue").click();
    let after = browser.evaluate(OUTSIDE);
    let [before, after] = [&before, &after].map(|told| told.as_array().expect("a list"));
    let others = before.iter().zip(after).filter(|(before, after)| before != after);
    assert_eq!(others.collect::<Vec<_>>(), []);
    assert_eq!(before.len(), after.len());
}
