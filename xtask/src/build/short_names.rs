//! Short names for what wasm-bindgen's script and the module have in common. Nobody but these two reads
//! the long ones, which are 3 kB of what a reader downloads and, for they hold hashes of paths, differ
//! from one checkout to the next. The module's are changed here, the script's by esbuild, by a table;
//! never the text of a script.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use walrus::Module;

/// What wasm-bindgen calls the part of the script that it writes itself.
const OWN: &str = "./plan_compare_bg.js";

/// How the names begin that wasm-bindgen gives.
const GENERATED: [&str; 3] = ["__wb", "__externref", "wasm_bindgen_"];

/// What the files of later views import from the module, whatever the script does.
const FOR_PARTS: [&str; 3] = ["memory", "__indirect_function_table", "__wasm_split"];

/// The table that esbuild renames by.
#[derive(Debug)]
pub(crate) struct ShortNames {
    table: PathBuf,
    long: Vec<String>,
}

impl ShortNames {
    /// Renames in `module` what `glue`, its script, is to rename by the table, which is written to
    /// `folder`; and takes out of it what neither the script nor a part names.
    ///
    /// # Errors
    /// When the table cannot be written.
    pub(super) fn give(module: &mut Module, glue: &str, folder: &Path) -> Result<Self> {
        let names = shorten(module, glue);
        let table = folder.join("short-names.json");
        fs::write(&table, serde_json::to_string(&names)?).context("the table of short names")?;
        Ok(Self { table, long: names.into_keys().collect() })
    }

    /// What esbuild is told.
    pub(super) fn options(&self) -> [String; 2] {
        let generated = GENERATED.join("|");
        [
            format!("--mangle-props=^({generated})"),
            format!("--mangle-cache={}", self.table.display()),
        ]
    }

    /// What esbuild has made has none of the long names.
    ///
    /// # Errors
    /// When it has one: script and module would not fit together.
    pub(super) fn check(&self, script: &str) -> Result<()> {
        for name in &self.long {
            ensure!(!script.contains(name), "esbuild has not renamed {name}");
        }
        Ok(())
    }
}

fn shorten(module: &mut Module, glue: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let mut named = |long: &str| {
        let at = names.len();
        names.entry(long.to_owned()).or_insert_with(|| short(at)).clone()
    };
    for import in module.imports.iter_mut().filter(|import| import.module == OWN) {
        import.name = named(&import.name);
    }
    let mut unused = Vec::new();
    for export in module.exports.iter_mut() {
        if FOR_PARTS.iter().any(|name| export.name.starts_with(name)) {
            continue;
        }
        if !has_property(glue, &export.name) {
            unused.push(export.id());
        } else if GENERATED.iter().any(|start| export.name.starts_with(start)) {
            export.name = named(&export.name);
        }
    }
    for id in unused {
        module.exports.delete(id);
    }
    names
}

/// Whether there is a `wasm.name`, and not only the beginning of a longer name.
fn has_property(glue: &str, name: &str) -> bool {
    let is_longer = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    glue.split(&format!("wasm.{name}")).skip(1).any(|rest| !is_longer(rest))
}

/// One or two letters for each number below 702.
fn short(number: usize) -> String {
    const LETTERS: usize = 26;
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % LETTERS).unwrap_or_default());
    match number.checked_sub(LETTERS) {
        None => letter(number).to_string(),
        Some(rest) => [letter(rest / LETTERS), letter(rest)].iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use walrus::{FunctionBuilder, Module, ModuleConfig};

    use super::{short, shorten};

    #[test]
    fn generated_names_are_short_the_crate_s_own_stay_and_unused_exports_go() {
        let mut module = Module::with_config(ModuleConfig::new());
        let kind = module.types.add(&[], &[]);
        module.add_import_func("./plan_compare_bg.js", "__wbg_one_0123", kind);
        module.add_import_func("./there.js", "look", kind);
        for name in ["__wbg_free", "__wbg_free_it", "host_open", "memory", "__data_end"] {
            let builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        let names = shorten(&mut module, "wasm.__wbg_free_it(1); wasm.host_open(2); wasm.memory;");
        let names: Vec<_> = names.iter().map(|(long, short)| (&**long, &**short)).collect();
        assert_eq!(names, [("__wbg_free_it", "b"), ("__wbg_one_0123", "a")]);
        let imports: Vec<_> =
            module.imports.iter().map(|import| (&*import.module, &*import.name)).collect();
        assert_eq!(imports, [("./plan_compare_bg.js", "a"), ("./there.js", "look")]);
        let exports: Vec<_> = module.exports.iter().map(|export| &*export.name).collect();
        assert_eq!(exports, ["b", "host_open", "memory"]);
    }

    #[test]
    fn each_number_has_letters_of_its_own() {
        assert_eq!([0, 25, 26, 701].map(short), ["a", "z", "aa", "zz"]);
    }
}
