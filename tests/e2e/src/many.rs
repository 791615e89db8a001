//! Many widgets on one page.

use crate::browser::Browser;
use crate::page::Page;
use crate::site::TestSite;

#[test]
fn fifty_elements_share_one_module_and_one_instance() {
    let site = TestSite::start();
    let browser = Browser::start();
    let page = Page::open(&browser, &site.url("/pages/many.html"));
    browser.eventually("fifty are ready", || {
        (page.heard("plan-compare-ready").len() == 50).then_some(())
    });
    assert_eq!(site.n_first_modules(), 1);
    // The loader and what it imports.
    assert_eq!(site.n_asked(".js"), 2);
    assert_eq!(page.all("table").len(), 50);
    assert!(page.heard("plan-compare-error").is_empty());

    // What one reader does to one of them stays there.
    page.all("region")[7].all("searchbox")[0].click();
    browser.type_text("xyzzy");
    browser.eventually("one table fewer", || (page.all("table").len() == 49).then_some(()));
}
