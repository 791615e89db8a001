//! What was changed, so that it can be taken back and done again. Never the document itself.

use crate::change::Change;

/// How many steps can be taken back.
const MOST_STEPS: usize = 200;

/// The steps of an editor.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Vec<Change>>,
    undone: Vec<Vec<Change>>,
    /// The place in which the editor is still writing: more of it is the same step.
    writing: Option<String>,
}

impl History {
    /// Remembers a step that was made. Where the editor goes on writing at `place`, it is one with the
    /// last.
    pub fn record(&mut self, changes: Vec<Change>, place: Option<&str>) {
        self.undone.clear();
        let goes_on = place.is_some() && self.writing.as_deref() == place;
        self.writing = place.map(str::to_owned);
        if let ([change], true, Some(last)) = (changes.as_slice(), goes_on, self.done.last_mut())
            && let Some(old) = last.iter_mut().find(|old| old.pointer == change.pointer)
        {
            old.after = change.after.clone();
            return;
        }
        if self.done.len() == MOST_STEPS {
            self.done.remove(0);
        }
        self.done.push(changes);
    }

    /// Ends the step that the editor is writing.
    pub fn pause(&mut self) {
        self.writing = None;
    }

    /// The changes that take the last step back.
    pub fn undo(&mut self) -> Option<Vec<Change>> {
        self.pause();
        let step = self.done.pop()?;
        let back = step.iter().rev().cloned().map(Change::inverse).collect();
        self.undone.push(step);
        Some(back)
    }

    /// The changes of the step that was taken back last.
    pub fn redo(&mut self) -> Option<Vec<Change>> {
        self.pause();
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
