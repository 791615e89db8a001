//! One request and its answer on one connection, which is closed afterwards: simple, and so that a
//! test that cuts a connection cuts nothing else.

use std::io::{self, BufReader, BufWriter, Write};
use std::net::{Shutdown, TcpStream};
use std::path::Path;

use crate::answer::reason;
use crate::server::{Shared, Stopped};
use crate::{Answer, Method, Request, content_type, file};

/// How much more than what they send [`Answer::Cut`] and [`Answer::Hang`] promise.
const MISSING: usize = 4096;

/// Answers the request that comes in on `stream`.
///
/// # Errors
/// When the browser has gone: nothing to worry about.
pub(crate) fn serve(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    let Some(request) = Request::read(BufReader::new(stream))? else {
        return Ok(());
    };
    let answer = match &shared.site.hook {
        Some(hook) => hook(&request),
        None => Answer::File,
    };
    let answer = match answer {
        Answer::File if request.method == Method::Other => Answer::text(405, "only GET and HEAD\n"),
        Answer::File => file::answer(&shared.site.root, &request.path),
        other => other,
    };
    let mut out = BufWriter::new(stream);
    write(&mut out, &request, answer, &shared.site.headers, &shared.stopped)?;
    out.flush()?;
    stream.shutdown(Shutdown::Write)
}

fn write(
    out: &mut impl Write,
    request: &Request,
    answer: Answer,
    site_headers: &[(String, String)],
    stopped: &Stopped,
) -> io::Result<()> {
    let of_path = content_type(Path::new(&request.path));
    match answer {
        Answer::File | Answer::Close => Ok(()),
        Answer::Stall => {
            stopped.wait();
            Ok(())
        }
        Answer::Reply { status, headers, body } => {
            let has_type =
                headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("Content-Type"));
            let mut all = headers;
            if !has_type && !body.is_empty() {
                all.push(("Content-Type".to_owned(), of_path.to_owned()));
            }
            all.push(("Content-Length".to_owned(), body.len().to_string()));
            write_head(out, status, all.iter().chain(site_headers))?;
            if request.method == Method::Head { Ok(()) } else { out.write_all(&body) }
        }
        Answer::Cut { sent } => write_beginning(out, of_path, &sent, site_headers),
        Answer::Hang { sent } => {
            write_beginning(out, of_path, &sent, site_headers)?;
            out.flush()?;
            stopped.wait();
            Ok(())
        }
        Answer::Stream { content_type, write } => {
            let head = [pair("Content-Type", &content_type)];
            write_head(out, 200, head.iter().chain(site_headers))?;
            out.flush()?;
            write(out)
        }
    }
}

/// Writes `sent` under a head that promises more.
fn write_beginning(
    out: &mut impl Write,
    content_type: &str,
    sent: &[u8],
    site_headers: &[(String, String)],
) -> io::Result<()> {
    let promised = (sent.len() + MISSING).to_string();
    let head = [pair("Content-Type", content_type), pair("Content-Length", &promised)];
    write_head(out, 200, head.iter().chain(site_headers))?;
    out.write_all(sent)
}

fn write_head<'a>(
    out: &mut impl Write,
    status: u16,
    headers: impl Iterator<Item = &'a (String, String)>,
) -> io::Result<()> {
    write!(out, "HTTP/1.1 {status} {}\r\n", reason(status))?;
    for (name, value) in headers {
        write!(out, "{name}: {value}\r\n")?;
    }
    write!(out, "Cache-Control: no-store\r\nConnection: close\r\n\r\n")
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}
