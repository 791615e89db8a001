//! The ids of one list, and where each stands. Never what has the id.

/// The ids of one list.
pub(super) struct Index {
    /// With its article: "an issue".
    pub(super) kind: &'static str,
    /// Each id and its place in the list, in the order of the ids.
    pub(super) places: Vec<(String, usize)>,
    /// For each place, the list of references that named it last.
    pub(super) named_in: Vec<usize>,
    /// How many lists of references were looked up.
    pub(super) n_lists: usize,
    /// Whether the list could be read; if not, its own fault is told, not those of references.
    pub(super) is_whole: bool,
}

impl Index {
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, places: Vec::new(), named_in: Vec::new(), n_lists: 0, is_whole: true }
    }

    /// That of a list that is not read yet.
    pub(super) fn unread() -> Self {
        Self { is_whole: false, ..Self::new("") }
    }

    /// Whether it is one.
    pub(super) fn is_unread(&self) -> bool {
        self.kind.is_empty()
    }

    /// Moves each record to where `place` says that it stands, and leaves out those that stand nowhere.
    pub(super) fn move_to(&mut self, place: impl Fn(&str) -> Option<usize>) {
        self.places.retain_mut(|(id, at)| match place(id) {
            Some(new) => {
                *at = new;
                true
            }
            None => false,
        });
    }

    /// Where the record with this id stands; of ids that stand twice, the first.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        let found = self.places.partition_point(|(earlier, _)| earlier.as_str() < id);
        let (found, at) = self.places.get(found)?;
        (found == id).then_some(*at)
    }
}
