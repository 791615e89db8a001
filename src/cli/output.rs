//! What commands print and tell. Who reads only the beginning, as `head` does, needs no more: a closed
//! pipe is no error. Never what is printed.

use std::io::{self, Write};

use super::report::Outcome;

/// Prints a text on the standard output.
pub(super) fn print(text: &str) -> Outcome {
    match write(io::stdout().lock(), text) {
        Ok(()) => Outcome::Clean,
        Err(error) => {
            tell(&format!("standard output: cannot be written: {error}"));
            Outcome::Unreadable
        }
    }
}

/// Tells something in a line of the standard error.
pub(super) fn tell(sentence: &str) {
    // There is nowhere left to tell that it fails.
    let _ = write(io::stderr().lock(), &format!("{sentence}\n"));
}

fn write(mut stream: impl Write, text: &str) -> io::Result<()> {
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
