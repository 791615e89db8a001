//! chromedriver as a process, its one session, and what is said to it. Knows no command by name
//! but those that begin and end the session.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use ureq::Agent;
use ureq::http::Request;

/// How to start a browser, shared with the tests of the element.
const CAPABILITIES: &str = include_str!("../../../../webdriver.json");

/// The longest a command may take, starting a browser on a busy machine included.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running chromedriver with a session; dropping it ends both, and the browser.
pub(super) struct Driver {
    process: Child,
    /// Held so that the driver can go on writing.
    _stdout: BufReader<ChildStdout>,
    agent: Agent,
    session: String,
    /// For the browser's profile and whatever else it leaves; goes last.
    _folder: TempDir,
}

impl Driver {
    /// Starts the driver, and a browser with an empty profile in a folder of its own.
    pub(super) fn start(arguments: &[&str]) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let mut process = Command::new(from_xtask("CHROMEDRIVER"))
            .arg("--port=0")
            .env("TMPDIR", folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver starts");
        let mut stdout = BufReader::new(process.stdout.take().expect("its output is piped"));
        let port = port(&mut stdout);
        let config = Agent::config_builder()
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false);
        let agent = Agent::new_with_config(config.build());
        let mut driver =
            Self { process, _stdout: stdout, agent, session: String::new(), _folder: folder };
        let sessions = format!("http://127.0.0.1:{port}/session");
        let created = driver.send("POST", &sessions, &capabilities(arguments)).expect("a browser");
        let id = created["sessionId"].as_str().expect("a session has an id");
        driver.session = format!("{sessions}/{id}");
        driver
    }

    /// Sends a command of the session and gives the value of the answer.
    #[track_caller]
    pub(super) fn command(&self, method: &str, path: &str, body: &Value) -> Value {
        match self.send(method, &format!("{}{path}", self.session), body) {
            Ok(value) => value,
            Err(error) => panic!("{path} {body}: {error}"),
        }
    }

    fn send(&self, method: &str, url: &str, body: &Value) -> Result<Value, String> {
        let request = Request::builder().method(method).uri(url).body(body.to_string());
        let mut answer =
            self.agent.run(request.expect("a request")).map_err(|error| error.to_string())?;
        let text = answer.body_mut().read_to_string().map_err(|error| error.to_string())?;
        let mut answer: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        match answer["value"]["error"].is_string() {
            true => Err(answer["value"]["message"].to_string()),
            false => Ok(answer["value"].take()),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked first, so that the browser goes as well; a driver that does not answer is killed.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What `cargo xtask test e2e` puts into the environment.
pub(crate) fn from_xtask(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test e2e`"))
}

fn capabilities(arguments: &[&str]) -> Value {
    let mut capabilities: Value = serde_json::from_str(CAPABILITIES).expect("webdriver.json");
    let options = &mut capabilities["goog:chromeOptions"];
    options["binary"] = from_xtask("CHROME").into();
    let all = options["args"].as_array_mut().expect("webdriver.json has arguments");
    all.extend(arguments.iter().map(|argument| (*argument).into()));
    capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL" });
    json!({ "capabilities": { "alwaysMatch": capabilities } })
}

/// The port that the driver says it has taken.
fn port(stdout: &mut impl BufRead) -> u16 {
    let number = |line: String| {
        line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
    };
    let mut lines = stdout.lines().map_while(Result::ok);
    lines.find_map(number).expect("chromedriver says where it listens")
}
