//! What a browser asks for: the head of a request; bodies are never read.

use std::io::{self, BufRead};

/// A head longer than this is refused.
const LONGEST_HEAD: u64 = 64 * 1024;

/// How it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// With the body.
    Get,
    /// Without.
    Head,
    /// Anything else, which files do not answer.
    Other,
}

/// One request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// How it is asked.
    pub method: Method,
    /// Begins with `/`; percent signs decoded, no query.
    pub path: String,
    /// What follows `?`, as it came; empty without one.
    pub query: String,
    /// In the order in which they came.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// The first header called `name`, in whatever case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Reads a head; `None` when the browser closed the connection without asking anything.
    ///
    /// # Errors
    /// When the connection breaks, or what comes is not HTTP.
    pub(crate) fn read(from: impl BufRead) -> io::Result<Option<Self>> {
        let mut from = from.take(LONGEST_HEAD);
        let mut line = String::new();
        if from.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "expected a request line"));
        };
        let method = match method {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            _ => Method::Other,
        };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut request =
            Self { method, path: decode(path), query: query.to_owned(), headers: Vec::new() };
        loop {
            let mut line = String::new();
            if from.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            match line.split_once(':') {
                Some((name, value)) => {
                    request.headers.push((name.trim().to_owned(), value.trim().to_owned()));
                }
                None => return Ok(Some(request)),
            }
        }
    }
}

/// Decodes `%41`; bytes that are not UTF-8 become the replacement character.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let digits = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let escaped = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (first, escaped) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Method, Request};

    #[test]
    fn a_head_is_read_into_its_parts() {
        let head = "GET /data/a%20b.json?v=1%20 HTTP/1.1\r\nHost: x\r\nAccept-Language: uk\r\n\r\n";
        let request = Request::read(head.as_bytes()).unwrap().unwrap();
        assert_eq!(request.method, Method::Get);
        assert_eq!(request.path, "/data/a b.json");
        assert_eq!(request.query, "v=1%20");
        assert_eq!(request.header("accept-language"), Some("uk"));
        assert_eq!(request.header("cookie"), None);
    }

    #[test]
    fn a_lone_percent_sign_stays() {
        assert_eq!(super::decode("/100%/%zz%"), "/100%/%zz%");
    }

    #[test]
    fn no_request_is_none_and_half_a_request_an_error() {
        assert_eq!(Request::read("".as_bytes()).unwrap(), None);
        assert!(Request::read("GET / HTTP/1.1\r\nHost: x\r\n".as_bytes()).is_err());
        assert!(Request::read("\r\n\r\n".as_bytes()).is_err());
    }
}
