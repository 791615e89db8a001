//! The layouts that a table can have. Never which one it has.

/// How a table says who says what on which issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(clap::ValueEnum))]
pub enum Layout {
    /// Issues down, plans across.
    Wide,
    /// A row for each provision.
    Long,
    /// The table of a Datawrapper chart: wide, between a title and notes.
    Datawrapper,
    /// The published workbook of a Wahl-O-Mat: a row for each party and thesis.
    #[cfg_attr(not(target_arch = "wasm32"), value(name = "wahl-o-mat"))]
    WahlOMat,
}

impl Layout {
    /// The word for it, as it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Long => "long",
            Self::Datawrapper => "datawrapper",
            Self::WahlOMat => "wahl-o-mat",
        }
    }
}
