//! Signals that hold all their values as numbers. Never a type of their own for each.
//!
//! Leptos compiles its signals anew for every type they hold, 5 kB a type. What a widget derives are
//! indices, words and switches, so one type carries them all: 3.6 kB of what a reader downloads,
//! after brotli.

use std::marker::PhantomData;

use reactive_graph::computed::Memo;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use super::Layout;
use crate::compare::{Shown, View};
use crate::model::{IssueIx, PlanIx};

/// A value as signals carry it.
pub type Numbers = Vec<usize>;

/// What can be carried as numbers and be had back the same.
pub trait Packed {
    /// The value as numbers.
    fn pack(self) -> Numbers;
    /// The value that was packed.
    fn unpack(numbers: Numbers) -> Self;
}

/// What follows from other signals.
pub struct Derived<T>(Memo<Numbers>, PhantomData<fn() -> T>);

/// What changes by itself.
pub struct Variable<T>(RwSignal<Numbers>, PhantomData<fn() -> T>);

impl<T: Packed + 'static> Derived<T> {
    /// What a closure gives, again whenever the signals it reads change.
    pub fn new(derive: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self(memo(Box::new(move || derive().pack())), PhantomData)
    }

    /// The present value; whoever asks follows it.
    pub fn get(&self) -> T {
        T::unpack(self.0.get())
    }

    /// The present value, without following it.
    pub fn get_untracked(&self) -> T {
        T::unpack(self.0.get_untracked())
    }

    /// The same value behind a memo of the present owner's.
    pub fn again(&self) -> Self {
        let derived = self.0;
        Self(memo(Box::new(move || derived.get())), PhantomData)
    }
}

impl<T: Packed + 'static> Variable<T> {
    /// A variable that begins as `value`.
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(value.pack()), PhantomData)
    }

    /// The present value; whoever asks follows it.
    pub fn get(&self) -> T {
        T::unpack(self.0.get())
    }

    /// The present value, without following it.
    pub fn get_untracked(&self) -> T {
        T::unpack(self.0.get_untracked())
    }

    /// Changes the value, unless its owner has ended; then nobody is left to follow it.
    pub fn set(&self, value: T) {
        self.0.try_set(value.pack());
    }

    /// Whether its owner has ended.
    pub fn is_over(&self) -> bool {
        self.0.is_disposed()
    }
}

fn memo(derive: Box<dyn Fn() -> Numbers + Send + Sync>) -> Memo<Numbers> {
    Memo::new(move |_| derive())
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T> Clone for Variable<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Variable<T> {}

impl Packed for usize {
    fn pack(self) -> Numbers {
        vec![self]
    }

    fn unpack(numbers: Numbers) -> Self {
        numbers.first().copied().unwrap_or_default()
    }
}

impl Packed for bool {
    fn pack(self) -> Numbers {
        usize::from(self).pack()
    }

    fn unpack(numbers: Numbers) -> Self {
        usize::unpack(numbers) != 0
    }
}

impl Packed for View {
    fn pack(self) -> Numbers {
        (self as usize).pack()
    }

    fn unpack(numbers: Numbers) -> Self {
        Self::ALL[usize::unpack(numbers)]
    }
}

impl Packed for Layout {
    fn pack(self) -> Numbers {
        (self as usize).pack()
    }

    fn unpack(numbers: Numbers) -> Self {
        Self::ALL[usize::unpack(numbers)]
    }
}

impl Packed for Option<PlanIx> {
    fn pack(self) -> Numbers {
        self.iter().map(|plan| plan.0).collect()
    }

    fn unpack(numbers: Numbers) -> Self {
        numbers.first().copied().map(PlanIx)
    }
}

impl Packed for Option<(PlanIx, PlanIx)> {
    fn pack(self) -> Numbers {
        self.map(|(first, second)| vec![first.0, second.0]).unwrap_or_default()
    }

    fn unpack(numbers: Numbers) -> Self {
        match numbers[..] {
            [first, second] => Some((PlanIx(first), PlanIx(second))),
            _ => None,
        }
    }
}

impl Packed for Vec<IssueIx> {
    fn pack(self) -> Numbers {
        self.iter().map(|issue| issue.0).collect()
    }

    fn unpack(numbers: Numbers) -> Self {
        numbers.into_iter().map(IssueIx).collect()
    }
}

impl Packed for Vec<PlanIx> {
    fn pack(self) -> Numbers {
        self.iter().map(|plan| plan.0).collect()
    }

    fn unpack(numbers: Numbers) -> Self {
        numbers.into_iter().map(PlanIx).collect()
    }
}

impl Packed for Shown {
    fn pack(self) -> Numbers {
        let issues = self.issues.iter().map(|issue| issue.0);
        [self.n_differ].into_iter().chain(issues).collect()
    }

    fn unpack(numbers: Numbers) -> Self {
        let mut numbers = numbers.into_iter();
        let n_differ = numbers.next().unwrap_or_default();
        Self { issues: numbers.map(IssueIx).collect(), n_differ }
    }
}

impl Packed for Vec<String> {
    fn pack(self) -> Numbers {
        let word = |word: &String| word.chars().map(|char| char as usize).chain([END]).collect();
        self.iter().flat_map(|text| -> Numbers { word(text) }).collect()
    }

    fn unpack(numbers: Numbers) -> Self {
        let char = |number: &usize| u32::try_from(*number).ok().and_then(char::from_u32);
        let words = numbers.split(|number| *number == END);
        let mut words: Self = words.map(|word| word.iter().filter_map(char).collect()).collect();
        // What follows the last end.
        words.pop();
        words
    }
}

/// After each of several texts; no character has this number.
const END: usize = usize::MAX;
