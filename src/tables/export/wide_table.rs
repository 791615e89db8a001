//! The wide table of a dataset: which columns it has, and its rows. Never a column in which every
//! cell would be empty.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::cells::{about_cell, list, part_cell, text};
use crate::tables::heads::{self, ABOUT, About, ISSUE, PARTS, PLAN, Part, SOURCES};
use crate::tables::notation::{sources, texts};
use crate::tables::reading::wide;

/// A dataset, by what its table needs.
pub(super) struct WideTable<'d> {
    dataset: &'d Value,
    about: Vec<(&'static str, About)>,
    /// With the index of the plan.
    parts: Vec<(usize, &'static str, Part)>,
    has_sources: bool,
    /// By issue and plan.
    provisions: HashMap<(&'d str, &'d str), &'d Value>,
    sources: HashMap<&'d str, &'d Value>,
}

impl<'d> WideTable<'d> {
    pub(super) fn new(dataset: &'d Value) -> Self {
        let (issues, provisions) = (list(dataset, "issues"), list(dataset, "provisions"));
        let about = ABOUT.into_iter().filter(|(_, about)| {
            issues.iter().any(|issue| !about_cell(dataset, issue, *about).is_empty())
        });
        let cites = |it: &Value| it["sources"].is_array();
        let has_sources = provisions.iter().any(cites)
            || provisions.iter().flat_map(|it| list(it, "conflicts")).any(cites)
            || issues.iter().any(|issue| cites(&issue["where_it_stands"]));
        let mut parts = Vec::new();
        for (at, plan) in list(dataset, "plans").iter().enumerate() {
            parts.push((at, "", Part::Statement));
            let is_used = |part: Part| match part {
                // Without a column of its own a plan would take the sources of the row.
                Part::Sources => has_sources,
                _ => provisions
                    .iter()
                    .filter(|it| it["plan"] == plan["id"])
                    .any(|it| !part_cell(it, part).is_empty()),
            };
            let used = PARTS.into_iter().filter(|(_, part)| is_used(*part));
            parts.extend(used.map(|(name, part)| (at, name, part)));
        }
        let by_pair = provisions.iter().map(|it| ((text(it, "issue"), text(it, "plan")), it));
        let by_id = list(dataset, "sources").iter().map(|it| (text(it, "id"), it));
        Self {
            dataset,
            about: about.collect(),
            parts,
            has_sources,
            provisions: by_pair.collect(),
            sources: by_id.collect(),
        }
    }

    /// The row of heads, and one for each issue.
    pub(super) fn rows(&self) -> Vec<Vec<String>> {
        let mut rows = vec![self.heads()];
        let mut told = HashSet::new();
        for issue in list(self.dataset, "issues") {
            let mut row = vec![issue_cell(issue)];
            let about = self.about.iter();
            row.extend(about.map(|(_, about)| about_cell(self.dataset, issue, *about)));
            if self.has_sources {
                let new = self.cited(issue).into_iter().filter(|id| told.insert(*id));
                let new: Vec<Value> =
                    new.filter_map(|id| self.sources.get(id)).copied().cloned().collect();
                row.push(if new.is_empty() { String::new() } else { sources::write(&new) });
            }
            for (plan, _, part) in &self.parts {
                let plan = text(&list(self.dataset, "plans")[*plan], "id");
                let provision = self.provisions.get(&(text(issue, "id"), plan));
                row.push(provision.map(|it| part_cell(it, *part)).unwrap_or_default());
            }
            rows.push(row);
        }
        rows
    }

    /// Whether every source is cited where issues are told, so that its record has a place.
    pub(super) fn has_every_source(&self) -> bool {
        let issues = list(self.dataset, "issues").iter();
        let cited: HashSet<&str> = issues.flat_map(|issue| self.cited(issue)).collect();
        self.sources.keys().all(|id| cited.contains(id))
    }

    fn heads(&self) -> Vec<String> {
        let mut heads = vec![ISSUE.to_owned()];
        heads.extend(self.about.iter().map(|(name, _)| (*name).to_owned()));
        if self.has_sources {
            heads.push(SOURCES.to_owned());
        }
        let plans = list(self.dataset, "plans");
        for (plan, name, part) in &self.parts {
            let plan = &plans[*plan];
            heads.push(match part {
                Part::Statement => self.plan_head(plan),
                _ => format!("{}: {}", self.plan_called(plan), name.to_lowercase()),
            });
        }
        heads
    }

    /// The head of a plan's statements, with the id where its other columns call it so.
    fn plan_head(&self, plan: &Value) -> String {
        let id = text(plan, "id");
        match self.plan_called(plan) == id {
            true => format!("{id} = {}", texts::write(&plan["name"])),
            false => texts::write_named(id, &plan["name"]),
        }
    }

    /// How the heads of its other columns call a plan: by its name where that leads to it alone.
    fn plan_called<'p>(&self, plan: &'p Value) -> &'p str {
        let plans = list(self.dataset, "plans");
        let (id, name) = (text(plan, "id"), text(plan, "name"));
        let is_other = |it: &&Value| it["id"] != id && heads::is(texts::words(&it["name"]), name);
        // A plan of such a name would make another column, or another layout, of its own.
        let is_head = About::of(name).is_some()
            || Part::of(name).is_some()
            || [ISSUE, PLAN].iter().any(|it| heads::is(name, it));
        let is_plain = texts::write(&plan["name"]) == name && !name.contains([':', '\n', '=']);
        match is_plain && !is_head && !name.is_empty() && !plans.iter().any(|it| is_other(&it)) {
            true => name,
            false => id,
        }
    }

    /// The sources that the row of an issue cites, in the order of its columns.
    fn cited(&self, issue: &'d Value) -> Vec<&'d str> {
        let plans = list(self.dataset, "plans").iter();
        let provisions: Vec<&Value> = plans
            .filter_map(|plan| self.provisions.get(&(text(issue, "id"), text(plan, "id"))).copied())
            .collect();
        let conflicts = provisions.iter().flat_map(|it| list(it, "conflicts"));
        list(&issue["where_it_stands"], "sources")
            .iter()
            .chain(provisions.iter().flat_map(|it| list(it, "sources")))
            .chain(conflicts.flat_map(|conflict| list(conflict, "sources")))
            .filter_map(Value::as_str)
            .collect()
    }
}

/// The name of an issue, with its id where it would be made anew, or the row be taken for a note.
fn issue_cell(issue: &Value) -> String {
    let id = text(issue, "id");
    let cell = texts::write_named(id, &issue["name"]);
    if wide::is_note(&cell) { format!("{id} = {cell}") } else { cell }
}
