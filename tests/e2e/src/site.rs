//! What the tests browse: `dist/`, beside it the pages of `tests/e2e/pages/` and scripts of other
//! people from npm, and faults on purpose until they are mended.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use static_server::{Answer, Request, Server, Site};

use crate::browser::{BEFORE, Engine, from_xtask, scripts, with_scripts};

/// The dataset of the pages in `tests/e2e/pages/`.
pub(crate) const DATASET: &str = "/data/city-budget-example.json";

/// A site of one test.
pub(crate) struct TestSite {
    /// There until all tests have ended: a page that a test has done with goes on asking, in idle time, and
    /// would say in its console that nobody answers.
    server: &'static Server,
    asked: Arc<Mutex<Vec<String>>>,
    is_mended: Arc<AtomicBool>,
}

impl TestSite {
    /// The site as it is meant to be.
    pub(crate) fn start() -> Self {
        Self::start_with(&[], |_| Answer::File)
    }

    /// The site with more headers, and with `faults` asked first until they are mended.
    pub(crate) fn start_with(
        headers: &[(&str, &str)],
        faults: impl Fn(&Request) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let is_mended = Arc::new(AtomicBool::new(false));
        let (asked_here, is_mended_here) = (Arc::clone(&asked), Arc::clone(&is_mended));
        let before = scripts();
        let site = Site::new(dist()).hook(move |request| {
            if request.path == BEFORE {
                let scripts = before.lock().unwrap().clone();
                return Answer::body(200, "text/javascript", scripts);
            }
            asked_here.lock().unwrap().push(request.path.clone());
            let answer = match is_mended_here.load(Ordering::SeqCst) {
                true => own(request),
                false => match faults(request) {
                    Answer::File => own(request),
                    fault => fault,
                },
            };
            match Engine::present() {
                Engine::Chromium => answer,
                Engine::Firefox | Engine::WebKit => with_scripts_if_page(request, answer),
            }
        });
        let with_header = |site: Site, (name, value): &(&str, &str)| site.header(name, value);
        let site = headers.iter().fold(site, with_header);
        let server = site.listen(("127.0.0.1", 0)).expect("a free port");
        Self { server: Box::leak(Box::new(server)), asked, is_mended }
    }

    /// The URL of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// From now on everything is answered as it should be.
    pub(crate) fn mend(&self) {
        self.is_mended.store(true, Ordering::SeqCst);
    }

    /// How often a path with this ending was asked for.
    pub(crate) fn n_asked(&self, ending: &str) -> usize {
        self.asked.lock().unwrap().iter().filter(|path| path.ends_with(ending)).count()
    }

    /// How often the module of the first view was asked for. The others come when they are needed, or
    /// when the browser is idle: sooner or later than a test looks.
    pub(crate) fn n_first_modules(&self) -> usize {
        let asked = self.asked.lock().unwrap();
        let is_first = |path: &&String| {
            let name = path.rsplit('/').next().unwrap_or_default();
            name.starts_with("plan-compare-") && name.ends_with(".wasm")
        };
        asked.iter().filter(is_first).count()
    }

    /// How often a path with this beginning was asked for.
    pub(crate) fn n_asked_below(&self, beginning: &str) -> usize {
        self.asked.lock().unwrap().iter().filter(|path| path.starts_with(beginning)).count()
    }
}

/// The folder under test.
pub(crate) fn dist() -> PathBuf {
    from_xtask("PLAN_COMPARE_DIST").into()
}

/// Where npm puts packages: axe-core is one of them.
fn node_modules() -> PathBuf {
    let axe = PathBuf::from(from_xtask("PLAN_COMPARE_AXE"));
    axe.ancestors().nth(2).expect("a file of a package").to_owned()
}

/// The pages of the tests, and the demo in the language that the query asks for.
fn own(request: &Request) -> Answer {
    let html = |html: String| Answer::body(200, "text/html; charset=utf-8", html);
    if let Some(name) = request.path.strip_prefix("/pages/") {
        let page = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("pages").join(name);
        return fs::read_to_string(&page).map_or_else(|_| Answer::text(404, "no such page"), html);
    }
    if let Some(name) = request.path.strip_prefix("/npm/") {
        return match fs::read_to_string(node_modules().join(name)) {
            Ok(script) => Answer::body(200, "text/javascript; charset=utf-8", script),
            Err(_) => Answer::text(404, "no such script"),
        };
    }
    if !request.query.starts_with("lang=") {
        return Answer::File;
    }
    let attributes = request.query.replace('&', " ");
    let demo = fs::read_to_string(dist().join("index.html")).expect("dist/ has the demo");
    let (before, rest) = demo.split_once("<html").expect("a page has a root");
    let (_, after) = rest.split_once('>').expect("its tag ends");
    html(format!("{before}<html {attributes}>{after}"))
}

/// The answer, which runs the test's scripts first if it is a page that a browser goes to.
fn with_scripts_if_page(request: &Request, answer: Answer) -> Answer {
    if !matches!(request.header("Sec-Fetch-Dest"), None | Some("document" | "iframe")) {
        return answer;
    }
    let is_html = |kind: &str| {
        ["text/html", "application/xhtml+xml"].iter().any(|html| kind.starts_with(html))
    };
    let is_page = |headers: &[(String, String)]| {
        headers.iter().any(|(name, value)| name == "Content-Type" && is_html(value))
    };
    match answer {
        Answer::File if request.path.ends_with(".html") => {
            let file = dist().join(request.path.trim_start_matches('/'));
            fs::read_to_string(file).map_or(Answer::File, |html| {
                Answer::body(200, "text/html; charset=utf-8", with_scripts(&html))
            })
        }
        Answer::Reply { status, headers, body } if is_page(&headers) => {
            let body = with_scripts(&String::from_utf8_lossy(&body)).into_bytes();
            Answer::Reply { status, headers, body }
        }
        other => other,
    }
}
