//! Where the bars and ticks of a figure stand, in thousandths of its scale. Never words, and never
//! a sum: each row is drawn by itself.

use crate::model::{Amount, Figure, Row, RowValue};

/// How many parts the ticks cut a scale into, at most.
const MOST_PARTS: f64 = 4.0;
/// The least width of a bar, so that little is told apart from nothing.
const LEAST_WIDTH: u16 = 2;
/// Beyond this, numbers are drawn as if they were this: a scale needs room for its ends.
const HUGE: f64 = 1e300;

/// The rows of a figure on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Round numbers in even steps from end to end; none when nothing has a length.
    pub ticks: Vec<Tick>,
    /// Where zero stands: every scale has it.
    pub zero: u16,
    /// One bar for each row; `None` where there is no number.
    pub bars: Vec<Option<Bar>>,
}

/// A round number on the scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// The number.
    pub value: f64,
    /// Where it stands.
    pub at: u16,
    /// Whether it is written where there is little room.
    pub is_main: bool,
}

/// One row as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// How sure its ends are.
    pub shape: Shape,
    /// Where it begins.
    pub from: u16,
    /// Where it ends, never before it begins.
    pub to: u16,
}

/// How sure the ends of a bar are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// This much: from zero to the number.
    Exact,
    /// This much, and perhaps more: open beyond its end.
    OpenEnd,
    /// Somewhere from zero to the number, which closes it.
    Capped,
    /// Somewhere between two numbers, which close it.
    Interval,
    /// Expressly without an end: over the whole scale and beyond.
    Endless,
}

/// The bars and ticks of a figure's rows.
///
/// The scale begins at zero, or below it where a number is; it ends at round numbers.
pub fn chart(rows: &[Row]) -> Chart {
    let amounts: Vec<Option<Amount>> = rows
        .iter()
        .map(|row| match row.value {
            RowValue::Known(amount) => Some(amount),
            RowValue::Missing(_) => None,
        })
        .collect();
    let scale = Scale::of(&amounts.iter().flatten().flat_map(ends).collect::<Vec<_>>());
    Chart {
        ticks: scale.ticks(),
        zero: scale.at(0.0),
        bars: amounts.iter().map(|amount| amount.map(|amount| scale.bar(amount))).collect(),
    }
}

/// Whether two rows are given by different bodies, whose numbers must not be added up.
pub fn has_several_bodies(figure: &Figure) -> bool {
    let mut bodies = figure.rows.iter().filter_map(|row| row.by.as_ref());
    let first = bodies.next();
    bodies.any(|body| Some(body) != first)
}

/// The numbers that a scale needs room for.
fn ends(amount: &Amount) -> Vec<f64> {
    match *amount {
        Amount::Exactly(value) | Amount::AtLeast(value) | Amount::AtMost(value) => vec![value],
        Amount::Between(low, high) => vec![low, high],
        Amount::Unlimited => Vec::new(),
    }
}

/// A stretch of numbers with round ends.
struct Scale {
    start: f64,
    end: f64,
    /// From tick to tick; 0 when nothing has a length.
    step: f64,
}

impl Scale {
    /// From zero, or the least of `values` below it, to the greatest.
    fn of(values: &[f64]) -> Self {
        let (mut start, mut end) = (0.0_f64, 0.0_f64);
        for value in values {
            start = start.min(value.max(-HUGE));
            end = end.max(value.min(HUGE));
        }
        if end - start < 1.0 / HUGE {
            return Self { start: 0.0, end: 1.0, step: 0.0 };
        }
        let is_whole = values.iter().all(|value| value.fract() == 0.0);
        let step = step(start, end, is_whole);
        Self { start: (start / step).floor() * step, end: (end / step).ceil() * step, step }
    }

    fn at(&self, value: f64) -> u16 {
        // Casts of what lies outside, which nothing does, end at the limits of `u16`.
        (((value - self.start) / (self.end - self.start)) * 1000.0).round().clamp(0.0, 1000.0)
            as u16
    }

    fn ticks(&self) -> Vec<Tick> {
        if self.step == 0.0 {
            return Vec::new();
        }
        let n_parts = ((self.end - self.start) / self.step).round() as u16;
        let tick = |index: u16| {
            let value = self.start + f64::from(index) * self.step;
            let is_main = match n_parts {
                0..=2 => true,
                // The ends, and what stands half way.
                _ => index == 0 || index == n_parts || index * 2 == n_parts,
            };
            Tick { value, at: self.at(value), is_main }
        };
        (0..=n_parts).map(tick).collect()
    }

    fn bar(&self, amount: Amount) -> Bar {
        let zero = self.at(0.0);
        let (shape, low, high) = match amount {
            Amount::Exactly(value) => (Shape::Exact, value.min(0.0), value.max(0.0)),
            Amount::AtLeast(value) => (Shape::OpenEnd, value.min(0.0), value.max(0.0)),
            // At most a number below zero is anything below that number.
            Amount::AtMost(value) if value < 0.0 => (Shape::Capped, self.start, value),
            Amount::AtMost(value) => (Shape::Capped, 0.0, value),
            Amount::Between(low, high) => (Shape::Interval, low, high),
            Amount::Unlimited => return Bar { shape: Shape::Endless, from: zero, to: 1000 },
        };
        let (from, to) = (self.at(low), self.at(high));
        let is_point = low == high;
        let is_short = to - from < LEAST_WIDTH && (!is_point || shape == Shape::Interval);
        match is_short {
            false => Bar { shape, from, to },
            // Towards zero's other side only where the scale has no room left.
            true if high <= 0.0 && LEAST_WIDTH <= to => Bar { shape, from: to - LEAST_WIDTH, to },
            true => {
                let to = (from + LEAST_WIDTH).min(1000);
                Bar { shape, from: to - LEAST_WIDTH, to }
            }
        }
    }
}

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that cuts the stretch, its ends rounded
/// outwards, into few enough parts; a whole number where only such are counted.
fn step(start: f64, end: f64, is_whole: bool) -> f64 {
    let rough = (end - start) / MOST_PARTS;
    let mut power = 1.0;
    while power * 10.0 <= rough {
        power *= 10.0;
    }
    while rough < power {
        power /= 10.0;
    }
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0, 20.0].map(|times| times * power);
    let fits = |step: &f64| {
        let n_parts = (end / step).ceil() - (start / step).floor();
        n_parts <= MOST_PARTS && (!is_whole || step.fract() == 0.0)
    };
    // Twice ten times the power always fits, and is whole where it must be but below a half.
    steps.into_iter().find(fits).unwrap_or(20.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    fn row(value: RowValue) -> Row {
        Row {
            label: Text::Plain("Row".into()),
            value,
            plan: None,
            as_of: None,
            by: None,
            note: None,
            sources: Vec::new(),
        }
    }

    fn drawn(amounts: &[Amount]) -> Chart {
        chart(&amounts.iter().map(|amount| row(RowValue::Known(*amount))).collect::<Vec<_>>())
    }

    /// The ends of each bar.
    fn spans(amounts: &[Amount]) -> Vec<(u16, u16)> {
        drawn(amounts).bars.iter().flatten().map(|bar| (bar.from, bar.to)).collect()
    }

    #[track_caller]
    fn check_ticks(values: &[f64], expected: &[f64]) {
        let amounts: Vec<Amount> = values.iter().map(|value| Amount::Exactly(*value)).collect();
        let ticks: Vec<f64> = drawn(&amounts).ticks.iter().map(|tick| tick.value).collect();
        let is_near =
            |(tick, expected): (&f64, &f64)| (tick - expected).abs() <= 1e-9 * expected.abs();
        let is_same = ticks.len() == expected.len() && ticks.iter().zip(expected).all(is_near);
        assert!(is_same, "{values:?}: {ticks:?}");
    }

    #[test]
    fn ticks_are_few_and_round() {
        check_ticks(&[600_000.0, 800_000.0], &[0.0, 2e5, 4e5, 6e5, 8e5]);
        check_ticks(&[1_258_890.0], &[0.0, 5e5, 1e6, 1.5e6]);
        check_ticks(&[26.0, 100.0], &[0.0, 25.0, 50.0, 75.0, 100.0]);
        check_ticks(&[5180.0], &[0.0, 2000.0, 4000.0, 6000.0]);
        check_ticks(&[8e11], &[0.0, 2e11, 4e11, 6e11, 8e11]);
        check_ticks(&[0.07], &[0.0, 0.02, 0.04, 0.06, 0.08]);
        check_ticks(&[12.0, 15e6], &[0.0, 5e6, 10e6, 15e6]);
    }

    #[test]
    fn what_is_counted_in_whole_numbers_has_whole_ticks() {
        check_ticks(&[10.0], &[0.0, 5.0, 10.0]);
        check_ticks(&[1.0], &[0.0, 1.0]);
        check_ticks(&[3.0], &[0.0, 1.0, 2.0, 3.0]);
        check_ticks(&[9.5], &[0.0, 2.5, 5.0, 7.5, 10.0]);
    }

    #[test]
    fn every_size_of_number_has_a_few_ticks_that_hold_it() {
        for exponent in -200..=300 {
            for times in [1.0, 1.3, 2.4, 2.6, 5.1, 7.0, 9.99] {
                let value = times * 10.0_f64.powi(exponent);
                for values in [vec![value], vec![-value], vec![-value, value], vec![-value, 3.3]] {
                    let amounts: Vec<Amount> =
                        values.iter().map(|value| Amount::Exactly(*value)).collect();
                    let ticks = drawn(&amounts).ticks;
                    assert!((2..=5).contains(&ticks.len()), "{values:?}: {ticks:?}");
                    let at: Vec<u16> = ticks.iter().map(|tick| tick.at).collect();
                    assert!(at.is_sorted(), "{values:?}: {at:?}");
                    assert_eq!((at[0], at[at.len() - 1]), (0, 1000), "{values:?}");
                    assert!(ticks.iter().filter(|tick| tick.is_main).count() <= 3);
                }
            }
        }
    }

    #[test]
    fn numbers_out_of_any_scale_break_nothing() {
        for value in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324, -5e-324] {
            let chart = drawn(&[Amount::Exactly(value), Amount::Between(-value.abs(), 1.0)]);
            for bar in chart.bars.iter().flatten() {
                assert!(bar.from < bar.to && bar.to <= 1000, "{value}: {bar:?}");
            }
            assert!(chart.ticks.iter().all(|tick| tick.value.is_finite()), "{value}");
        }
    }

    #[test]
    fn a_bar_goes_from_zero_to_its_number() {
        let amounts = [
            Amount::Exactly(600_000.0),
            Amount::AtLeast(800_000.0),
            Amount::AtMost(200_000.0),
            Amount::Between(400_000.0, 600_000.0),
        ];
        assert_eq!(spans(&amounts), [(0, 750), (0, 1000), (0, 250), (500, 750)]);
        let shapes: Vec<Shape> =
            drawn(&amounts).bars.iter().flatten().map(|bar| bar.shape).collect();
        assert_eq!(shapes, [Shape::Exact, Shape::OpenEnd, Shape::Capped, Shape::Interval]);
    }

    #[test]
    fn no_limit_reaches_the_end_and_needs_no_room_of_its_own() {
        let chart = drawn(&[Amount::Exactly(3.0), Amount::Unlimited]);
        assert_eq!(chart.bars[1], Some(Bar { shape: Shape::Endless, from: 0, to: 1000 }));
        assert_eq!(chart.ticks.last().map(|tick| tick.value), Some(3.0));
        let alone = drawn(&[Amount::Unlimited]);
        assert_eq!(alone.bars[0], Some(Bar { shape: Shape::Endless, from: 0, to: 1000 }));
        assert_eq!(alone.ticks, []);
    }

    #[test]
    fn what_has_no_number_has_no_bar_and_keeps_its_place() {
        let rows = [
            row(RowValue::Missing(None)),
            row(RowValue::Known(Amount::Exactly(5.0))),
            row(RowValue::Missing(Some(Text::Plain("not published".into())))),
        ];
        let bars = chart(&rows).bars;
        assert_eq!([bars[0], bars[2]], [None, None]);
        assert!(bars[1].is_some());
        let nothing = chart(&rows[..1]);
        assert_eq!((nothing.zero, nothing.ticks, nothing.bars), (0, vec![], vec![None]));
        assert_eq!(chart(&[]).bars, []);
    }

    #[test]
    fn below_zero_the_scale_begins_there_and_zero_stays_on_it() {
        let amounts =
            [Amount::Exactly(-50.0), Amount::Exactly(150.0), Amount::Between(-50.0, 50.0)];
        let chart = drawn(&amounts);
        assert_eq!(chart.ticks.first().map(|tick| tick.value), Some(-50.0));
        assert_eq!(chart.zero, 250);
        assert_eq!(spans(&amounts), [(0, 250), (250, 1000), (0, 500)]);
        let all_below = [Amount::Exactly(-30.0), Amount::AtMost(-20.0), Amount::Unlimited];
        assert_eq!(drawn(&all_below).zero, 1000);
        assert_eq!(spans(&all_below), [(0, 1000), (0, 333), (1000, 1000)]);
    }

    #[test]
    fn little_is_seen_and_nothing_is_not() {
        let amounts = [
            Amount::Exactly(15e6),
            Amount::Exactly(12.0),
            Amount::Exactly(0.0),
            Amount::Between(15e6, 15e6),
            Amount::Between(7e6, 7_000_001.0),
        ];
        assert_eq!(spans(&amounts), [(0, 1000), (0, 2), (0, 0), (998, 1000), (467, 469)]);
        let below = [Amount::Exactly(-1000.0), Amount::Exactly(-0.5), Amount::Exactly(1000.0)];
        assert_eq!(spans(&below), [(0, 500), (498, 500), (500, 1000)]);
    }

    #[test]
    fn bodies_are_several_when_two_rows_name_different_ones() {
        let by = |bodies: &[Option<&str>]| {
            let rows = bodies.iter().map(|body| Row {
                by: body.map(|body| Text::Plain(body.into())),
                ..row(RowValue::Known(Amount::Unlimited))
            });
            has_several_bodies(&Figure {
                id: "figure".into(),
                title: Text::Plain("Figure".into()),
                unit: None,
                note: None,
                rows: rows.collect(),
            })
        };
        assert!(by(&[Some("BBC"), None, Some("UN")]));
        assert!(!by(&[Some("BBC"), None, Some("BBC")]));
        assert!(!by(&[None, None]));
        assert!(!by(&[]));
    }
}
