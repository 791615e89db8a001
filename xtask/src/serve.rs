//! The demo article in a browser, built again and reloaded on every change; a build that fails
//! leaves the last good one in place.

mod reload;
mod watch;

use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use static_server::{Server, Site};

use crate::build::{self, Flavour};
use crate::repository;
use crate::workspace_program::CompiledWith;
use reload::Pages;

/// Builds, serves on this machine only, and goes on until it is interrupted.
///
/// # Errors
/// When the first build fails or `port` is taken.
pub(crate) fn run(port: u16, flavour: Flavour) -> Result<()> {
    let folder = repository::target().join("serve");
    let pages = Arc::new(Pages::default());
    // Before the build: it would be a pity to compile for a minute, and then to find it taken.
    let server = listen(port, Arc::clone(&pages))?;
    let changes = watch::start()?;
    build::into(flavour, &folder, CompiledWith::Itself)?;

    println!("\n  the demo article: {}\n", server.url("/"));
    println!("serve: building again whenever a source changes; Ctrl+C stops");
    loop {
        let changed = changes.next()?;
        println!("serve: building again, because {changed} changed");
        match build::into(flavour, &folder, CompiledWith::Itself) {
            Ok(()) => pages.reload(),
            Err(error) => eprintln!("error: {error:#}\nserve: the last good build stays"),
        }
    }
}

fn listen(port: u16, pages: Arc<Pages>) -> Result<Server> {
    let root = repository::target().join("serve");
    let for_files = root.clone();
    let site = Site::new(root).hook(move |request| reload::answer(request, &for_files, &pages));
    match site.listen((Ipv4Addr::LOCALHOST, port)) {
        Ok(server) => Ok(server),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is taken; stop what uses it, or choose another with --port")
        }
        Err(error) => Err(error).with_context(|| format!("cannot listen on port {port}")),
    }
}
