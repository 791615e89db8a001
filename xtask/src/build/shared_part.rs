//! One file of what several later parts share, for which wasm-split writes a file for each set of
//! parts: a reader who opens one part would fetch a dozen, and brotli finds more in one. Never what
//! a part does.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload, TypeRef};

use super::wasm_opt::FEATURES;
use crate::{program, repository};

/// Where parts find what the first module gives them.
const GIVEN: &str = "__wasm_split";

/// The same while modules are joined: wasm-merge takes a module that imports from its own name for
/// an endless search.
const OUTSIDE: &str = "outside";

/// Joins the modules at `chunks` to one in `folder`.
///
/// # Errors
/// When wasm-merge fails, or they import anything but what the first module gives to all of them.
pub(super) fn join(chunks: &[PathBuf], folder: &Path) -> Result<PathBuf> {
    let modules: Vec<Vec<u8>> = chunks
        .iter()
        .map(|chunk| fs::read(chunk).with_context(|| format!("reading {}", chunk.display())))
        .collect::<Result<_>>()?;
    // wasm-merge joins what one module exports to another: each import of the chunks to this one's.
    let given = folder.join("given.wasm");
    fs::write(&given, given_module(&modules)?)?;
    let joined = folder.join("shared.wasm");
    let mut command = Command::new(repository::npm_tool("wasm-merge"));
    command.arg(&given).arg(GIVEN);
    for chunk in chunks {
        command.arg(chunk).arg(chunk.file_stem().context("a chunk has a name")?);
    }
    program::run_quietly(command.args(FEATURES).arg("--output").arg(&joined))?;
    fs::write(&joined, as_part(&fs::read(&joined)?)?)?;
    Ok(joined)
}

/// A module that exports what `modules` import, and has it from outside.
fn given_module(modules: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut imported: BTreeMap<&str, TypeRef> = BTreeMap::new();
    for module in modules {
        for (from, name, kind) in imports(module)? {
            ensure!(from == GIVEN, "a chunk imports {name} from {from}");
            let known = imported.entry(name).or_insert(kind);
            ensure!(*known == kind, "chunks import {name} as {known:?} and as {kind:?}");
        }
    }
    let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
    let [mut n_tables, mut n_memories, mut n_globals] = [0; 3];
    for (name, kind) in imported {
        let (export, count) = match kind {
            TypeRef::Table(_) => (ExportKind::Table, &mut n_tables),
            TypeRef::Memory(_) => (ExportKind::Memory, &mut n_memories),
            TypeRef::Global(_) => (ExportKind::Global, &mut n_globals),
            _ => anyhow::bail!("a chunk imports {name}, which is {kind:?}"),
        };
        imports.import(OUTSIDE, name, entity(kind)?);
        exports.export(name, export, *count);
        *count += 1;
    }
    let mut module = Module::new();
    module.section(&imports).section(&exports);
    Ok(module.finish())
}

/// The joined module as wasm-split's script wants a part: with what it needs from the first module,
/// and without exports.
fn as_part(joined: &[u8]) -> Result<Vec<u8>> {
    let mut part = Module::new();
    for payload in Parser::new(0).parse_all(joined) {
        let payload = payload?;
        if let Payload::ImportSection(_) = payload {
            let mut section = ImportSection::new();
            for (_, name, kind) in imports(joined)? {
                section.import(GIVEN, name, entity(kind)?);
            }
            part.section(&section);
        } else if !matches!(payload, Payload::ExportSection(_))
            && let Some((id, range)) = payload.as_section()
        {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = joined.get(range).context("a section ends within the module")?;
            part.section(&RawSection { id, data });
        }
    }
    Ok(part.finish())
}

fn entity(kind: TypeRef) -> Result<EntityType> {
    Ok(RoundtripReencoder.entity_type(kind)?)
}

/// From where, under which name, and what, in order.
fn imports(module: &[u8]) -> Result<Vec<(&str, &str, TypeRef)>> {
    let mut imports = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let import = import?;
                imports.push((import.module, import.name, import.ty));
            }
        }
    }
    Ok(imports)
}

/// wasm-split's script, which fetches `shared` where it fetched one of `chunks`.
///
/// # Errors
/// When the script is written otherwise than wasm-split does at present.
pub(super) fn in_script(script: &str, chunks: &[PathBuf], shared: &Path) -> Result<String> {
    let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let shared = stem(shared);
    let (first, others) = chunks.split_first().context("there are chunks")?;
    let mut script = script.to_owned();
    for other in others {
        let (before, after) = around_definition(&script, &stem(other))?;
        script = before.to_owned() + after;
    }
    let first = stem(first);
    let (before, after) = around_definition(&script, &first)?;
    let definition = &script[before.len()..script.len() - after.len()];
    let definition = definition
        .replace(&format!("__{first} ="), &format!("__{shared} ="))
        .replace(&format!("{first}.wasm"), &format!("{shared}.wasm"));
    script = [before, &definition, after].concat();

    let mut lines = Vec::new();
    for line in script.lines() {
        lines.push(match line.strip_prefix(", [__chunk_").and_then(|rest| rest.split_once(']')) {
            Some((_, end)) => format!(", [__{shared}]{end}"),
            None => line.to_owned(),
        });
    }
    let script = lines.join("\n") + "\n";
    ensure!(!script.contains("__chunk_"), "wasm-split: its script has a chunk that is not known");
    Ok(script)
}

/// What stands before and after the definition of a chunk's loader.
fn around_definition<'s>(script: &'s str, chunk: &str) -> Result<(&'s str, &'s str)> {
    const END: &str = "\n, []);\n";
    let parts = || {
        let (before, rest) = script.split_once(&format!("const __{chunk} = makeLoad("))?;
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    };
    parts().with_context(|| format!("wasm-split: its script defines {chunk} otherwise than before"))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use walrus::{ConstExpr, Module, ModuleConfig, RefType, ValType};

    use super::{GIVEN, OUTSIDE, as_part, given_module, imports, in_script};

    /// A chunk that needs a memory, a table and a global, and has a byte of data.
    fn chunk(offset: i32) -> Vec<u8> {
        let mut module = Module::with_config(ModuleConfig::new());
        module.add_import_table(GIVEN, "table", false, 7, None, RefType::FUNCREF);
        module.add_import_global(GIVEN, "stack", ValType::I32, true, false);
        let (memory, _) = module.add_import_memory(GIVEN, "memory", false, false, 17, None, None);
        let offset = ConstExpr::Value(walrus::ir::Value::I32(offset));
        module.data.add(walrus::DataKind::Active { memory, offset }, vec![1]);
        module.emit_wasm()
    }

    #[test]
    fn what_chunks_import_is_given_once() {
        let given = given_module(&[chunk(0), chunk(8)]).unwrap();
        let names: Vec<_> =
            imports(&given).unwrap().into_iter().map(|(from, name, _)| (from, name)).collect();
        assert_eq!(names, [(OUTSIDE, "memory"), (OUTSIDE, "stack"), (OUTSIDE, "table")]);
    }

    #[test]
    fn a_part_has_everything_from_the_first_module_and_exports_nothing() {
        let given = given_module(&[chunk(0)]).unwrap();
        let part = as_part(&given).unwrap();
        assert!(imports(&part).unwrap().iter().all(|(from, _, _)| *from == GIVEN));
        let part = Module::from_buffer(&part).unwrap();
        assert_eq!((part.imports.iter().count(), part.exports.iter().count()), (3, 0));
    }

    #[test]
    fn a_function_that_a_chunk_imports_is_an_error() {
        let mut module = Module::with_config(ModuleConfig::new());
        let kind = module.types.add(&[], &[]);
        module.add_import_func(GIVEN, "called", kind);
        let error = given_module(&[module.emit_wasm()]).unwrap_err().to_string();
        assert!(error.contains("a chunk imports called"), "{error}");
    }

    const SCRIPT: &str = "/* a, b */
const __chunk_7 = makeLoad(() => {
    fetch(\"./chunk_7.wasm\");
}
, []);
/* b, c */
const __chunk_8 = makeLoad(() => {
    fetch(\"./chunk_8.wasm\");
}
, []);
export const a = wrapAsyncCb(makeLoad(() => {
    fetch(\"./split_a.wasm\");
}
, [__chunk_7, __chunk_8]));
export const d = wrapAsyncCb(makeLoad(() => {
}
, []));
";

    #[test]
    fn the_script_fetches_what_is_shared_once() {
        let chunks = ["chunk_7.wasm", "chunk_8.wasm"].map(PathBuf::from);
        let script = in_script(SCRIPT, &chunks, Path::new("shared.wasm")).unwrap();
        assert_eq!(script.matches("./shared.wasm").count(), 1);
        assert!(!script.contains("chunk_7.wasm") && !script.contains("chunk_8.wasm"), "{script}");
        assert!(script.contains("const __shared = makeLoad("), "{script}");
        assert!(script.contains("\n, [__shared]));\n") && script.contains("\n, []));\n"));
    }

    #[test]
    fn a_script_that_is_written_otherwise_is_an_error() {
        let chunks = ["chunk_7.wasm", "chunk_9.wasm"].map(PathBuf::from);
        let error = in_script(SCRIPT, &chunks, Path::new("shared.wasm")).unwrap_err().to_string();
        assert!(error.contains("defines chunk_9 otherwise"), "{error}");
    }
}
