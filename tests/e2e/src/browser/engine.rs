//! The three engines: how each browser is started, and what says where its driver listens. Knows
//! no command of a session.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{self, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, iter, thread};

use serde_json::{Value, json};

use super::process::{Process, on_leash};
use super::startup_cache;

/// How to start each browser, shared with the tests of the element.
const CAPABILITIES: &str = include_str!("../../../../webdriver.json");

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A driver that listens; its output, if any, is held so that it can go on writing.
pub(super) type Listening = (Process, Option<BufReader<ChildStdout>>, u16);

impl Engine {
    /// The one that `cargo xtask test` says; without a word, Chromium.
    pub(crate) fn present() -> Self {
        match env::var("PLAN_COMPARE_ENGINE").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            _ => Self::Chromium,
        }
    }

    /// The variables that name the browser and its driver.
    fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
            Self::WebKit => ["MINIBROWSER", "WEBKITDRIVER"],
        }
    }

    /// Starts the driver; everything that it and its browser write goes into `folder`.
    pub(super) fn start_driver(self, folder: &Path, has_wasm: bool) -> Listening {
        let mut command = on_leash(from_xtask(self.variables()[1]), folder);
        command.env("TMPDIR", folder);
        if self != Self::Chromium {
            // These tell of their own faults there.
            command.stderr(File::create(folder.join(ASIDE)).expect("a new file"));
        }
        match self {
            Self::Chromium => said(command.arg("--port=0"), "successfully on port "),
            Self::Firefox => {
                // Larger than every window of the tests.
                command.env("MOZ_HEADLESS_WIDTH", "1600").env("MOZ_HEADLESS_HEIGHT", "1400");
                said(
                    command.args(["--port=0", "--profile-root"]).arg(folder),
                    "Listening on 127.0.0.1:",
                )
            }
            Self::WebKit => {
                for (name, value) in [("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")] {
                    command.env(name, folder.join(value));
                }
                write(&folder.join("config/gtk-3.0/gtk.css"), NARROW_TOOLBAR);
                // Scroll bars beside what scrolls, not fading in and out above it.
                let settings = "[Settings]\ngtk-overlay-scrolling=false\n";
                write(&folder.join("config/gtk-3.0/settings.ini"), settings);
                if !has_wasm {
                    command.env("JSC_useWasm", "0");
                }
                silent(&mut command)
            }
        }
    }

    /// What a session is asked for.
    pub(super) fn capabilities(self, folder: &Path, has_wasm: bool) -> Value {
        let all: Value = serde_json::from_str(CAPABILITIES).expect("webdriver.json");
        let name = match self {
            Self::Chromium => "goog:chromeOptions",
            Self::Firefox => "moz:firefoxOptions",
            Self::WebKit => "webkitgtk:browserOptions",
        };
        let mut options = all[name].clone();
        options["binary"] = from_xtask(self.variables()[0]).into();
        let arguments = options["args"].as_array_mut().expect("webdriver.json has arguments");
        if self == Self::Chromium && !has_wasm {
            arguments.push("--js-flags=--jitless".into());
        }
        if self == Self::Firefox {
            let profile = folder.join(PROFILE);
            write(&profile.join("chrome/userChrome.css"), NARROW_WINDOW);
            startup_cache::give(&profile);
            arguments.extend(["-profile".into(), profile.to_string_lossy().into()]);
            let preferences = &mut options["prefs"];
            preferences["toolkit.legacyUserProfileCustomizations.stylesheets"] = true.into();
            // Where the focus is, is looked at as soon as it is there.
            preferences["general.smoothScroll"] = false.into();
            preferences["javascript.options.wasm"] = has_wasm.into();
        }
        let mut capabilities = json!({ name: options });
        if self == Self::Chromium {
            capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL" });
        }
        json!({ "capabilities": { "alwaysMatch": capabilities } })
    }

    /// How often a browser may be started until there is one. The driver of WebKitGTK looks for a port
    /// that is free, and its browser listens on it some time later: another may have taken it.
    pub(super) fn n_attempts(self) -> u8 {
        if self == Self::WebKit { 3 } else { 1 }
    }

    /// What the browser has said when the process that shows its pages ended by itself. WebKitGTK's
    /// driver then ends its session, and answers what is under way, and all that follows, with
    /// `unknown error` and nothing more: seen of a click on a busy machine, and the same to the letter
    /// when that process is killed during a click. A page that only takes long does not do it.
    pub(super) fn crash(self, folder: &Path) -> Option<String> {
        let said = fs::read_to_string(folder.join(ASIDE)).ok()?;
        let is_crash = |line: &&str| self == Self::WebKit && line.contains("WebProcess ");
        said.lines().find(is_crash).map(str::to_owned)
    }

    /// Whether the browser has to be asked to go. Firefox takes five seconds over it, if its page is
    /// long.
    pub(super) fn has_to_end_by_itself(self) -> bool {
        self != Self::Firefox || startup_cache::is_wanted()
    }

    /// What is left to do once the browser has ended by itself, before `folder` goes.
    pub(super) fn clear_up(self, folder: &Path) {
        if self == Self::Firefox {
            startup_cache::keep(&folder.join(PROFILE));
        }
    }
}

/// What a driver and its browser say of themselves, in the folder of the browser.
const ASIDE: &str = "stderr";

/// Firefox's, in the folder of its browser.
const PROFILE: &str = "profile";

/// Firefox keeps its window wider than a phone for the sake of its own toolbar.
const NARROW_WINDOW: &str = ":root { min-width: 0 !important }";

/// So does WebKitGTK's small browser.
const NARROW_TOOLBAR: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: none;
    font-size: 1px }";

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a new folder");
    fs::write(path, text).expect("a new file");
}

/// Starts a driver that says on which port it listens, after these words.
fn said(command: &mut Command, words: &str) -> Listening {
    let mut process = Process::start(command.stdout(Stdio::piped()));
    let mut stdout = BufReader::new(process.stdout().expect("its output is piped"));
    let number = |line: String| line.split_once(words)?.1.trim().trim_end_matches('.').parse().ok();
    let mut lines = (&mut stdout).lines().map_while(Result::ok);
    let port = lines.find_map(number).expect("the driver says where it listens");
    drop(lines);
    (process, Some(stdout), port)
}

/// Starts a driver that does not say anything, on a port that was free, and waits until it answers.
fn silent(command: &mut Command) -> Listening {
    // Below those that systems give to connections; to each driver another, and from elsewhere in
    // each process.
    static N_TRIED: AtomicU32 = AtomicU32::new(0);
    let deadline = Instant::now() + PATIENCE;
    let port = iter::repeat_with(|| process::id() * 400 + N_TRIED.fetch_add(1, Ordering::Relaxed))
        .map(|place| 12_000 + (place % 20_000) as u16)
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .expect("a free port");
    let process = Process::start(command.arg(format!("--port={port}")));
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < deadline, "the driver does not listen");
        thread::sleep(Duration::from_millis(10));
    }
    (process, None, port)
}

/// What `cargo xtask test e2e` puts into the environment.
pub(crate) fn from_xtask(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test e2e`"))
}

/// Whether the present test is left out because it runs in `engines` only; says so to
/// `cargo xtask test`, which shows it.
pub(crate) fn is_left_out(engines: &[Engine], reason: &str) -> bool {
    if engines.contains(&Engine::present()) {
        return false;
    }
    println!("{} is left out: {reason}", note("PLAN_COMPARE_LEFT_OUT", reason));
    true
}

/// Ends the present test because its browser has, and tells `cargo xtask test`, which runs it once more.
pub(super) fn end_by_crash(said: &str) -> ! {
    let test = note("PLAN_COMPARE_CRASHED", said);
    panic!("{test}: the browser itself has crashed: {said}");
}

/// Writes the present test's name and `words` into the file of xtask's that `variable` names.
fn note(variable: &str, words: &str) -> String {
    let thread = thread::current();
    let test = thread.name().unwrap_or("a test").to_owned();
    if let Ok(path) = env::var(variable) {
        let mut file = OpenOptions::new().append(true).open(path).expect("a file of xtask's");
        file.write_all(format!("{test}\t{words}\n").as_bytes()).expect("one line more");
    }
    test
}

/// Ends a test here in other engines than these, visibly: the closing lines of `cargo xtask test`
/// tell which tests were left out, and why.
macro_rules! only_in {
    ($($engine:ident)|+, $reason:expr) => {
        if crate::browser::is_left_out(&[$(crate::browser::Engine::$engine),+], $reason) {
            return;
        }
    };
}
pub(crate) use only_in;
