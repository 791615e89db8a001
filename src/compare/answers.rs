//! Who gives which answer, and how often two plans give the same one. Silence is never an answer, and never
//! agreement.

use std::cmp::Reverse;

use super::statements::{Relation, Statements};
use crate::model::{AnswerIx, Coverage, Dataset, IssueIx, PlanIx};

/// What the plans on one line have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerLine {
    /// They give this answer, or leave it open.
    Coded(AnswerIx),
    /// They state the same as this plan, whose answer is not coded.
    Stated(PlanIx),
    /// They do not address the issue.
    Silent,
    /// Nobody has reported what they say.
    Unreported,
}

/// The lines of an issue, each with the plans on it in the order of `plans`; a line without plans is left
/// out. Answers come first, in their own order; a provision without one stands with those that read the same.
pub fn answers(
    dataset: &Dataset,
    statements: &Statements,
    issue: IssueIx,
    plans: &[PlanIx],
) -> Vec<(AnswerLine, Vec<PlanIx>)> {
    let provision = |plan: &PlanIx| dataset.provision(issue, *plan);
    let those = |is_there: &dyn Fn(&PlanIx) -> bool| -> Vec<PlanIx> {
        plans.iter().copied().filter(is_there).collect()
    };
    let states_uncoded = |plan: &PlanIx| {
        provision(plan).coverage == Coverage::Stated && provision(plan).answers.is_empty()
    };
    let mut lines: Vec<(AnswerLine, Vec<PlanIx>)> = (0..dataset.issue(issue).answers.len())
        .map(AnswerIx)
        .map(|answer| {
            let gives = |plan: &PlanIx| provision(plan).answers.contains(&answer);
            // What reads the same as a provision that gives it gives it too.
            let reads_so = |plan: &PlanIx| {
                let is_same = |other: &PlanIx| {
                    gives(other) && statements.relation(dataset, issue, *plan, *other).is_same()
                };
                states_uncoded(plan) && plans.iter().any(is_same)
            };
            (AnswerLine::Coded(answer), those(&|plan| gives(plan) || reads_so(plan)))
        })
        .collect();
    for plan in plans {
        let has_line = lines.iter().any(|(_, plans)| plans.contains(plan));
        if !states_uncoded(plan) || has_line {
            continue;
        }
        let is_same = |line: &(AnswerLine, Vec<PlanIx>)| match line.0 {
            AnswerLine::Stated(other) => {
                statements.relation(dataset, issue, *plan, other) == Relation::Same
            }
            _ => false,
        };
        match lines.iter_mut().find(|line| is_same(line)) {
            Some((_, plans)) => plans.push(*plan),
            None => lines.push((AnswerLine::Stated(*plan), vec![*plan])),
        }
    }
    let of = |coverage| those(&|plan| provision(plan).coverage == coverage);
    lines.push((AnswerLine::Silent, of(Coverage::Silent)));
    lines.push((AnswerLine::Unreported, of(Coverage::Unreported)));
    lines.retain(|(_, plans)| !plans.is_empty());
    lines
}

/// How many different things `plans` state on an issue.
pub fn n_different(
    dataset: &Dataset,
    statements: &Statements,
    issue: IssueIx,
    plans: &[PlanIx],
) -> usize {
    let mut different: Vec<PlanIx> = Vec::new();
    for plan in plans {
        let is_stated = dataset.provision(issue, *plan).coverage == Coverage::Stated;
        let is_same = |other: &PlanIx| statements.relation(dataset, issue, *plan, *other).is_same();
        if is_stated && !different.iter().any(is_same) {
            different.push(*plan);
        }
    }
    different.len()
}

/// Puts the issues on which `plans` state most different things first; else they keep their order.
pub fn most_different_first(
    dataset: &Dataset,
    statements: &Statements,
    plans: &[PlanIx],
    issues: &mut [IssueIx],
) {
    issues.sort_by_cached_key(|issue| Reverse(n_different(dataset, statements, *issue, plans)));
}

/// On how many issues two plans say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SameAnswers {
    /// The issues on which both give the same answer.
    pub n_same: usize,
    /// The issues on which both state something.
    pub n_both: usize,
}

impl SameAnswers {
    /// Orders by the share of the same answers, then by how many there are.
    pub fn rank(self) -> (usize, usize) {
        // In thousandths, for a whole number; none is less than one of a thousand.
        ((self.n_same * 1000).checked_div(self.n_both).unwrap_or(0), self.n_same)
    }
}

/// On how many of `issues` two plans say the same.
pub fn same_answers(
    dataset: &Dataset,
    statements: &Statements,
    issues: &[IssueIx],
    (a, b): (PlanIx, PlanIx),
) -> SameAnswers {
    let mut count = SameAnswers::default();
    for issue in issues {
        if let Some(is_same) = gives_same(dataset, statements, *issue, (a, b)) {
            count.n_both += 1;
            count.n_same += usize::from(is_same);
        }
    }
    count
}

/// Whether two plans say the same on an issue; none where one of them states nothing.
pub fn gives_same(
    dataset: &Dataset,
    statements: &Statements,
    issue: IssueIx,
    (a, b): (PlanIx, PlanIx),
) -> Option<bool> {
    let is_stated = |plan| dataset.provision(issue, plan).coverage == Coverage::Stated;
    (is_stated(a) && is_stated(b)).then(|| statements.relation(dataset, issue, a, b).is_same())
}

/// How many of `issues` a plan states, does not address, and nobody has reported.
pub fn coverage_counts(dataset: &Dataset, issues: &[IssueIx], plan: PlanIx) -> [usize; 3] {
    [Coverage::Stated, Coverage::Silent, Coverage::Unreported].map(|coverage| {
        let is_it = |issue: &&IssueIx| dataset.provision(**issue, plan).coverage == coverage;
        issues.iter().filter(is_it).count()
    })
}
