//! Two wordings as one text with `ins` and `del`. Never decides whether they differ.

use super::dom::{Content, el, many};
use super::passage::in_its_language;
use crate::compare::{Run, RunKind};
use crate::model::Text;
use crate::state::State;

/// The words of `new` with what became of the old ones, from the runs of
/// [`wording`](crate::compare::wording()).
pub(super) fn marked_changes(state: State, new: &Text, runs: Vec<Run>) -> Content {
    in_its_language(state, new, many(runs.into_iter().map(marked_run)))
}

fn marked_run(Run { kind, text }: Run) -> Content {
    let words = text.trim();
    let run = match kind {
        RunKind::Kept => words.into(),
        RunKind::Removed => el("del").attr("part", "removed").with(words).into(),
        RunKind::Added => el("ins").attr("part", "added").with(words).into(),
    };
    // Outside the run, or the spaces would be struck or underlined with it.
    let space = |is_parted: bool| if is_parted { " ".into() } else { Content::Nothing };
    let before = space(text.starts_with(char::is_whitespace));
    let after = space(text.ends_with(char::is_whitespace) || kind == RunKind::Removed);
    Content::Many(vec![before, run, after])
}
