//! What a reader, a script or an address can do to a selection. Never what comes of it.

/// What changed a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Another view was opened.
    View,
    /// A plan was shown or hidden.
    Plans,
    /// Another baseline was chosen.
    Baseline,
    /// Only differences was pressed.
    Differences,
    /// Another category was chosen.
    Category,
    /// Something was typed into the search.
    Query,
    /// An issue was opened or closed.
    Issue,
    /// Two plans were chosen to be read against each other.
    Pair,
    /// Another plan was chosen whose positions or events are shown.
    About,
    /// Another party was chosen whose events are shown.
    Party,
    /// The order of issues was changed.
    Order,
    /// Everything was set back.
    Reset,
    /// A script called `setState()`.
    SetState,
    /// The page's URL asked for something else.
    Permalink,
}

impl Cause {
    /// All.
    pub const ALL: [Self; 14] = [
        Self::View,
        Self::Plans,
        Self::Baseline,
        Self::Differences,
        Self::Category,
        Self::Query,
        Self::Issue,
        Self::Pair,
        Self::About,
        Self::Party,
        Self::Order,
        Self::Reset,
        Self::SetState,
        Self::Permalink,
    ];

    /// The word that pages hear.
    pub fn name(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Plans => "plans",
            Self::Baseline => "baseline",
            Self::Differences => "differences",
            Self::Category => "category",
            Self::Query => "query",
            Self::Issue => "issue",
            Self::Pair => "pair",
            Self::About => "about",
            Self::Party => "party",
            Self::Order => "order",
            Self::Reset => "reset",
            Self::SetState => "setState",
            Self::Permalink => "permalink",
        }
    }
}
