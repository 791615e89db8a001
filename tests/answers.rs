//! Who gives which answer to an issue, line by line.

#![cfg(not(target_arch = "wasm32"))]

#[path = "words/english.rs"]
mod words;

use plan_compare::compare::answers::{AnswerLine, answers};
use plan_compare::compare::{Folding, Statements};
use plan_compare::localize::{Formatter as _, IcuFormatter};
use plan_compare::model::{AnswerIx, IssueIx, PlanIx};
use plan_compare::schema;

#[test]
fn what_reads_the_same_as_a_provision_with_an_answer_stands_on_its_line() {
    let text = r#"{
      "format": "plan-compare/1", "id": "d", "title": "D",
      "plans": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}],
      "issues": [{"id": "i", "name": "I", "answers": [{"id": "y", "name": "Yes"}, {"id": "n", "name": "No"}]}],
      "provisions": [
        {"plan": "a", "issue": "i", "coverage": "stated", "summary": "Yes, of course"},
        {"plan": "b", "issue": "i", "coverage": "stated", "summary": "yes of course", "answer": "y"},
        {"plan": "c", "issue": "i", "coverage": "stated", "summary": "Perhaps"}]
    }"#;
    let dataset = schema::read(text).expect("a dataset").dataset;
    let icu = IcuFormatter::new("en");
    let folding = Folding::new(Box::new(move |letter| icu.letters(letter)));
    let statements = Statements::new(&dataset, &folding, &words::summary);
    let [a, b, c] = [0, 1, 2].map(PlanIx);
    let yes = AnswerLine::Coded(AnswerIx(0));
    assert_eq!(
        answers(&dataset, &statements, IssueIx(0), &[a, b, c]),
        [(yes, vec![a, b]), (AnswerLine::Stated(c), vec![c])],
    );
    // By itself it stands in its own words.
    assert_eq!(
        answers(&dataset, &statements, IssueIx(0), &[a, c]),
        [(AnswerLine::Stated(a), vec![a]), (AnswerLine::Stated(c), vec![c])],
    );
}
