//! The server as a browser sees it: real connections to a free port, and no other.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use static_server::{Answer, Server, Site};

fn site(name: &str) -> Site {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(root.join("data")).expect("a folder for the test");
    fs::write(root.join("index.html"), "<p>hello</p>").expect("a page");
    fs::write(root.join("data/a b.json"), "{}").expect("a dataset");
    Site::new(root)
}

fn listen(site: Site) -> Server {
    site.listen(("127.0.0.1", 0)).expect("a free port")
}

/// Everything that the server sends for a request, until it closes the connection.
fn answer(server: &Server, request: &str) -> String {
    let mut stream = ask(server, request);
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8(answer).expect("text")
}

fn ask(server: &Server, request: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.address()).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a time limit");
    write!(stream, "{request} HTTP/1.1\r\nHost: test\r\n\r\n").expect("a request");
    stream
}

#[test]
fn a_file_comes_with_its_type_and_is_never_cached() {
    let server = listen(site("file"));
    let answer = answer(&server, "GET /data/a%20b.json?v=1");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("\r\nContent-Type: application/json\r\n"), "{answer}");
    assert!(answer.contains("\r\nContent-Length: 2\r\n"), "{answer}");
    assert!(answer.contains("\r\nCache-Control: no-store\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n{}"), "{answer}");
}

#[test]
fn a_folder_is_its_index_and_needs_its_slash() {
    let server = listen(site("folder"));
    assert!(answer(&server, "GET /").ends_with("<p>hello</p>"));
    let moved = answer(&server, "GET /data");
    assert!(moved.starts_with("HTTP/1.1 301 ") && moved.contains("\r\nLocation: /data/\r\n"));
    assert!(answer(&server, "GET /data/").starts_with("HTTP/1.1 404 "));
}

#[test]
fn what_is_not_there_or_outside_is_404_and_says_so() {
    let server = listen(site("missing"));
    for path in ["/no.json", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/data/..%2f..%2fCargo.toml"] {
        let answer = answer(&server, &format!("GET {path}"));
        assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"), "{path}: {answer}");
        assert!(answer.contains("\r\n\r\nnot found: "), "{path}: {answer}");
    }
}

#[test]
fn head_has_the_length_and_no_body() {
    let server = listen(site("head"));
    let answer = answer(&server, "HEAD /index.html");
    assert!(answer.contains("\r\nContent-Length: 12\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n"), "{answer}");
}

#[test]
fn other_methods_are_refused() {
    let server = listen(site("method"));
    assert!(answer(&server, "POST /index.html").starts_with("HTTP/1.1 405 "));
}

#[test]
fn headers_of_the_site_are_on_every_answer() {
    let policy = "default-src 'none'";
    let server = listen(site("headers").header("Content-Security-Policy", policy));
    for path in ["/", "/no.json"] {
        let answer = answer(&server, &format!("GET {path}"));
        assert!(answer.contains("\r\nContent-Security-Policy: default-src 'none'\r\n"), "{answer}");
    }
}

#[test]
fn a_hook_comes_before_the_files() {
    let server = listen(site("hook").hook(|request| match request.path.as_str() {
        "/data/a b.json" => Answer::Reply { status: 503, headers: Vec::new(), body: b"no".into() },
        _ => Answer::File,
    }));
    let hooked = answer(&server, "GET /data/a%20b.json");
    assert!(hooked.starts_with("HTTP/1.1 503 Service Unavailable\r\n"), "{hooked}");
    assert!(hooked.contains("\r\nContent-Type: application/json\r\n"), "{hooked}");
    assert!(answer(&server, "GET /").starts_with("HTTP/1.1 200 OK\r\n"));
}

#[test]
fn a_cut_answer_is_shorter_than_it_promises() {
    let server = listen(site("cut").hook(|_| Answer::Cut { sent: b"{\"format\":".into() }));
    let answer = answer(&server, "GET /a.json");
    assert!(answer.contains("\r\nContent-Length: 4106\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n{\"format\":"), "{answer}");
}

#[test]
fn an_answer_that_hangs_ends_with_the_server() {
    let server = listen(site("hang").hook(|_| Answer::Hang { sent: b"{\"format\":".into() }));
    let mut hanging = ask(&server, "GET /a.json");
    let mut head = [0; 15];
    hanging.read_exact(&mut head).expect("a beginning");
    assert_eq!(&head, b"HTTP/1.1 200 OK");
    drop(server);
    let mut rest = Vec::new();
    hanging.read_to_end(&mut rest).expect("the end of the connection");
    assert!(rest.ends_with(b"\r\n\r\n{\"format\":"));
}

#[test]
fn a_redirection_names_the_other_address() {
    let server = listen(site("redirect").hook(|_| Answer::redirect("/b.json")));
    let answer = answer(&server, "GET /a.json");
    assert!(answer.starts_with("HTTP/1.1 302 Found\r\n"), "{answer}");
    assert!(answer.contains("\r\nLocation: /b.json\r\n"), "{answer}");
}

#[test]
fn a_closed_connection_has_no_answer() {
    let server = listen(site("close").hook(|_| Answer::Close));
    assert_eq!(answer(&server, "GET /a.json"), "");
}

#[test]
fn a_stream_arrives_as_it_is_written() {
    let server = listen(site("stream").hook(|_| Answer::Stream {
        content_type: "text/event-stream".to_owned(),
        write: Box::new(|connection| connection.write_all(b"data: 1\n\n")),
    }));
    let answer = answer(&server, "GET /events");
    assert!(answer.contains("\r\nContent-Type: text/event-stream\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\ndata: 1\n\n"), "{answer}");
}

#[test]
fn a_stalled_request_ends_with_the_server_and_the_port_is_free_again() {
    let (asked, was_asked) = mpsc::channel();
    let server = listen(site("stall").hook(move |_| {
        asked.send(()).expect("a listener");
        Answer::Stall
    }));
    let address = server.address();
    let mut stalled = ask(&server, "GET /a.json");
    was_asked.recv().expect("a request");
    drop(server);
    let mut answer = Vec::new();
    stalled.read_to_end(&mut answer).expect("the end of the connection");
    assert_eq!(answer, b"");
    assert!(TcpStream::connect(address).is_err());
}

#[test]
fn two_servers_on_one_port_are_an_error() {
    let first = listen(site("port"));
    let second = site("port").listen(first.address());
    assert_eq!(second.err().map(|error| error.kind()), Some(std::io::ErrorKind::AddrInUse));
}
