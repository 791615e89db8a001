//! What is chosen, as a short text in a page's address, and back. Never fails on what an address
//! says, never touches what others have put there.

use crate::compare::{Selection, SelectionRequest};
use crate::model::{Dataset, IssueIx, PlanIx};

/// View, plans, baseline, differences, category, query, open issues, pair of plans, plan that
/// others are about, party, contested issues first.
const KEYS: &str = "vpbdcqimayf";

/// What differs between `selection` and `default`: `b:us28;d:1;q:cease%20fire`.
///
/// An empty value is none, all or off. A selection without plans reads as one of all plans.
pub fn encode(dataset: &Dataset, selection: &Selection, default: &Selection) -> String {
    let (chosen, default) = (values(dataset, selection), values(dataset, default));
    let mut text = String::new();
    for (at, value) in chosen.iter().enumerate() {
        if *value != default[at] {
            add(&mut text, ";", &KEYS[at..=at]);
            text.push(':');
            text.push_str(value);
        }
    }
    text
}

/// Every choice, in the order of [`KEYS`].
fn values(dataset: &Dataset, selection: &Selection) -> [String; KEYS.len()] {
    let plans = |plans: &[PlanIx]| plan_ids(dataset, plans);
    let flag = |is_on: bool| if is_on { "1" } else { "0" }.to_owned();
    let is_all = dataset.plan_indices().eq(selection.plans.iter().copied());
    let pair = selection.pair.map(|(first, second)| plans(&[first, second]));
    let category = selection.category.map(|at| dataset.category(at).id.clone());
    let party = selection.party.map(|at| dataset.party(at).id.clone());
    [
        selection.view.map_or("", |view| view.name()).to_owned(),
        plans(if is_all { &[] } else { &selection.plans }),
        plans(selection.baseline.as_slice()),
        flag(selection.only_differences),
        category.unwrap_or_default(),
        escaped(&selection.query),
        issue_ids(dataset, &selection.open),
        pair.unwrap_or_default(),
        plans(selection.about.as_slice()),
        party.unwrap_or_default(),
        flag(selection.contested_first),
    ]
}

fn plan_ids(dataset: &Dataset, plans: &[PlanIx]) -> String {
    let mut ids = String::new();
    for plan in plans {
        add(&mut ids, "+", &dataset.plan(*plan).id);
    }
    ids
}

fn issue_ids(dataset: &Dataset, issues: &[IssueIx]) -> String {
    let mut ids = String::new();
    for issue in issues {
        add(&mut ids, "+", &dataset.issue(*issue).id);
    }
    ids
}

/// Adds a part, after `between` unless it is the first.
fn add(text: &mut String, between: &str, part: &str) {
    if !text.is_empty() {
        text.push_str(between);
    }
    text.push_str(part);
}

/// What a text of [`encode`] asks for; whatever else it says is left out.
pub fn decode(text: &str) -> SelectionRequest {
    let mut request = SelectionRequest::default();
    for part in text.split(';') {
        // Where the text ends, some programs take a colon for the end of their sentence.
        // Some mailers escape it.
        let mut colons = [":", "%3A", "%3a"].into_iter();
        let parted = colons.find_map(|colon| part.split_once(colon));
        let (key, value) = parted.unwrap_or((part, ""));
        let Some(value) = unescaped(value) else { continue };
        let (one, list, flag) = match key {
            "v" => (Some(&mut request.view), None, None),
            "p" => (None, Some(&mut request.plans), None),
            "b" => (Some(&mut request.baseline), None, None),
            "d" => (None, None, Some(&mut request.differences)),
            "c" => (Some(&mut request.category), None, None),
            "q" => (Some(&mut request.query), None, None),
            "i" => (None, Some(&mut request.issues), None),
            "m" => (None, Some(&mut request.pair), None),
            "a" => (Some(&mut request.about), None, None),
            "y" => (Some(&mut request.party), None, None),
            "f" => (None, None, Some(&mut request.contested_first)),
            _ => continue,
        };
        if let Some(list) = list {
            let ids = value.split('+').filter(|id| !id.is_empty());
            *list = Some(ids.map(str::to_owned).collect());
        }
        if let Some(flag) = flag {
            match value.as_str() {
                "1" => *flag = Some(true),
                "0" | "" => *flag = Some(false),
                _ => {}
            }
        }
        if let Some(one) = one {
            *one = Some(value);
        }
    }
    request
}

/// The value of `key` in a fragment, which others may use too.
pub fn find<'a>(fragment: &'a str, key: &str) -> Option<&'a str> {
    for part in fragment.split('&') {
        if let Some((name, value)) = part.split_once('=')
            && unescaped(name).as_deref() == Some(key)
        {
            return Some(value);
        }
    }
    None
}

/// The fragment with this value of `key`, and without `key` when the value is empty.
pub fn merge(fragment: &str, key: &str, value: &str) -> String {
    let own = escaped(key) + "=" + value;
    let mut is_due = !value.is_empty();
    let mut merged = String::new();
    let mut keep = |part: &str| {
        merged.push('&');
        merged.push_str(part);
    };
    for part in fragment.split('&').filter(|_| !fragment.is_empty()) {
        if find(part, key).is_none() {
            keep(part);
        } else if std::mem::take(&mut is_due) {
            keep(&own);
        }
    }
    if is_due {
        keep(&own);
    }
    // But for the first sign.
    merged.drain(..merged.len().min(1));
    merged
}

/// Nothing but letters, digits, `-` and `%`: what mail and chat take for the end of an address, or
/// for emphasis, is none of these.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            escaped.push(byte.into());
        } else {
            escaped.push('%');
            for digit in [byte >> 4, byte & 15] {
                escaped.push(b"0123456789ABCDEF"[usize::from(digit)].into());
            }
        }
    }
    escaped
}

/// The text that was escaped; `None` for what no text becomes.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut digit = || Some(char::from(rest.next()?).to_digit(16)? as u8);
        bytes.push(if byte == b'%' { digit()? << 4 | digit()? } else { byte });
    }
    String::from_utf8(bytes).ok()
}
