//! Takes out of a linked module what wasm-bindgen exports for a dependency and no script calls, so
//! that what only those exports reach is left out too. Before the module is split: every section but
//! the two that are written anew stays as it is, byte by byte, and so do all relocations.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{CustomSection, ExportSection, Module, RawSection};
use wasmparser::{CustomSectionReader, ExportSectionReader, Parser, Payload};

/// What their names have in common: the streams of wasm-streams, which `leptos` with `csr` links by way
/// of `server_fn`. They come to 5 kB of brotli.
const DEAD: &str = "intounderlying";

/// How the exports begin by which a function tells wasm-bindgen its types. Libraries bring one for each
/// function of the browser, and those that name closures keep code alive for each.
const DESCRIBES: &str = "__wbindgen_describe_";

/// Where the linker collects what wasm-bindgen's macros note for its other half.
const PROGRAMS: &str = "__wasm_bindgen_unstable";

/// The linked `module` without them; as it is, when it has none.
///
/// # Errors
/// When it is no module, or notes are written otherwise than wasm-bindgen does at present.
pub(super) fn removed(module: Vec<u8>) -> Result<Vec<u8>> {
    let living = without_dead(&module).context("looking for exports that no script calls")?;
    Ok(living.unwrap_or(module))
}

/// The module without dead exports; nothing when it has none.
fn without_dead(module: &[u8]) -> Result<Option<Vec<u8>>> {
    let mut smaller = Module::new();
    let mut has_dead = false;
    let called = called(module)?;
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ExportSection(exports) = &payload {
            let (kept, n_dead) = living_exports(exports, &called)?;
            if 0 < n_dead {
                has_dead = true;
                smaller.section(&kept);
                continue;
            }
        }
        if let Payload::CustomSection(section) = &payload
            && section.name() == PROGRAMS
        {
            let data = living_programs(section)?;
            smaller.section(&CustomSection { name: PROGRAMS.into(), data: data.into() });
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = module.get(range).context("a section ends within the module")?;
            smaller.section(&RawSection { id, data });
        }
    }
    Ok(has_dead.then(|| smaller.finish()))
}

/// The name of every function that the module calls from outside or offers to it.
fn called(module: &[u8]) -> Result<BTreeSet<&str>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    names.insert(import?.name);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    names.insert(export?.name);
                }
            }
            _ => {}
        }
    }
    Ok(names)
}

fn is_dead(name: &str, called: &BTreeSet<&str>) -> bool {
    let describes_nothing =
        name.strip_prefix(DESCRIBES).is_some_and(|described| !called.contains(described));
    describes_nothing || name.to_lowercase().contains(DEAD)
}

/// The exports that are not dead, and how many are.
fn living_exports(
    exports: &ExportSectionReader<'_>,
    called: &BTreeSet<&str>,
) -> Result<(ExportSection, usize)> {
    let mut kept = ExportSection::new();
    let mut n_dead = 0;
    for export in exports.clone() {
        let export = export?;
        if is_dead(export.name, called) {
            n_dead += 1;
        } else {
            let kind = RoundtripReencoder.export_kind(export.kind)?;
            kept.export(export.name, kind, export.index);
        }
    }
    Ok((kept, n_dead))
}

/// The notes that do not declare anything dead.
fn living_programs(section: &CustomSectionReader<'_>) -> Result<Vec<u8>> {
    let mut rest = section.data();
    let mut kept = Vec::new();
    while !rest.is_empty() {
        let before = rest;
        let version = taken(&mut rest)?;
        ensure!(version.starts_with(b"{"), "a note does not begin with its version, as JSON");
        let program = taken(&mut rest)?;
        if !String::from_utf8_lossy(program).to_lowercase().contains(DEAD) {
            kept.extend_from_slice(&before[..before.len() - rest.len()]);
        }
    }
    Ok(kept)
}

/// Bytes after their number, which has four.
fn taken<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8]> {
    let (length, after) = rest.split_first_chunk().context("a length of four bytes")?;
    let length = usize::try_from(u32::from_le_bytes(*length))?;
    let (bytes, after) = after.split_at_checked(length).context("as many bytes as it says")?;
    *rest = after;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use walrus::{FunctionBuilder, Module, ModuleConfig, RawCustomSection};

    use super::{PROGRAMS, without_dead};

    fn note(program: &str) -> Vec<u8> {
        let length = |text: &str| u32::try_from(text.len()).unwrap().to_le_bytes();
        let version = "{\"version\":\"0\"}";
        [&length(version), version.as_bytes(), &length(program), program.as_bytes()].concat()
    }

    fn module(names: &[&str]) -> Vec<u8> {
        let mut module = Module::with_config(ModuleConfig::new());
        for name in names {
            let builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        let data = names.iter().flat_map(|name| note(name)).collect();
        module.customs.add(RawCustomSection { name: PROGRAMS.to_owned(), data });
        module.emit_wasm()
    }

    #[test]
    fn what_nobody_calls_goes_with_its_notes_and_the_rest_stays() {
        let before = module(&["mount", "__wbg_intounderlyingsink_free", "IntoUnderlyingSource"]);
        let after = without_dead(&before).unwrap().expect("something dead");
        let mut after = Module::from_buffer(&after).unwrap();
        let exports: Vec<_> = after.exports.iter().map(|export| export.name.clone()).collect();
        assert_eq!(exports, ["mount"]);
        assert_eq!(after.customs.remove_raw(PROGRAMS).expect("notes").data, note("mount"));
        assert_eq!(after.funcs.iter().count(), 3, "what is reached is the splitter's to say");
    }

    #[test]
    fn what_describes_nothing_goes_too() {
        let before = module(&["mount", "__wbindgen_describe_mount", "__wbindgen_describe_gone"]);
        let after = without_dead(&before).unwrap().expect("something dead");
        let after = Module::from_buffer(&after).unwrap();
        let exports: Vec<_> = after.exports.iter().map(|export| export.name.clone()).collect();
        assert_eq!(exports, ["mount", "__wbindgen_describe_mount"]);
    }

    #[test]
    fn a_module_without_any_is_left_alone() {
        assert_eq!(without_dead(&module(&["mount", "free"])).unwrap(), None);
    }

    #[test]
    fn notes_in_another_form_are_refused() {
        let mut module = Module::with_config(ModuleConfig::new());
        let data = note("mount")[1..].to_vec();
        module.customs.add(RawCustomSection { name: PROGRAMS.to_owned(), data });
        assert!(without_dead(&module.emit_wasm()).is_err());
    }
}
