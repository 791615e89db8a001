//! WebKitGTK's driver for wasm-bindgen's runner, which knows it by another browser's name and asks
//! it for news at any time. That driver fails while a page changes its own address, as some tests
//! do: then it is asked again. Knows nothing of tests.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::Read as _;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, bail};
use rouille::{Request, Response, Server};

/// How often a question is put before its failure is believed, and how long between.
const N_TRIES: usize = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// Runs this very program once more, with the driver at `path` as its browser.
///
/// # Errors
/// When the driver does not start, or the tests fail.
pub(crate) fn run_with(path: &OsStr, arguments: impl Iterator<Item = OsString>) -> Result<()> {
    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let driver = Command::new(path).arg(format!("--port={port}")).spawn();
    let mut driver = Driver(driver.context("cannot start WebKitGTK's driver")?);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if let Some(status) = driver.0.try_wait()? {
            bail!("WebKitGTK's driver has ended before it listened ({status})");
        }
        thread::sleep(Duration::from_millis(10));
    }
    let origin = format!("http://127.0.0.1:{port}");
    let server = Server::new("127.0.0.1:0", move |request| forwarded(&origin, request))
        .map_err(|error| anyhow!("{error}"))?;
    let address = format!("http://{}", server.server_addr());
    thread::spawn(move || server.run());
    let status = Command::new(env::current_exe()?)
        .args(arguments)
        .env_remove("WEBKITDRIVER")
        .env("SAFARIDRIVER_REMOTE", address)
        .status()?;
    if status.success() { Ok(()) } else { bail!("the tests failed ({status})") }
}

struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What the driver answers, at last.
fn forwarded(origin: &str, request: &Request) -> Response {
    let mut body = Vec::new();
    if let Some(mut data) = request.data()
        && let Err(error) = data.read_to_end(&mut body)
    {
        return Response::text(error.to_string()).with_status_code(500);
    }
    let may_ask_again = request.url().ends_with("/execute/sync");
    let mut n_tries = 1;
    loop {
        let (status, text) = asked(origin, request, &body);
        if status == 200 || !may_ask_again || n_tries == N_TRIES {
            return Response::from_data("application/json", text).with_status_code(status);
        }
        n_tries += 1;
        thread::sleep(PAUSE);
    }
}

fn asked(origin: &str, request: &Request, body: &[u8]) -> (u16, String) {
    let url = format!("{origin}{}", request.url());
    let question = ureq::http::Request::builder().method(request.method()).uri(url);
    let question = question.body(body).map_err(|error| error.to_string());
    let agent: ureq::Agent =
        ureq::Agent::config_builder().proxy(None).http_status_as_error(false).build().into();
    let answer = question.and_then(|question| {
        let mut answer = agent.run(question).map_err(|error| error.to_string())?;
        let text = answer.body_mut().read_to_string().map_err(|error| error.to_string())?;
        Ok((answer.status().as_u16(), text))
    });
    answer.unwrap_or_else(|error| (500, error))
}
