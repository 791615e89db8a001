//! Quantities with their unit. Never rounded, never converted, never summed.

/// A number as a source gives it, with its unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// How much.
    pub amount: Amount,
    /// What is counted: "personnel", "EUR", "days".
    pub unit: Option<String>,
}

/// How much, and how exactly it is known. All numbers are finite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// This much.
    Exactly(f64),
    /// This much or more.
    AtLeast(f64),
    /// This much or less.
    AtMost(f64),
    /// From the first to the second, which is never smaller.
    Between(f64, f64),
    /// Expressly without a limit.
    Unlimited,
}
