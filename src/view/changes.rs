//! placeholder

use super::dom::{El, el};
use crate::state::State;

pub(super) fn changes(_state: State) -> El {
    el("div")
}
