//! A screen that nobody sees, for a browser that cannot do without; never the user's own.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, ensure};

/// Ends the server when its own input ends, which a tool that is killed closes as well.
const LEASH: &str = "exec 3<&0; Xvfb \"$@\" </dev/null 3<&- & cat <&3 >/dev/null
    kill $! 2>/dev/null; wait";

/// A running Xvfb; dropping it ends it, and every browser that is still on it.
#[derive(Debug)]
pub(super) struct Display {
    server: Child,
    pub(super) name: String,
}

impl Display {
    /// Starts one under the first number that is free.
    ///
    /// # Errors
    /// When there is no Xvfb, or it does not come up.
    pub(super) fn start() -> Result<Self> {
        let mut server = Command::new("sh")
            .args(["-c", LEASH, "sh", "-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start Xvfb")?;
        let mut number = String::new();
        if let Some(stdout) = server.stdout.take() {
            BufReader::new(stdout).read_line(&mut number)?;
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        ensure!(1 < display.name.len(), "Xvfb has ended before it was ready");
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.server.stdin.take());
        let _ = self.server.wait();
    }
}
