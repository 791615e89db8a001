//! wasm-bindgen's own test runner, compiled with the workspace so that its version cannot drift;
//! cargo calls it with a test binary. It adds idle connections only, for a fault of its server.

mod webkit;

use std::env;
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

/// With how many threads the runner's server (tiny_http 0.12) begins.
///
/// When more connections than idle threads come at once, it gives two to one thread, and the
/// second waits until the first is closed: a browser that asks for six scripts at once then waits
/// for ever. Where no thread is idle it starts one for each connection, which is right.
const N_THREADS: usize = 4;

fn main() -> anyhow::Result<()> {
    if let Some(driver) = env::var_os("WEBKITDRIVER") {
        return webkit::run_with(&driver, env::args_os().skip(1));
    }
    if let Ok(address) = env::var("WASM_BINDGEN_TEST_ADDRESS") {
        thread::spawn(move || occupy(&address));
    }
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(env::args_os())
}

/// Keeps every first thread of the server at `address` busy, for as long as this program runs.
fn occupy(address: &str) {
    let mut connections = Vec::new();
    while connections.len() < N_THREADS {
        match TcpStream::connect(address) {
            Ok(connection) => connections.push(connection),
            // It does not listen yet.
            Err(_) => thread::sleep(Duration::from_millis(10)),
        }
    }
    loop {
        thread::park();
    }
}
