//! Signs for the few short words that most cells say, such as yes and no: told apart at a glance. Never a sign
//! that judges.

use crate::model::{Coverage, Dataset, IssueIx, PlanIx};

/// There are no more signs than can be told apart.
const MOST: usize = 4;

/// Longer words have a look of their own. Unit: bytes.
const SHORT: usize = 24;

/// The sign of each cell that says one of these words.
pub struct Signs {
    of_cell: Vec<Option<usize>>,
    n_plans: usize,
}

impl Signs {
    /// Finds the words that `folded` makes of short summaries, or of the answers that cells give. The signs go
    /// by the order of `answers`, those of the dataset, folded; then by where words are said first.
    ///
    /// There are signs only where more than one and at most four words are said in at least half of the cells.
    pub fn new(
        dataset: &Dataset,
        answers: &mut dyn Iterator<Item = String>,
        folded: impl Fn(IssueIx, PlanIx) -> String,
    ) -> Self {
        let n_plans = dataset.plans.len();
        let n_cells = dataset.issues.len() * n_plans;
        let mut n_stated = 0;
        let mut words: Vec<(String, usize)> = Vec::new();
        for answer in answers {
            if SHORT < answer.len() || 4 * MOST < words.len() {
                continue;
            }
            if words.iter().all(|(word, _)| *word != answer) {
                words.push((answer, 0));
            }
        }
        let mut of_cell = vec![None; n_cells];
        for (cell, sign) in of_cell.iter_mut().enumerate() {
            let (issue, plan) = (IssueIx(cell / n_plans), PlanIx(cell % n_plans));
            if dataset.provision(issue, plan).coverage != Coverage::Stated {
                continue;
            }
            n_stated += 1;
            let said = folded(issue, plan);
            if said.is_empty() || SHORT < said.len() || 8 * MOST < words.len() {
                continue;
            }
            let at = words.iter().position(|(word, _)| *word == said).unwrap_or_else(|| {
                words.push((said, 0));
                words.len() - 1
            });
            words[at].1 += 1;
            *sign = Some(at);
        }
        let is_repeated = |at: usize| 1 < words[at].1;
        let repeated: Vec<usize> = (0..words.len()).filter(|at| is_repeated(*at)).collect();
        let n_signed: usize = repeated.iter().map(|at| words[*at].1).sum();
        let has_signs = (2..=MOST).contains(&repeated.len()) && n_stated <= 2 * n_signed;
        for sign in &mut of_cell {
            let place = sign.and_then(|at| repeated.iter().position(|word| *word == at));
            *sign = place.filter(|_| has_signs);
        }
        Self { of_cell, n_plans }
    }

    /// The number of the sign of a cell, from 0.
    pub fn sign(&self, issue: IssueIx, plan: PlanIx) -> Option<usize> {
        self.of_cell[issue.0 * self.n_plans + plan.0]
    }
}
