//! Which of some words is nearly the one that was written. Never a guess that is far off.

use strsim::osa_distance;

use crate::schema::fault::quoted;

/// The known word that reads as the one written does, else the one that is a slip of the keys away.
pub(super) fn nearest<'k>(written: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let written = plain(written);
    let mut nearest = None;
    for word in known {
        let distance = distance(&written, &plain(word));
        // Of two that are as near, the first.
        if nearest.is_none_or(|(least, _)| distance < least) {
            nearest = Some((distance, word));
        }
    }
    nearest.filter(|(distance, _)| *distance != FAR).map(|(_, word)| word)
}

/// A text without capitals, spaces and signs, as far as ASCII goes: what is compared.
pub(super) fn plain(text: &str) -> String {
    let is_kept = |char: &char| char.is_ascii_alphanumeric() || !char.is_ascii();
    text.chars().filter(is_kept).map(|char| char.to_ascii_lowercase()).collect()
}

/// The words that offer `word`.
pub(super) fn did_you_mean(word: &str) -> String {
    ["did you mean ", &quoted(word), "?"].concat()
}

const FAR: usize = usize::MAX;

/// How many slips of the keys two plain words are apart, when they are few.
fn distance(a: &str, b: &str) -> usize {
    let (shorter, longer) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let most = shorter.len() / 3;
    if longer.len() - shorter.len() <= most {
        let distance = osa_distance(a, b);
        if distance <= most {
            return distance;
        }
    }
    // 'minutes' for 'minutes-2026'; farther than any slip.
    match 4 <= shorter.len() && longer.starts_with(shorter) {
        true => longer.len(),
        false => FAR,
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[track_caller]
    fn check(written: &str, known: &[&str], expected: Option<&str>) {
        assert_eq!(nearest(written, known.iter().copied()), expected, "{written}");
    }

    #[test]
    fn what_is_a_slip_away_is_near() {
        let plans = ["e3", "us28", "ua", "p20", "g19"];
        for written in ["us82", "us2", "US28", "us-28", "us288", "uss28"] {
            check(written, &plans, Some("us28"));
        }
        check("nato-membership", &["eu", "nato"], Some("nato"));
        check("minutes", &["min", "minutes-2026", "minutes-2"], Some("minutes-2"));
        check("", &["a", "b"], None);
        check("Proposed", &["draft", "proposed"], Some("proposed"));
    }

    #[test]
    fn what_is_far_off_is_not() {
        check("x", &["a", "b"], None);
        check("ru", &["ua", "us28"], None);
        check("russia", &["ua", "serbia"], None);
        check("secret", &["official", "leaked"], None);
        check("a", &[], None);
    }
}
