//! A driver as a process on a leash: it and its browser end with the tests, however these end.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// Waits for the end of its own input, which a test process that ends or is killed closes as well;
/// then ends the browser, if it is still there, and the driver, and removes what they have written; a
/// browser's own processes end a moment after it, and write until then.
const LEASH: &str = "folder=$1; shift; exec 3<&0; \"$@\" </dev/null 3<&- & cat <&3 >/dev/null
    kill -KILL $(cat /proc/$!/task/*/children) $! 2>/dev/null; wait
    n=0; until rm -rf \"$folder\" 2>/dev/null || [ $((n += 1)) -gt 50 ]; do sleep 0.1; done";

/// A command that [`Process::start`] starts, which writes into `folder` alone.
pub(super) fn on_leash(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", LEASH, "sh"]).arg(folder).arg(program);
    command
}

/// A running driver; dropping it ends it, and its browser.
pub(super) struct Process {
    shell: Child,
    leash: Option<ChildStdin>,
}

impl Process {
    /// Starts a command that is [`on_leash`].
    pub(super) fn start(command: &mut Command) -> Self {
        let mut shell = command.stdin(Stdio::piped()).spawn().expect("the driver starts");
        let leash = shell.stdin.take();
        Self { shell, leash }
    }

    /// Its output, if it is piped.
    pub(super) fn stdout(&mut self) -> Option<ChildStdout> {
        self.shell.stdout.take()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.leash.take());
        let _ = self.shell.wait();
    }
}
