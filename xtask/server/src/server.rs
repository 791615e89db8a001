//! A site, and the thread that listens for it; dropping the server stops it.

use std::io;
use std::net::{SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::{Answer, Request, connection};

type Hook = dyn Fn(&Request) -> Answer + Send + Sync;

/// What is served, and how.
pub struct Site {
    pub(crate) root: PathBuf,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) hook: Option<Box<Hook>>,
}

impl Site {
    /// The files below `root`, which need not exist yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), headers: Vec::new(), hook: None }
    }

    /// Adds a header to every answer, such as a `Content-Security-Policy`.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Lets `hook` see every request first; [`Answer::File`] leaves it to the files.
    ///
    /// It is called on a thread of the request's own, so it may take its time.
    pub fn hook(mut self, hook: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Self {
        self.hook = Some(Box::new(hook));
        self
    }

    /// Listens on `address` in the background; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken (`AddrInUse`) or not allowed.
    pub fn listen(self, address: impl ToSocketAddrs) -> io::Result<Server> {
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { site: self, stopped: Stopped::default() });
        let for_listener = Arc::clone(&shared);
        let thread = thread::spawn(move || accept(&listener, &for_listener));
        Ok(Server { address, shared, thread: Some(thread) })
    }
}

/// A site that is being served until this is dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL of `path`, which begins with `/`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.stop();
        // Wakes the listener, which then sees that it has stopped. Were nobody to answer, there
        // would be nothing to wake.
        let woken = TcpStream::connect_timeout(&self.address, Duration::from_secs(1)).is_ok();
        if let (true, Some(thread)) = (woken, self.thread.take()) {
            let _ = thread.join();
        }
    }
}

pub(crate) struct Shared {
    pub(crate) site: Site,
    pub(crate) stopped: Stopped,
}

/// Whether the server has stopped, for those who wait for it.
#[derive(Default)]
pub(crate) struct Stopped {
    is_stopped: Mutex<bool>,
    changed: Condvar,
}

impl Stopped {
    pub(crate) fn wait(&self) {
        let lock = self.is_stopped.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.changed.wait_while(lock, |is_stopped| !*is_stopped));
    }

    fn stop(&self) {
        *self.is_stopped.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_all();
    }

    fn is_stopped(&self) -> bool {
        *self.is_stopped.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopped.is_stopped() {
            return;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        // A browser that goes away in the middle of an answer is none of our business.
        thread::spawn(move || connection::serve(&stream, &shared));
    }
}
