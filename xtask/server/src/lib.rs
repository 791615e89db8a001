//! Serves a folder to browsers on this machine: for `cargo xtask serve`, and for tests, which can
//! answer some requests themselves, badly if need be. It is never reachable from another machine
//! unless told so, and never writes.
//!
//! ```
//! use static_server::{Answer, Site};
//!
//! # fn main() -> std::io::Result<()> {
//! let server = Site::new("dist")
//!     .header("Access-Control-Allow-Origin", "*")
//!     .hook(|request| match request.path.as_str() {
//!         "/missing.json" => Answer::text(404, "no such dataset"),
//!         "/slow.json" => Answer::Stall,
//!         _ => Answer::File,
//!     })
//!     .listen(("127.0.0.1", 0))?;
//! println!("{}", server.url("/index.html"));
//! drop(server); // stops it, stalled requests included
//! # Ok(())
//! # }
//! ```

mod answer;
mod connection;
mod file;
mod request;
mod server;

pub use answer::{Answer, Connection};
pub use file::content_type;
pub use request::{Method, Request};
pub use server::{Server, Site};
