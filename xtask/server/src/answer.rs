//! What can be answered, good and bad; writes nothing by itself.

use std::fmt;
use std::io::{self, Write};

/// An open connection, for answers that go on.
pub type Connection<'a> = &'a mut dyn Write;

type WriteStream = dyn FnOnce(Connection<'_>) -> io::Result<()> + Send;

/// What a hook says to a request.
pub enum Answer {
    /// The file at this path, or 404.
    File,
    /// Exactly this. `Content-Length` is added.
    Reply {
        /// Such as 200.
        status: u16,
        /// A `Content-Type`, if not here, is that of the path.
        headers: Vec<(String, String)>,
        /// Left out for HEAD.
        body: Vec<u8>,
    },
    /// A head that promises more than `sent`, then `sent`, then the end of the connection.
    Cut {
        /// What arrives of the body.
        sent: Vec<u8>,
    },
    /// The same head, then `sent`, then nothing, for as long as the server lives.
    Hang {
        /// What arrives of the body.
        sent: Vec<u8>,
    },
    /// The end of the connection, before any answer.
    Close,
    /// Nothing, for as long as the server lives.
    Stall,
    /// A head without a length, then whatever is written, until the function returns.
    Stream {
        /// Such as `text/event-stream`.
        content_type: String,
        /// Ends with an error when the browser has gone.
        write: Box<WriteStream>,
    },
}

impl Answer {
    /// A plain sentence.
    pub fn text(status: u16, text: impl Into<String>) -> Self {
        Self::body(status, "text/plain; charset=utf-8", text.into())
    }

    /// Sends the browser on to another address.
    pub fn redirect(address: impl Into<String>) -> Self {
        let headers = vec![("Location".to_owned(), address.into())];
        Self::Reply { status: 302, headers, body: Vec::new() }
    }

    /// A body of some type.
    pub fn body(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("Content-Type".to_owned(), content_type.to_owned())];
        Self::Reply { status, headers, body: body.into() }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => f.write_str("File"),
            Self::Reply { status, body, .. } => write!(f, "Reply({status}, {} bytes)", body.len()),
            Self::Cut { sent } => write!(f, "Cut({} bytes)", sent.len()),
            Self::Hang { sent } => write!(f, "Hang({} bytes)", sent.len()),
            Self::Close => f.write_str("Close"),
            Self::Stall => f.write_str("Stall"),
            Self::Stream { content_type, .. } => write!(f, "Stream({content_type})"),
        }
    }
}

/// The words that go with a status.
pub(crate) fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        204 => "No Content",
        301 => "Moved Permanently",
        302 => "Found",
        304 => "Not Modified",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Status",
    }
}
