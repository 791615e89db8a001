//! Numbers that are given in one of several ways. Never their unit.

use super::Validator;
use crate::model::{self, Amount};
use crate::schema::fault::FaultKind;
use crate::schema::json::Value;
use crate::schema::raw;
use crate::schema::reader::{Member, Record as _};
use crate::schema::values::{Flag, Number};

/// The keys of a record that together give one amount.
struct Bounds {
    value: Member<Number>,
    low: Member<Number>,
    high: Member<Number>,
    none: Member<Flag>,
    /// The ways to give it, in words.
    expected: &'static str,
}

impl Validator<'_, '_> {
    pub(super) fn quantity(&mut self, quantity: raw::Quantity) -> Option<model::Quantity> {
        let raw::Quantity { value, min: low, max: high, none, .. } = quantity;
        let at = quantity.at();
        let expected = "value, min and max, or none";
        let amount = self.amount(at, Bounds { value, low, high, none, expected });
        let unit = self.reader.read(quantity.unit);
        let Some(amount) = amount? else {
            let (expected, found) = ("value, min, max or none", "none of them");
            return self.reader.error(at, FaultKind::Combination { expected, found });
        };
        Some(model::Quantity { amount, unit })
    }

    pub(super) fn row(&mut self, row: raw::Row) -> Option<model::Row> {
        let raw::Row { value, low, high, none, .. } = row;
        let expected = "in each row value, low and high, or none";
        let amount = self.amount(row.at(), Bounds { value, low, high, none, expected });
        let why_missing = self.reader.read(row.why_missing);
        let label = self.text(row.label);
        let plan = self.plan_ix(row.plan);
        let as_of = self.reader.read(row.as_of);
        let by = self.reader.read(row.by);
        let note = self.reader.read(row.note);
        let sources = self.cited(row.sources);
        let value = match amount? {
            Some(amount) => model::RowValue::Known(amount),
            None => model::RowValue::Missing(why_missing),
        };
        Some(model::Row { label, value, plan, as_of, by, note, sources })
    }

    /// The amount that a record gives: `Some(None)` when it gives none, `None` after a fault.
    fn amount(&mut self, at: Value, bounds: Bounds) -> Option<Option<Amount>> {
        let value = self.reader.read(bounds.value);
        let low = self.reader.read(bounds.low);
        let high = self.reader.read(bounds.high);
        let is_unlimited = match bounds.none.is_given() {
            true => self.reader.read(bounds.none)?,
            false => false,
        };
        let is_given =
            [bounds.value.is_given(), bounds.low.is_given(), bounds.high.is_given(), is_unlimited];
        let amount = match is_given {
            [true, false, false, false] => Amount::Exactly(value?),
            [false, true, false, false] => Amount::AtLeast(low?),
            [false, false, true, false] => Amount::AtMost(high?),
            [false, true, true, false] if low? == high? => Amount::Exactly(low?),
            [false, true, true, false] if low? < high? => Amount::Between(low?, high?),
            [false, true, true, false] => {
                let low = self.reader.shown(bounds.low.value?);
                let high = self.reader.shown(bounds.high.value?);
                return self.reader.error(at, FaultKind::ReversedRange { low, high });
            }
            [false, false, false, true] => Amount::Unlimited,
            [false, false, false, false] => return Some(None),
            _ => {
                let (expected, found) = (bounds.expected, "more than one of them");
                return self.reader.error(at, FaultKind::Combination { expected, found });
            }
        };
        Some(Some(amount))
    }
}
