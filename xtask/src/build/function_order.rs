//! Puts a module's functions in the order in which brotli finds each beside those that are most like
//! it. Changes their numbers, wherever these stand, and nothing else.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef,
    Validator,
};

use super::precompressed;

/// Two functions are alike by how many sequences of so many bytes they share. Measured on a module
/// that came to 124,785 bytes of brotli so: with sequences of 2 bytes to 125,568, of 4 to 125,063, of
/// 5 to 125,296, of 6 to 125,806. Sorting took 3 kB of 84 from an earlier one; by signature and by body
/// with the numbers of locals and functions left out, 650 bytes less.
const SEQUENCE: usize = 3;

type Failure = reencode::Error<Infallible>;

/// How often a module is sorted. Calls have the numbers of functions in them, so each order makes other
/// bytes, of which the next finds another order; of 125,250 bytes of brotli they differ by 200.
const ORDERS: usize = 10;

/// Sorts the functions of the module at `wasm`: of a few good orders, into that of the fewest bytes.
///
/// # Errors
/// When it is no valid module, before or after; it is then as it was.
pub(super) fn sort(wasm: &Path) -> Result<()> {
    let orders = wasm.with_extension("orders");
    fs::create_dir_all(&orders).with_context(|| format!("making {}", orders.display()))?;
    let mut module = fs::read(wasm).with_context(|| format!("reading {}", wasm.display()))?;
    for order in 0..ORDERS {
        module = sorted(&module).with_context(|| format!("sorting {}", wasm.display()))?;
        let file = orders.join(order.to_string());
        fs::write(&file, &module).with_context(|| format!("writing {}", file.display()))?;
    }
    let lengths = precompressed::lengths(&orders)?;
    let (fewest, _) = lengths
        .iter()
        .min_by_key(|(_, lengths)| lengths.brotli)
        .context("there is at least one order")?;
    fs::rename(orders.join(fewest), wasm)
        .with_context(|| format!("replacing {}", wasm.display()))?;
    fs::remove_dir_all(&orders).with_context(|| format!("removing {}", orders.display()))
}

fn sorted(module: &[u8]) -> Result<Vec<u8>> {
    let mut n_imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    n_imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let mut order = Order::new(n_imported, by_likeness(&bodies));
    let mut sorted = Module::new();
    order
        .parse_core_module(&mut sorted, Parser::new(0), module)
        .map_err(|error| anyhow!("writing it again: {error}"))?;
    let sorted = sorted.finish();
    Validator::new().validate_all(&sorted).context("it is not valid any more")?;
    Ok(sorted)
}

/// Where each function of the new order is in the old one: after each follows, of those that are left,
/// the one most like it.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let mut holders = BTreeMap::<&[u8], Vec<usize>>::new();
    for (at, body) in bodies.iter().enumerate() {
        for sequence in body.windows(SEQUENCE) {
            let holders = holders.entry(sequence).or_default();
            if holders.last() != Some(&at) {
                holders.push(at);
            }
        }
    }
    let holders: Vec<_> = holders.into_values().collect();
    let mut sequences = vec![Vec::new(); bodies.len()];
    for (sequence, holders) in holders.iter().enumerate() {
        for at in holders {
            sequences[*at].push(sequence);
        }
    }

    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order: Vec<usize> = Vec::new();
    let mut next = 0;
    while next < left.len() {
        let last = left.remove(next);
        order.push(last);
        let mut n_shared = vec![0_usize; bodies.len()];
        for at in sequences[last].iter().flat_map(|sequence| &holders[*sequence]) {
            n_shared[*at] += 1;
        }
        // Compared as fractions (Sørensen and Dice's), so that no machine rounds otherwise.
        let likeness = |at: usize| (n_shared[at], sequences[at].len() + sequences[last].len());
        let is_more = |(a, of_a): (usize, usize), (b, of_b): (usize, usize)| b * of_a < a * of_b;
        next = 0;
        for at in 1..left.len() {
            if is_more(likeness(left[at]), likeness(left[next])) {
                next = at;
            }
        }
    }
    order
}

/// The same module with its functions in another order.
struct Order {
    n_imported: u32,
    /// The place in the old order, by the new.
    old: Vec<usize>,
    /// The place in the new order, by the old.
    new: Vec<u32>,
}

impl Order {
    fn new(n_imported: u32, old: Vec<usize>) -> Self {
        let mut new = vec![0; old.len()];
        for (place, old) in (0..).zip(&old) {
            new[*old] = place;
        }
        Self { n_imported, old, new }
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Failure> {
        let new = function.checked_sub(self.n_imported).and_then(|old| self.new.get(old as usize));
        Ok(new.map_or(function, |new| self.n_imported + new))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Failure> {
        let kinds = section.into_iter().collect::<Result<Vec<_>, BinaryReaderError>>()?;
        for old in &self.old {
            functions.function(kinds[*old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Failure> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, BinaryReaderError>>()?;
        for place in 0..self.old.len() {
            self.parse_function_body(code, bodies[self.old[place]].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
        Function, FunctionSection, ImportSection, Instruction, Module, RefType, TableSection,
        TableType, TypeSection, ValType,
    };
    use wasmparser::{ElementItems, ExternalKind, Parser, Payload};

    use super::{by_likeness, sorted};

    /// A module with two imported functions and four of its own. The first and the third add, one after
    /// another, as many numbers; the second and the fourth call; each is exported by what it does.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("host", "one", EntityType::Function(0));
        imports.import("host", "two", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        for kind in [1, 0, 1, 0] {
            functions.function(kind);
        }
        let mut tables = TableSection::new();
        let element_type = RefType::FUNCREF;
        tables.table(TableType {
            element_type,
            table64: false,
            minimum: 2,
            maximum: None,
            shared: false,
        });
        let mut exports = ExportSection::new();
        for (name, function) in [("add", 2), ("call", 3), ("add more", 4), ("call more", 5)] {
            exports.export(name, ExportKind::Func, function);
        }
        let mut elements = ElementSection::new();
        let all = Elements::Functions(vec![0, 4].into());
        elements.active(None, &ConstExpr::i32_const(0), all);
        let add = |last: i32| {
            let mut function = Function::new([]);
            function.instructions().i32_const(1_000_000);
            for number in [2_000_000, 3_000_000, last] {
                function.instructions().i32_const(number).i32_add();
            }
            function.instructions().end();
            function
        };
        let call = |functions: &[u32]| {
            let mut function = Function::new([]);
            for called in functions {
                function.instruction(&Instruction::Call(*called));
            }
            function.instructions().end();
            function
        };
        let mut code = CodeSection::new();
        for function in [add(4), call(&[0, 1, 3, 1, 5, 0]), add(5), call(&[0, 1, 3, 1, 5, 1])] {
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables);
        module.section(&exports).section(&elements).section(&code);
        module.finish()
    }

    /// The exported functions and those in the table, each with the text of its body.
    fn told(module: &[u8]) -> Vec<(String, String)> {
        let mut names = Vec::new();
        let mut bodies = vec!["host one".to_owned(), "host two".to_owned()];
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export.unwrap();
                        assert_eq!(export.kind, ExternalKind::Func);
                        names.push((export.index as usize, export.name.to_owned()));
                    }
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        let ElementItems::Functions(functions) = element.unwrap().items else {
                            panic!("other elements than functions");
                        };
                        let functions = functions.into_iter().map(|at| at.unwrap() as usize);
                        names.extend(functions.map(|at| (at, "in the table".to_owned())));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap();
                    let operators = operators.into_iter().map(|operator| operator.unwrap());
                    bodies.push(operators.map(|operator| format!("{operator:?};")).collect());
                }
                _ => {}
            }
        }
        // A call says whom it calls, not under which number.
        let by_name = |index: usize| {
            let name = names.iter().find(|(at, _)| *at == index);
            name.map_or_else(|| bodies[index].clone(), |(_, name)| name.clone())
        };
        let named = |body: &str| {
            (0..bodies.len()).fold(body.to_owned(), |body, index| {
                let call = format!("Call {{ function_index: {index} }}");
                body.replace(&call, &format!("calls {}", by_name(index)))
            })
        };
        names.iter().map(|(at, name)| (name.clone(), named(&bodies[*at]))).collect()
    }

    fn places(module: &[u8]) -> Vec<u32> {
        for payload in Parser::new(0).parse_all(module) {
            if let Payload::ExportSection(exports) = payload.unwrap() {
                return exports.into_iter().map(|export| export.unwrap().index).collect();
            }
        }
        Vec::new()
    }

    #[test]
    fn functions_come_to_stand_beside_those_like_them() {
        let bodies = [&b"one and all"[..], b"another", b"one and two", b"mother"];
        assert_eq!(by_likeness(&bodies), [0, 2, 1, 3]);
        assert_eq!(by_likeness(&[]), [] as [usize; 0]);
    }

    #[test]
    fn only_their_numbers_change() {
        let before = module();
        let after = sorted(&before).unwrap();
        assert_eq!(places(&before), [2, 3, 4, 5]);
        assert_eq!(places(&after), [2, 4, 3, 5]);
        assert_eq!(told(&after), told(&before));
        assert_eq!(sorted(&after).unwrap(), after, "it is sorted");
        assert_eq!(after.len(), before.len());
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(sorted(b"<!doctype html>").is_err());
    }
}
