//! Short names for what a module and its script have in common. Nobody but these two reads the long
//! ones, which make up a hundredth of what a reader downloads and, for they hold the hash of a path,
//! differ from one checkout to the next.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use walrus::Module;

/// What wasm-bindgen calls the part of the script that it writes itself.
const OWN: &str = "./plan_compare_bg.js";

/// The object in the script that has all functions that the module imports.
const IMPORTS: &str = "const import0 = {\n        __proto__: null,\n";

/// What the module imports, as the script hands it over, one line for each script.
const HANDED_OVER: &str = "    return {\n        __proto__: null,\n";

/// The one name that stands for all scripts that the module imports from.
const SCRIPT: &str = "_";

/// What the files of later views import from the module, and so must keep its name.
const FOR_PARTS: [&str; 3] = ["memory", "__indirect_function_table", "__wasm_split"];

/// Renames in `module` and, accordingly, in the script `glue`, which it returns.
///
/// # Errors
/// When the script is not written as wasm-bindgen does at present.
pub(super) fn shorten(module: &mut Module, glue: String) -> Result<String> {
    let glue = shorten_imports(module, glue)?;
    shorten_exports(module, glue)
}

fn shorten_imports(module: &mut Module, mut glue: String) -> Result<String> {
    let (begin, end) = handed_over(&glue)?;
    let scripts = glue[begin..end].to_owned();
    glue.replace_range(begin..end, &format!("    return {{ {SCRIPT}: import0 }};\n"));
    let mut from_others = String::new();
    for (at, import) in module.imports.iter_mut().enumerate() {
        let short = short(at);
        if import.module == OWN {
            let key = |name: &str| format!("\n        {name}: ");
            glue = replace_once(&glue, &key(&import.name), &key(&short))?;
        } else {
            let object = name_of(&scripts, &import.module)?;
            from_others += &format!("        {short}: {object}.{},\n", import.name);
        }
        import.module = SCRIPT.to_owned();
        import.name = short;
    }
    replace_once(&glue, IMPORTS, &(IMPORTS.to_owned() + &from_others))
}

/// Where the script says which object has the functions of which script.
fn handed_over(glue: &str) -> Result<(usize, usize)> {
    let begin = glue.find(HANDED_OVER).context("wasm-bindgen hands imports over otherwise")?;
    let length = glue[begin..].find("    };\n").context("an object literal ends")?;
    Ok((begin, begin + length + "    };\n".len()))
}

/// What the script calls the one that the module calls `module`.
fn name_of<'a>(scripts: &'a str, module: &str) -> Result<&'a str> {
    let key = format!("\"{module}\": ");
    let (_, rest) = scripts.split_once(&key).with_context(|| format!("no script is {module}"))?;
    rest.split(',').next().context("a comma")
}

fn shorten_exports(module: &mut Module, mut glue: String) -> Result<String> {
    let mut unused = Vec::new();
    let mut taken = BTreeSet::new();
    for (at, export) in module.exports.iter_mut().enumerate() {
        if FOR_PARTS.iter().any(|name| export.name.starts_with(name)) {
            continue;
        }
        let short = short(at);
        let renamed = replace_property(&glue, &export.name, &short);
        if renamed == glue {
            unused.push(export.id());
            continue;
        }
        ensure!(taken.insert(short.clone()), "two exports are called {short}");
        glue = renamed;
        export.name = short;
    }
    for id in unused {
        module.exports.delete(id);
    }
    Ok(glue)
}

/// Replaces each `wasm.name`, but not the beginning of a longer name.
fn replace_property(glue: &str, name: &str, short: &str) -> String {
    let long = format!("wasm.{name}");
    let mut parts = glue.split(long.as_str());
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for rest in parts {
        let is_longer = rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        renamed += if is_longer { &long } else { "wasm." };
        renamed += if is_longer { "" } else { short };
        renamed += rest;
    }
    renamed
}

fn replace_once(glue: &str, from: &str, to: &str) -> Result<String> {
    ensure!(glue.matches(from).count() == 1, "expected once in wasm-bindgen's script: {from}");
    Ok(glue.replacen(from, to, 1))
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

    use super::{replace_property, short, shorten};

    const GLUE: &str = r#"import * as import1 from "./there.js"
function f() { wasm.long_name(1); wasm.long(2); wasm.memory; }
    const import0 = {
        __proto__: null,
        __wbg_one_0123: function() {
        },
    };
    return {
        __proto__: null,
        "./plan_compare_bg.js": import0,
        "./there.js": import1,
    };
"#;

    fn module() -> Module {
        let mut module = Module::with_config(ModuleConfig::new());
        let kind = module.types.add(&[], &[]);
        module.add_import_func("./plan_compare_bg.js", "__wbg_one_0123", kind);
        let (there, _) = module.add_import_func("./there.js", "look", kind);
        for name in ["long", "long_name", "memory", "__data_end"] {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.func_body().call(there);
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        module
    }

    #[test]
    fn module_and_script_still_agree() {
        let mut module = module();
        let glue = shorten(&mut module, GLUE.to_owned()).unwrap();
        let imports: Vec<_> =
            module.imports.iter().map(|import| (&*import.module, &*import.name)).collect();
        assert_eq!(imports, [("_", "a"), ("_", "b")]);
        assert!(glue.contains("{\n        __proto__: null,\n        b: import1.look,\n"), "{glue}");
        assert!(glue.contains("\n        a: function() {\n"), "{glue}");
        assert!(glue.ends_with("    return { _: import0 };\n"), "{glue}");
        let exports: Vec<_> = module.exports.iter().map(|export| &*export.name).collect();
        assert_eq!(exports, ["a", "b", "memory"]);
        assert!(glue.contains("wasm.b(1); wasm.a(2); wasm.memory;"), "{glue}");
    }

    #[test]
    fn a_script_that_is_written_otherwise_is_refused() {
        for part in ["__proto__: null", "__wbg_one_0123", "\"./there.js\": import1"] {
            let error = shorten(&mut module(), GLUE.replace(part, "")).unwrap_err();
            assert!(!error.to_string().is_empty(), "{part}");
        }
    }

    #[test]
    fn a_name_is_not_taken_for_the_beginning_of_another() {
        assert_eq!(replace_property("wasm.ab wasm.a,", "a", "z"), "wasm.ab wasm.z,");
        assert_eq!([0, 25, 26, 701].map(short), ["a", "z", "aa", "zz"]);
    }
}
