//! Numbers that are given in one of several ways. Never their unit.

use super::Resolver;
use super::report::{Placed, Places, Report, member};
use crate::model::{self, Amount};
use crate::schema::fault::{FaultKind, Level};
use crate::schema::wire::{Number, Quantity, Row};

/// The members of a record that together give one amount.
struct Bounds<'p, P: Places> {
    value: Placed<'p, P, Option<Number>>,
    low: Placed<'p, P, Option<Number>>,
    high: Placed<'p, P, Option<Number>>,
    none: Placed<'p, P, Option<bool>>,
    /// The ways to give it, in words.
    expected: &'static str,
}

/// What a record gives.
enum Given {
    Amount(Amount),
    Nothing,
    /// What cannot be used; the fault was told.
    Faulty,
}

impl<P: Places, R: Report<Places = P>> Resolver<'_, R> {
    /// A quantity is left out as a whole: half a range would say something else.
    pub(super) fn quantity(
        &mut self,
        level: Level,
        quantity: Placed<'_, P, Quantity>,
    ) -> Option<model::Quantity> {
        if self.is_lost_record(&quantity.at, level) {
            return None;
        }
        let bounds = Bounds {
            value: member!(quantity.value),
            low: member!(quantity.min),
            high: member!(quantity.max),
            none: member!(quantity.none),
            expected: "value, min and max, or none",
        };
        let amount = self.amount(&quantity.at, level, bounds);
        let unit = self.maybe(member!(quantity.unit), Self::words);
        match amount {
            Given::Amount(amount) => Some(model::Quantity { amount, unit }),
            Given::Nothing => {
                let (expected, found) = ("value, min, max or none", "none of them");
                self.contradiction(&quantity.at, level, expected, found)
            }
            Given::Faulty => None,
        }
    }

    /// A row whose number cannot be used is left out: it must not be shown as one whose number nobody has
    /// given.
    pub(super) fn row(&mut self, row: Placed<'_, P, Row>) -> Option<model::Row> {
        let bounds = Bounds {
            value: member!(row.value),
            low: member!(row.low),
            high: member!(row.high),
            none: member!(row.none),
            expected: "in each row value, low and high, or none",
        };
        let amount = self.amount(&row.at, Level::Slip, bounds);
        let why_missing = self.maybe(member!(row.why_missing), Self::text);
        let label = self.text(Level::Error, member!(row.label));
        let plan = self.maybe(member!(row.plan), Self::plan_ix);
        let as_of = self.maybe(member!(row.as_of), Self::date);
        let by = self.maybe(member!(row.by), Self::text);
        let note = self.maybe(member!(row.note), Self::text);
        let sources = self.cited(member!(row.sources));
        let value = match amount {
            Given::Amount(amount) => model::RowValue::Known(amount),
            Given::Nothing => model::RowValue::Missing(why_missing),
            Given::Faulty => return None,
        };
        Some(model::Row { label: label?, value, plan, as_of, by, note, sources })
    }

    fn amount(&mut self, at: &P::At<'_>, level: Level, bounds: Bounds<'_, P>) -> Given {
        let mark = self.report.mark();
        let (low_at, high_at) = (bounds.low.at, bounds.high.at);
        let value = self.maybe_at(level, bounds.value, Self::number);
        let low = self.maybe_at(level, bounds.low, Self::number);
        let high = self.maybe_at(level, bounds.high, Self::number);
        let is_unlimited = self.maybe_at(level, bounds.none, Self::flag).unwrap_or(false);
        if self.report.has_told_since(mark) {
            return Given::Faulty;
        }
        Given::Amount(match (value, low, high, is_unlimited) {
            (Some(value), None, None, false) => Amount::Exactly(value),
            (None, Some(low), None, false) => Amount::AtLeast(low),
            (None, None, Some(high), false) => Amount::AtMost(high),
            (None, Some(low), Some(high), false) if low == high => Amount::Exactly(low),
            (None, Some(low), Some(high), false) if low < high => Amount::Between(low, high),
            (None, Some(_), Some(_), false) => {
                self.report.tell(at, Level::Error, |report| FaultKind::ReversedRange {
                    low: report.shown(&low_at),
                    high: report.shown(&high_at),
                });
                return Given::Faulty;
            }
            (None, None, None, true) => Amount::Unlimited,
            (None, None, None, false) => return Given::Nothing,
            _ => {
                self.contradiction::<()>(at, level, bounds.expected, "more than one of them");
                return Given::Faulty;
            }
        })
    }
}
