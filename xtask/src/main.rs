//! The developer's tool: from a bare machine to a served, tested and measured widget. It never
//! runs in a page.

mod bench;
mod build;
mod clippy;
mod fingerprint;
mod lint;
mod pictures;
mod program;
mod repository;
mod serve;
mod setup;
mod size;
mod step;
mod test;
mod tidy;
mod workspace_program;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use build::Flavour;
use setup::Engine;
use test::{Part, Wanted};
use workspace_program::CompiledWith;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port 8080] [--release]   the demo article in a browser, rebuilt on every change
  test [native|element|e2e] [--engine all|chromium|firefox|webkit]
                                    all tests in Chromium, those that depend on the engine in
                                    the others too; or some parts, or everything in some engine
  build                             what a reader downloads, in dist/
  size [--markdown]                 what a reader downloads, against its budget
  bench [--quick] [OPTION...]       the element beside other tables, in Chromium; more options are
                                    in bench/run.mjs
  pictures                          those of the documents, light and dark, taken anew in Chromium
  tidy                              the house rules
  lint                              rustfmt, clippy on both targets, tidy
  setup                             what the others need, installed if it is missing";

fn main() -> ExitCode {
    match run(Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Parser) -> Result<()> {
    let command = match args.next()? {
        Some(Arg::Value(command)) => command.string()?,
        Some(Arg::Long("help") | Arg::Short('h')) => {
            println!("{USAGE}");
            return Ok(());
        }
        _ => bail!("expected a command\n\n{USAGE}"),
    };
    match command.as_str() {
        "serve" => serve(args),
        "test" => test(args),
        "size" => size(args),
        "bench" => bench::run(&args.raw_args()?.collect::<Vec<_>>()),
        "build" => nothing_more(args).and_then(|()| build::dist(CompiledWith::Itself)),
        "pictures" => nothing_more(args).and_then(|()| pictures::run()),
        "tidy" => nothing_more(args).and_then(|()| tidy::run()),
        "lint" => nothing_more(args).and_then(|()| lint::run()),
        "setup" => nothing_more(args).and_then(|()| setup::everything()),
        _ => bail!("expected a command, found '{command}'\n\n{USAGE}"),
    }
}

fn serve(mut args: Parser) -> Result<()> {
    let mut port = 8080;
    let mut flavour = Flavour::Developer;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("port") => port = args.value()?.parse()?,
            Arg::Long("release") => flavour = Flavour::Reader,
            _ => return Err(arg.unexpected().into()),
        }
    }
    serve::run(port, flavour)
}

fn test(mut args: Parser) -> Result<()> {
    let (mut parts, mut engines) = (Vec::new(), Vec::new());
    let mut is_all = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(name) => {
                let name = name.string()?;
                match Part::named(&name) {
                    Some(part) => parts.push(part),
                    None => bail!("expected native, element or e2e, found '{name}'"),
                }
            }
            Arg::Long("engine") => {
                let name = args.value()?.string()?;
                match Engine::named(&name) {
                    Some(engine) => engines.push(engine),
                    None if name == "all" => is_all = true,
                    None => bail!("expected all, chromium, firefox or webkit, found '{name}'"),
                }
            }
            _ => return Err(arg.unexpected().into()),
        }
    }
    let wanted = match engines.is_empty() {
        _ if is_all => Wanted::All,
        true => Wanted::EachItsOwn,
        false => Wanted::These(engines),
    };
    test::run(if parts.is_empty() { &Part::ALL } else { &parts }, &wanted)
}

fn size(mut args: Parser) -> Result<()> {
    let mut style = size::Style::Plain;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("markdown") => style = size::Style::Markdown,
            _ => return Err(arg.unexpected().into()),
        }
    }
    size::run(style)
}

fn nothing_more(mut args: Parser) -> Result<()> {
    match args.next()? {
        Some(arg) => Err(arg.unexpected().into()),
        None => Ok(()),
    }
}
