//! A dataset in which every string stands in every kind of field. Never a fault of the format.

use serde_json::{Value, json};

/// How many plans and parties together have a string for their name.
pub(super) const N_NAMED: usize = 35;
const N_PLANS: usize = 20;

/// The strings that are names of plans and parties, from the one at `first` on.
pub(super) fn named(strings: &[String], first: usize) -> impl Iterator<Item = &String> {
    strings.iter().cycle().skip(first).take(N_NAMED)
}

/// A record for each string, in whose fields the strings stand by turns.
pub(super) fn of(strings: &[String], first: usize) -> Value {
    let n = strings.len();
    let word = |record: usize, field: usize| strings[(record + 7 * field) % n].as_str();
    let each = |make: &dyn Fn(usize) -> Value| (0..n).map(make).collect::<Vec<_>>();
    let names: Vec<&String> = named(strings, first).collect();
    let plan = |at: usize| {
        json!({
            "id": format!("p{at}"), "name": names[at], "short": names[at], "summary": word(at, 1),
            "by": [format!("y{}", at % (N_NAMED - N_PLANS))], "date": "2025-11", "standing": "leaked",
            "revises": (at == 1).then_some("p0"), "sources": [format!("s{at}")],
            "agreement": {"agreed": 1, "total": 2, "between": ["y0"], "open": ["i0"]},
        })
    };
    let party = |at: usize| json!({ "id": format!("y{at}"), "name": names[N_PLANS + at] });
    let url = |at: usize| {
        let is_odd = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '\\';
        let path: String = word(at, 2).chars().filter(|letter| !is_odd(*letter)).collect();
        format!("https://e.org/{path}")
    };
    let provisions = (0..2 * n).map(|at| {
        let (plan, issue) = (at % 2, at / 2);
        json!({
            "plan": format!("p{plan}"), "issue": format!("i{issue}"), "coverage": "stated",
            "answer": if plan == 0 { json!("a") } else { json!(["a", "b"]) },
            "summary": word(issue, plan), "detail": word(issue, 2 + plan), "point": word(issue, 3),
            "quantity": {"value": 7331, "unit": word(issue, 4)},
            "quote": {"text": word(issue, 5), "language": "ru"}, "sources": [format!("s{issue}")],
            "conflicts": [{"claim": word(issue, 6), "sources": [format!("s{issue}")]}],
        })
    });
    json!({
        "format": "plan-compare/1", "id": "hostile", "title": word(first, 0), "summary": word(first, 1),
        "version": word(first, 2), "license": word(first, 3), "credit": word(first, 4),
        "method": word(first, 5), "as_of": "2026-08",
        "sources": each(&|at| json!({
            "id": format!("s{at}"), "publisher": word(at, 0), "title": {"fr": word(at, 1)},
            "url": url(at), "language": "fr", "published": "2025",
        })),
        "parties": (0..N_NAMED - N_PLANS).map(party).collect::<Vec<_>>(),
        "plans": (0..N_PLANS).map(plan).collect::<Vec<_>>(),
        "categories": each(&|at| json!({ "id": format!("c{at}"), "name": word(at, 0) })),
        "issues": each(&|at| json!({
            "id": format!("i{at}"), "name": word(at, 1), "category": format!("c{at}"),
            "question": word(at, 2), "where_it_stands": {"text": {"ar": word(at, 3)}}, "contested": at % 2 == 0,
            "answers": [{"id": "a", "name": word(at, 4), "note": word(at, 5)}, {"id": "b", "name": word(at, 6)}],
        })),
        "provisions": provisions.collect::<Vec<_>>(),
        "positions": each(&|at| json!({
            "party": "y0", "plan": "p0", "issue": format!("i{at}"), "position": "conditional",
            "text": word(at, 0), "sources": [format!("s{at}")],
        })),
        "figures": each(&|at| json!({
            "id": format!("f{at}"), "title": word(at, 0), "unit": word(at, 1), "note": word(at, 2),
            "rows": [{"label": word(at, 3), "low": 1, "high": 2, "by": word(at, 4), "note": word(at, 5)},
                     {"label": word(at, 6), "value": null, "why_missing": word(at, 7)}],
        })),
        "events": each(&|at| json!({
            "date": "2025-11-23", "title": word(at, 0), "text": word(at, 1), "place": word(at, 2),
            "plans": ["p0"], "parties": ["y0"],
        })),
        "corrections": each(&|at| json!({ "date": "2026", "text": word(at, 0) })),
    })
}
