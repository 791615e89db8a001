//! How large a dataset may be. Never what becomes of one that is larger.

/// The largest dataset that is read. Unit: bytes of UTF-8.
pub const MAX_BYTES: usize = 2_000_000;
/// The most plans a dataset may have.
pub const MAX_PLANS: usize = 40;
/// The most issues a dataset may have.
pub const MAX_ISSUES: usize = 2_000;
/// The longest single text. Unit: bytes of UTF-8.
pub const MAX_TEXT_BYTES: usize = 64 * 1024;
