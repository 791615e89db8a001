//! A driver as a process, its one session, and what is said to it. Knows no command by name but
//! those that begin and end the session.

use std::io::BufReader;
use std::path::PathBuf;
use std::process::ChildStdout;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use ureq::Agent;
use ureq::http::Request;

use super::engine::{Engine, end_by_crash};
use super::process::Process;

/// The longest a command may take, starting a browser on a busy machine included.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running driver with a session; dropping it ends both, and the browser.
pub(super) struct Driver {
    _process: Process,
    /// Held so that the driver can go on writing.
    _stdout: Option<BufReader<ChildStdout>>,
    agent: Agent,
    session: String,
    engine: Engine,
    /// For the browser's profile and whatever else it leaves; goes with the process.
    folder: PathBuf,
}

/// What a driver answers that has failed: the kind, as the protocol names it, and a sentence.
pub(super) type Failure = (String, String);

impl Driver {
    /// Starts the driver, and a browser with an empty profile in a folder of its own; with
    /// WebAssembly, or without as in Safari's Lockdown Mode.
    pub(super) fn start(engine: Engine, has_wasm: bool) -> Self {
        let mut n_left = engine.n_attempts();
        loop {
            n_left -= 1;
            match Self::attempt_start(engine, has_wasm) {
                Ok(driver) => return driver,
                Err((kind, why)) if n_left == 0 => panic!("no browser: {kind}: {why}"),
                Err((kind, why)) => println!("no browser, once more: {kind}: {why}"),
            }
        }
    }

    fn attempt_start(engine: Engine, has_wasm: bool) -> Result<Self, Failure> {
        // The process may outlive this one's last line by a moment, and then removes it.
        let folder = TempDir::new().expect("a temporary folder").keep();
        let (process, stdout, port) = engine.start_driver(&folder, has_wasm);
        let config = Agent::config_builder()
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false);
        let agent = Agent::new_with_config(config.build());
        let capabilities = engine.capabilities(&folder, has_wasm);
        let mut driver = Self {
            _process: process,
            _stdout: stdout,
            agent,
            session: String::new(),
            engine,
            folder,
        };
        let sessions = format!("http://127.0.0.1:{port}/session");
        let created = driver.send("POST", &sessions, &capabilities)?;
        let id = created["sessionId"].as_str().expect("a session has an id");
        driver.session = format!("{sessions}/{id}");
        Ok(driver)
    }

    /// Sends a command of the session and gives the value of the answer.
    #[track_caller]
    pub(super) fn command(&self, method: &str, path: &str, body: &Value) -> Value {
        match self.attempt(method, path, body) {
            Ok(value) => value,
            Err((kind, sentence)) => panic!("{path} {body}: {kind}: {sentence}"),
        }
    }

    /// The same, of a command that may fail.
    pub(super) fn attempt(&self, method: &str, path: &str, body: &Value) -> Result<Value, Failure> {
        let answer = self.send(method, &format!("{}{path}", self.session), body);
        if answer.is_err()
            && let Some(said) = self.engine.crash(&self.folder)
        {
            end_by_crash(&said);
        }
        answer
    }

    fn send(&self, method: &str, url: &str, body: &Value) -> Result<Value, Failure> {
        let broken = |error: String| ("no answer".to_owned(), error);
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let request = Request::builder().method(method).uri(url).body(body);
        let answer = self.agent.run(request.expect("a request"));
        let mut answer = answer.map_err(|error| broken(error.to_string()))?;
        let text = answer.body_mut().with_config().limit(100_000_000).read_to_string();
        let text = text.map_err(|error| broken(error.to_string()))?;
        let mut answer: Value =
            serde_json::from_str(&text).map_err(|error| broken(error.to_string()))?;
        match answer["value"]["error"].as_str() {
            Some(kind) => Err((kind.to_owned(), answer["value"]["message"].to_string())),
            None => Ok(answer["value"].take()),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The leash ends them in any case.
        if self.engine.has_to_end_by_itself() {
            let _ = self.agent.delete(&self.session).call();
            self.engine.clear_up(&self.folder);
        }
    }
}
