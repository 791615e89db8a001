//! Equal faults told as one. Never fewer than there are: each keeps its place.

use std::collections::BTreeMap;

use super::fault::Fault;

/// Faults of one level that say the same of values in the same kind of place.
#[derive(Debug)]
pub struct Alike<'f> {
    /// The one that comes first in the text.
    pub first: &'f Fault,
    /// The others, in the order of the text.
    pub others: Vec<&'f Fault>,
}

impl Alike<'_> {
    /// How many there are.
    pub fn count(&self) -> usize {
        1 + self.others.len()
    }
}

/// The faults, those that are equal but for their numbers in lists together.
pub fn alike(faults: &[Fault]) -> Vec<Alike<'_>> {
    // By a text, as other maps of the diagnosis are: readers fetch the code for one.
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut groups: Vec<Alike<'_>> = Vec::new();
    for fault in faults {
        let pointer = unnumbered(&fault.pointer);
        let key = [fault.level.name(), &pointer, &fault.kind.sentence()].join("\n");
        match places.get(&key) {
            Some(at) => groups[*at].others.push(fault),
            None => {
                places.insert(key, groups.len());
                groups.push(Alike { first: fault, others: Vec::new() });
            }
        }
    }
    groups
}

/// A pointer without the numbers of elements.
fn unnumbered(pointer: &str) -> String {
    let is_number = |token: &str| !token.is_empty() && token.bytes().all(|it| it.is_ascii_digit());
    let tokens = pointer.split('/').map(|token| if is_number(token) { "0" } else { token });
    tokens.collect::<Vec<_>>().join("/")
}
