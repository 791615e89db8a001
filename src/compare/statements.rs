//! Which provisions say the same to one reader, and how one reads against another. Never judges; silence is
//! never a rejection.

use super::folding::Folding;
use crate::model::{Coverage, Dataset, IssueIx, PlanIx, Provision};

/// How a provision reads against the baseline's provision on the same issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Both say the same in the same words, or both leave the issue out.
    Same,
    /// They give the same answer in other words.
    SameAnswer,
    /// They say different things, or the provision addresses what the baseline leaves out.
    Different,
    /// The provision leaves out what the baseline addresses.
    Silent,
    /// Nobody has reported what the provision's plan says.
    Unreported,
    /// Nobody has reported what the baseline says, so there is nothing to compare with.
    BaselineUnreported,
}

impl Relation {
    /// Whether both say the same, in whatever words.
    pub fn is_same(self) -> bool {
        matches!(self, Self::Same | Self::SameAnswer)
    }
}

/// In which way plans differ on an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// They give different answers, or one addresses it and another does not.
    Any,
    /// They give different answers, whoever does not address it.
    OfAnswers,
}

/// What the provisions of a dataset state, as one reader reads it.
pub struct Statements {
    /// For each issue and plan, the first plan whose provision reads the same.
    alike: Vec<PlanIx>,
    n_plans: usize,
}

impl Statements {
    /// Reads what a cell shows of each provision of `dataset`, folded.
    pub fn new(dataset: &Dataset, folding: &Folding, shown: &dyn Fn(&Provision) -> String) -> Self {
        let n_plans = dataset.plans.len();
        let words = |provision: &Provision| folding.words(&shown(provision));
        let mut alike = Vec::with_capacity(n_plans * dataset.issues.len());
        for issue in (0..dataset.issues.len()).map(IssueIx) {
            let mut read: Vec<(PlanIx, String)> = Vec::new();
            for plan in dataset.plan_indices() {
                let words = words(dataset.provision(issue, plan));
                let same = read.iter().find(|(_, other)| words == *other);
                alike.push(same.map_or(plan, |(first, _)| *first));
                if same.is_none() {
                    read.push((plan, words));
                }
            }
        }
        Self { alike, n_plans }
    }

    /// How what `plan` says on `issue` reads against what `baseline` says.
    ///
    /// Coverage comes before wording: what nobody has reported is never called different. Stated provisions
    /// give the same answer when their editors say so; where either is not coded, when their quantities and
    /// summaries read the same.
    pub fn relation(
        &self,
        dataset: &Dataset,
        issue: IssueIx,
        plan: PlanIx,
        baseline: PlanIx,
    ) -> Relation {
        use Coverage::{Silent, Stated, Unreported};
        let (provision, against) =
            (dataset.provision(issue, plan), dataset.provision(issue, baseline));
        match (provision.coverage, against.coverage) {
            (Unreported, _) => Relation::Unreported,
            (_, Unreported) => Relation::BaselineUnreported,
            (Silent, Silent) => Relation::Same,
            (Silent, Stated) => Relation::Silent,
            (Stated, Silent) => Relation::Different,
            (Stated, Stated) => {
                let first = |plan: PlanIx| self.alike[issue.0 * self.n_plans + plan.0];
                let (answers, others) = (&provision.answers, &against.answers);
                let are_coded = !answers.is_empty() && !others.is_empty();
                match (are_coded && answers != others, first(plan) == first(baseline)) {
                    (false, true) => Relation::Same,
                    (false, false) if are_coded => Relation::SameAnswer,
                    _ => Relation::Different,
                }
            }
        }
    }

    /// Whether `plans` differ on `issue` in this way. What nobody has reported is no difference.
    pub fn is_difference(
        &self,
        dataset: &Dataset,
        issue: IssueIx,
        plans: &[PlanIx],
        how: Difference,
    ) -> bool {
        let counts = |plan: &&PlanIx| match dataset.provision(issue, **plan).coverage {
            Coverage::Stated => true,
            Coverage::Silent => how == Difference::Any,
            Coverage::Unreported => false,
        };
        let counted: Vec<&PlanIx> = plans.iter().filter(counts).collect();
        // All with each other: of three, the first two and the last two can say the same, where only two of
        // them are coded.
        counted.iter().enumerate().any(|(n, plan)| {
            let mut before = counted[..n].iter();
            before.any(|other| !self.relation(dataset, issue, **plan, **other).is_same())
        })
    }
}
