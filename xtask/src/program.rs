//! Runs other programs, and says in one sentence which failed; never goes through a shell.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// Runs `command`, whose output goes to the terminal.
///
/// # Errors
/// When it cannot be started, or exits with anything but 0.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    if status.success() {
        return Ok(());
    }
    bail!("{} failed ({status})", name(command))
}

/// Runs `command` and shows what it printed only when it fails.
///
/// # Errors
/// As [`run`], with the output.
pub(crate) fn run_quietly(command: &mut Command) -> Result<()> {
    output(command).map(drop)
}

/// Runs `command` and returns what it wrote to standard output.
///
/// # Errors
/// As [`run`], with the output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {}", name(command)))?;
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(stdout);
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    bail!("{} failed ({})\n{stdout}{stderr}", name(command), output.status)
}

/// Where `program` is on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|dir| dir.join(&file)).find(|path| path.is_file())
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let first = command.get_args().take(2).map(|arg| arg.to_string_lossy().into_owned());
    let words = std::iter::once(program.to_string_lossy().into_owned()).chain(first);
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    #[test]
    fn a_failing_program_is_named_with_what_it_said() {
        let error = super::run_quietly(Command::new("cargo").args(["no-such-subcommand"]));
        let text = error.unwrap_err().to_string();
        assert!(text.starts_with("cargo no-such-subcommand failed"), "{text}");
        assert!(text.contains("no such command"), "{text}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = super::run(&mut Command::new("plan-compare-nowhere")).unwrap_err();
        assert_eq!(error.to_string(), "cannot start plan-compare-nowhere");
    }
}
