//! Tells open pages to reload: a server-sent event, and the script that hears it, which is only in
//! what is sent and never in a file.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use static_server::{Answer, Connection, Request};

const EVENTS: &str = "/.reload";

const SCRIPT: &str = "<script type=\"module\">\
    new EventSource(\"/.reload\").onmessage = () => location.reload();\
    </script>\n";

/// How often an open page is spoken to, so that one that has gone is noticed.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The open pages.
#[derive(Default)]
pub(super) struct Pages {
    n_builds: Mutex<u64>,
    built: Condvar,
}

impl Pages {
    /// Makes every open page reload.
    pub(super) fn reload(&self) {
        *self.n_builds.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.built.notify_all();
    }

    /// Speaks to one page until it has gone.
    fn tell(&self, page: Connection<'_>) -> io::Result<()> {
        let mut n_builds = self.n_builds.lock().unwrap_or_else(PoisonError::into_inner);
        let mut n_told = *n_builds;
        loop {
            let woken = self.built.wait_timeout(n_builds, HEARTBEAT);
            n_builds = woken.unwrap_or_else(PoisonError::into_inner).0;
            let message = if *n_builds == n_told { ":\n\n" } else { "data: built\n\n" };
            n_told = *n_builds;
            // A slow page must not hold up the others.
            drop(n_builds);
            page.write_all(message.as_bytes())?;
            page.flush()?;
            n_builds = self.n_builds.lock().unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// The events, and pages with the script; the rest is left to the files below `root`.
pub(super) fn answer(request: &Request, root: &Path, pages: &Arc<Pages>) -> Answer {
    if request.path == EVENTS {
        let pages = Arc::clone(pages);
        return Answer::Stream {
            content_type: "text/event-stream".to_owned(),
            write: Box::new(move |page| pages.tell(page)),
        };
    }
    let name = match request.path.strip_suffix('/') {
        Some(folder) => format!("{folder}/index.html"),
        None => request.path.clone(),
    };
    // A page and nothing else: whatever leads out of the folder is for the server to refuse.
    if !name.ends_with(".html") || name.contains("..") {
        return Answer::File;
    }
    match fs::read_to_string(root.join(name.trim_start_matches('/'))) {
        Ok(page) => Answer::body(200, "text/html; charset=utf-8", with_script(&page)),
        Err(_) => Answer::File,
    }
}

fn with_script(page: &str) -> String {
    match page.rfind("</body>") {
        Some(end) => format!("{}{SCRIPT}{}", &page[..end], &page[end..]),
        None => format!("{page}{SCRIPT}"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_script_is_the_last_thing_in_the_body() {
        let page = super::with_script("<body><p>a</p></body></html>");
        assert!(page.starts_with("<body><p>a</p><script"), "{page}");
        assert!(page.ends_with("</script>\n</body></html>"), "{page}");
        assert!(super::with_script("<p>a</p>").ends_with("</script>\n"));
        assert!(super::SCRIPT.contains(super::EVENTS));
    }
}
