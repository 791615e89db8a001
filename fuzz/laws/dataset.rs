//! Any text as a dataset: reading it tells faults or gives a dataset, the same in both ways, and
//! whatever is read can be compared, searched and taken along. Never says which texts are good: the tests of `schema` do.

mod parsed;

use std::sync::Arc;

use parsed::Parsed;
use plan_compare::compare::lineage::{fits_in_line, last_step};
use plan_compare::compare::{
    Difference, Folding, SearchIndex, Selection, Statements, answers, changes, chart, events,
    has_several_bodies, lineage, positions, shown, text_diff,
};
use plan_compare::localize::{self, Formatter, Localizer, Messages};
use plan_compare::model::{Dataset, Date, IssueIx, PlanIx, Provision};
use plan_compare::schema::fault::{FaultKind, Level};
use plan_compare::schema::{self, Fault, Reading};
use plan_compare::share::permalink::{decode, encode};
use plan_compare::share::{citation, csv};

/// More plans than this are not read against each other: pairs grow with the square.
const MOST_PLANS: usize = 6;

struct Digits;

impl Formatter for Digits {
    fn number(&self, value: f64) -> String {
        value.to_string()
    }
    fn money(&self, value: f64, currency: &str) -> String {
        format!("{currency} {value}")
    }
    fn percent(&self, value: f64) -> String {
        format!("{value}%")
    }
    fn date(&self, date: Date) -> String {
        date.iso()
    }
    fn letters(&self, letter: char) -> String {
        letter.to_lowercase().collect()
    }
    fn plural(&self, _: usize) -> &'static str {
        "other"
    }
}

/// Reads `bytes` as a dataset, and uses what comes of it.
pub(crate) fn hold_for(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let result = schema::read(text);
    let faults = match &result {
        Ok(reading) => &reading.faults,
        Err(failure) => failure.faults(),
    };
    assert!(result.is_ok() || !faults.is_empty());
    for fault in faults {
        assert!(!fault.in_full().is_empty());
        assert!(fault.line <= text.split(['\n', '\r']).count(), "line {}", fault.line);
    }
    if let Ok(parsed) = serde_json::from_str(text) {
        is_read_the_same(schema::read_value(Parsed(parsed)), &result, faults);
    }
    if let Ok(reading) = result {
        let is_error = |fault: &Fault| fault.level == Level::Error;
        assert_eq!(reading.faults.iter().any(is_error), !reading.dataset.damaged.is_empty());
        use_it(&reading.dataset);
    }
}

/// The quick way reads what has no fault, and the same; it does not see that a key stands twice.
fn is_read_the_same<E>(quick: Option<Dataset>, result: &Result<Reading, E>, faults: &[Fault]) {
    let is_repetition = |fault: &Fault| matches!(fault.kind, FaultKind::RepeatedKey { .. });
    match (quick, result) {
        (Some(quick), Ok(reading)) => {
            assert!(faults.iter().all(is_repetition), "read in spite of {faults:?}");
            assert!(quick == reading.dataset, "read otherwise");
        }
        (Some(_), Err(_)) => panic!("read in spite of {faults:?}"),
        (None, _) => assert!(!faults.is_empty(), "refused without a fault"),
    }
}

fn use_it(dataset: &Dataset) {
    let plans: Vec<PlanIx> = dataset.plan_indices().collect();
    let issues: Vec<IssueIx> = dataset.issues_by_category();
    assert_eq!(issues.len(), dataset.issues.len());

    let branches = lineage(dataset);
    fits_in_line(&branches);
    last_step(dataset);
    for figure in &dataset.figures {
        assert_eq!(chart(&figure.rows).bars.len(), figure.rows.len());
        has_several_bodies(figure);
    }
    let folding = Folding::new(Box::new(|letter| Digits.letters(letter)));
    let statements = Statements::new(dataset, &folding, &|said| {
        said.summary.as_ref().map_or(String::new(), |it| it.passage("en").words.to_owned())
    });
    let all = Selection::all(dataset);
    positions(dataset, &all);
    events(dataset, &all);

    for first in plans.iter().take(MOST_PLANS) {
        for second in plans.iter().take(MOST_PLANS).filter(|second| *second != first) {
            changes(dataset, &statements, &all, (*first, *second));
            answers::same_answers(dataset, &statements, &issues, (*first, *second));
        }
        for issue in &issues {
            let baseline = dataset.provision(*issue, plans[0]);
            let provision = dataset.provision(*issue, *first);
            statements.relation(dataset, *issue, *first, plans[0]);
            for (old, new) in details(baseline).zip(details(provision)) {
                // What stays and what is new are, in order, the new text.
                text_diff(old, new);
            }
        }
    }
    for issue in &issues {
        let lines = answers::answers(dataset, &statements, *issue, &plans);
        let is_on_one = |plan: &PlanIx| lines.iter().any(|(_, plans)| plans.contains(plan));
        assert!(plans.iter().all(is_on_one), "a plan is on no line");
    }
    search(dataset, &folding, &statements, &all, &plans);
    take_along(dataset, &plans, &issues);
    go_back_and_forth(dataset, &plans, &issues);
}

fn details(provision: &Provision) -> impl Iterator<Item = &str> {
    provision.summary.iter().chain(&provision.detail).flat_map(|text| text.wordings())
}

fn search(
    dataset: &Dataset,
    folding: &Folding,
    statements: &Statements,
    all: &Selection,
    plans: &[PlanIx],
) {
    let index = SearchIndex::new(dataset, "en", folding, &|_, _| String::new());
    let any = (plans, Difference::Any);
    let whole = shown(dataset, all, any, statements, &index, Vec::new());
    assert_eq!(whole.issues.len(), dataset.issues.len());
    assert!(whole.n_differ <= whole.issues.len());
    let Some(issue) = dataset.issues.first() else { return };
    let name = issue.name.passage("en").words;
    let terms = folding.terms(name);
    assert!(index.holds(IssueIx(0), plans, &terms), "an issue is not found by its own name");
    for (start, end) in folding.matches(name, &terms) {
        assert!(name.get(start..end).is_some(), "a match is not whole letters");
    }
    let folded = folding.fold(name);
    assert_eq!(folding.fold(&folded), folded, "what is folded folds to something else");
    let differences = Selection { only_differences: true, ..all.clone() };
    for (how, n_fewer) in
        [(Difference::Any, 0), (Difference::OfAnswers, whole.n_not_addressed_by_all)]
    {
        let left = shown(dataset, &differences, (plans, how), statements, &index, Vec::new());
        assert_eq!(left.issues.len(), whole.n_differ - n_fewer);
        assert_eq!(left.n_differ, left.issues.len());
        let differs = |issue: &IssueIx| statements.is_difference(dataset, *issue, plans, how);
        assert!(left.issues.iter().all(differs));
    }
}

fn take_along(dataset: &Dataset, plans: &[PlanIx], issues: &[IssueIx]) {
    let messages = Messages::english();
    for language in ["en", "uk", ""] {
        let (shared, language) = (Arc::new(dataset.clone()), language.to_owned());
        let words = Localizer::new(
            shared,
            language,
            "en".to_owned(),
            Messages::english(),
            Arc::new(Digits),
        );
        let table = csv(&words, plans, issues);
        assert!(table.ends_with("\r\n"));
        for cell in table.split([';', '\t', '\r', '\n']) {
            let first = cell.trim_start_matches([' ', '"']).chars().next();
            assert!(!matches!(first, Some('=' | '+' | '-' | '@')), "{cell}");
        }
        for issue in issues {
            for plan in plans.iter().take(MOST_PLANS) {
                let citation = citation(&words, *issue, *plan, "https://example.org/");
                assert!(!citation.contains(char::is_control), "{citation:?}");
                if let Some(quantity) = &dataset.provision(*issue, *plan).quantity {
                    localize::quantity(quantity, &Digits, &messages);
                }
            }
        }
    }
}

fn go_back_and_forth(dataset: &Dataset, plans: &[PlanIx], issues: &[IssueIx]) {
    let all = Selection::all(dataset);
    let mut chosen = all.clone();
    chosen.plans.reverse();
    chosen.baseline = plans.last().copied();
    chosen.open = issues.to_vec();
    chosen.only_differences = true;
    let link = encode(dataset, &chosen, &all);
    let mut found = all;
    assert_eq!(found.apply(&decode(&link), dataset), []);
    assert_eq!(found, chosen);
}
