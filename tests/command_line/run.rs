//! Runs the command line as an editor does, in the root of the repository.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;

/// What a command printed.
#[derive(Debug)]
pub(crate) struct Printed {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs it with something on the standard input, and compares its exit code.
#[track_caller]
pub(crate) fn run(arguments: &[&str], input: &[u8], exit_code: i32) -> Printed {
    let mut program = Command::new(env!("CARGO_BIN_EXE_plan-compare"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line runs");
    let mut pipe = program.stdin.take().expect("a pipe");
    let input = input.to_owned();
    // Beside it, as what it prints may fill the other pipes first; it may also end without reading.
    let writer = thread::spawn(move || drop(pipe.write_all(&input)));
    let output = program.wait_with_output().expect("the command line ends");
    writer.join().expect("all is written");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8 output");
    let printed = Printed { stdout: text(output.stdout), stderr: text(output.stderr) };
    let Printed { stdout, stderr } = &printed;
    assert_eq!(output.status.code(), Some(exit_code), "{stdout}{stderr}");
    printed
}
