//! Which issues hold the words searched for, and whether a reader sees them there. Never a regular
//! expression.

use super::folding::Folding;
use crate::model::{Dataset, IssueIx, PlanIx, Provision, SourceIx, Text};

/// The words of every issue and provision in one language, folded for searching.
pub struct SearchIndex {
    issues: Vec<Words>,
    /// One for each issue and plan.
    provisions: Vec<Words>,
    n_plans: usize,
}

/// The words of an issue or a provision, folded.
struct Words {
    /// Those that its row in the table shows.
    in_row: String,
    /// Those that the list of answers shows.
    in_answers: String,
    /// Those that only an open one shows.
    inside: String,
}

impl Words {
    fn hold(&self, term: &str) -> bool {
        [&self.in_row, &self.in_answers, &self.inside].iter().any(|words| words.contains(term))
    }

    fn show(&self, term: &str, sight: Sight) -> bool {
        match sight {
            Sight::Row => self.in_row.contains(term),
            Sight::Answers => self.in_answers.contains(term),
        }
    }
}

/// Where a reader sees an issue that is not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// In its row of the table.
    Row,
    /// Above its answers.
    Answers,
}

/// Where an issue holds words that are not in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the question, how far the parties have come, or their positions.
    Issue,
    /// In the full text of a plan, its answer, its quotation, what contradicts it, or a source of it; in any
    /// words of one that has no column.
    Provision(PlanIx),
}

impl SearchIndex {
    /// Folds every text of `dataset` that a reader of `language` finds; `beside` are the words that stand
    /// beside the summary of a cell.
    pub fn new(
        dataset: &Dataset,
        language: &str,
        folding: &Folding,
        beside: &dyn Fn(IssueIx, PlanIx) -> String,
    ) -> Self {
        let fold = |into: &mut String, words: &str| {
            into.push_str(&folding.fold(words));
            into.push('\n');
        };
        let fold_all = |texts: &mut dyn Iterator<Item = &Text>| {
            let mut folded = String::new();
            texts.for_each(|text| fold(&mut folded, text.passage(language).words));
            folded
        };
        let sources: Vec<String> = dataset
            .sources
            .iter()
            .map(|source| fold_all(&mut source.title.iter().chain(&source.publisher)))
            .collect();
        let cite = |into: &mut String, cited: &[SourceIx]| {
            cited.iter().for_each(|source| into.push_str(&sources[source.0]));
        };
        let n_plans = dataset.plans.len();
        let mut issues: Vec<Words> = dataset
            .issues
            .iter()
            .map(|issue| {
                let category = issue.category.map(|category| &dataset.category(category).name);
                let state = issue.where_it_stands.as_ref();
                let mut words = Words {
                    in_row: fold_all(&mut [&issue.name].into_iter().chain(category)),
                    in_answers: fold_all(&mut [&issue.name].into_iter().chain(&issue.question)),
                    inside: fold_all(&mut state.map(|state| &state.text).into_iter()),
                };
                state.iter().for_each(|state| cite(&mut words.inside, &state.sources));
                words
            })
            .collect();
        for position in &dataset.positions {
            let Some(issue) = position.issue else { continue };
            let party = &dataset.party(position.party).name;
            let inside = &mut issues[issue.0].inside;
            inside.push_str(&fold_all(&mut [party].into_iter().chain(&position.text)));
            cite(inside, &position.sources);
        }
        let provisions = (0..dataset.issues.len() * n_plans).map(|cell| {
            let (issue, plan) = (IssueIx(cell / n_plans), PlanIx(cell % n_plans));
            let Provision { answers, summary, detail, quote, conflicts, sources, .. } =
                dataset.provision(issue, plan);
            let claims = conflicts.iter().map(|conflict| &conflict.claim);
            let of_issue = &dataset.issue(issue).answers;
            let answers = answers.iter().map(|answer| &of_issue[answer.0]);
            let mut words = Words {
                in_row: fold_all(&mut summary.iter()),
                in_answers: fold_all(&mut answers.map(|answer| &answer.name)),
                inside: fold_all(&mut detail.iter().chain(claims)),
            };
            fold(&mut words.in_row, &beside(issue, plan));
            if words.in_answers.is_empty() {
                words.in_answers.clone_from(&words.in_row);
            }
            quote.iter().for_each(|quote| fold(&mut words.inside, &quote.text));
            cite(&mut words.inside, sources);
            conflicts.iter().for_each(|conflict| cite(&mut words.inside, &conflict.sources));
            words
        });
        let provisions = provisions.collect();
        Self { issues, provisions, n_plans }
    }

    /// Whether each term stands in the issue or in what one of `plans` says on it.
    pub fn holds(&self, issue: IssueIx, plans: &[PlanIx], terms: &[String]) -> bool {
        let words = || [&self.issues[issue.0]].into_iter().chain(self.of_plans(issue, plans));
        terms.iter().all(|term| words().any(|words| words.hold(term)))
    }

    /// Where an issue holds a term that stands nowhere in its sight: in it itself, or in what one of the plans
    /// `chosen` says, of which those `in_sight` are seen.
    pub fn unseen(
        &self,
        issue: IssueIx,
        (in_sight, chosen): (&[PlanIx], &[PlanIx]),
        terms: &[String],
        sight: Sight,
    ) -> Vec<Place> {
        let mut places = Vec::new();
        let of_issue = &self.issues[issue.0];
        for term in terms {
            let is_seen = |words: &Words| words.show(term, sight);
            if is_seen(of_issue) || self.of_plans(issue, in_sight).any(is_seen) {
                continue;
            }
            let mut note = |place, words: &Words| {
                if words.hold(term) && !places.contains(&place) {
                    places.push(place);
                }
            };
            note(Place::Issue, of_issue);
            chosen.iter().zip(self.of_plans(issue, chosen)).for_each(|(plan, words)| {
                note(Place::Provision(*plan), words);
            });
        }
        places
    }

    fn of_plans(&self, issue: IssueIx, plans: &[PlanIx]) -> impl Iterator<Item = &Words> {
        plans.iter().map(move |plan| &self.provisions[issue.0 * self.n_plans + plan.0])
    }
}
