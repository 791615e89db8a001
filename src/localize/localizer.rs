//! A dataset told in one reader's language: the words of an editor, the interface's sentences
//! around them, numbers and dates. The live view, the static figure, CSV and citations all speak
//! through it. Never markup, never a claim that the dataset does not make.

mod enums;
mod plans;
mod provisions;
mod sources;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::{Formatter, Message, Messages, bidi, line_breaks};
use crate::compare::{self, Difference, Folding, SearchIndex, Selection, Shown, Signs, Statements};
use crate::model::{Dataset, Date, IssueIx, PartyIx, PlanIx, SourceIx, Text};

/// Speaks of one dataset in one language.
pub struct Localizer {
    dataset: Arc<Dataset>,
    language: String,
    interface: String,
    messages: Messages,
    formatter: Arc<dyn Formatter>,
    folding: Folding,
    statements: OnceLock<Statements>,
    search_index: OnceLock<SearchIndex>,
    column_sources: OnceLock<Vec<Vec<SourceIx>>>,
    signs: OnceLock<Signs>,
}

impl Localizer {
    /// Tells of `dataset` to a reader of `language` (a BCP 47 tag), with an interface in the
    /// language `interface`: that of `messages` and `formatter`.
    pub fn new(
        dataset: Arc<Dataset>,
        language: String,
        interface: String,
        messages: Messages,
        formatter: Arc<dyn Formatter>,
    ) -> Self {
        let letters = Arc::clone(&formatter);
        let folding = Folding::new(Box::new(move |letter| letters.letters(letter)));
        Self {
            dataset,
            language,
            interface,
            messages,
            formatter,
            folding,
            statements: OnceLock::new(),
            search_index: OnceLock::new(),
            column_sources: OnceLock::new(),
            signs: OnceLock::new(),
        }
    }

    /// What is told of.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The same, to be held on to.
    pub fn shared_dataset(&self) -> Arc<Dataset> {
        Arc::clone(&self.dataset)
    }

    /// BCP 47 tag of the reader's language, in which an editor's words are wanted.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// BCP 47 tag of the interface: the reader's language, or the nearest there is.
    pub fn interface(&self) -> &str {
        &self.interface
    }

    /// Numbers and dates of the interface.
    pub fn formatter(&self) -> &dyn Formatter {
        &*self.formatter
    }

    /// How words are folded, for searching and for comparing.
    pub fn folding(&self) -> &Folding {
        &self.folding
    }

    /// Which provisions say the same, as this reader reads them.
    pub fn statements(&self) -> &Statements {
        self.statements.get_or_init(|| {
            Statements::new(&self.dataset, &self.folding, &|provision| self.statement(provision))
        })
    }

    /// The words that this reader can search.
    pub fn search_index(&self) -> &SearchIndex {
        self.search_index.get_or_init(|| {
            let beside = |issue, plan| self.beside_summary(issue, plan);
            SearchIndex::new(&self.dataset, &self.language, &self.folding, &beside)
        })
    }

    /// All issues in the order of `selection`.
    pub fn order(&self, selection: &Selection) -> Vec<IssueIx> {
        compare::order(&self.dataset, selection, self.statements())
    }

    /// The issues that `selection` leaves for a reader of these plans; where only differences are wanted,
    /// those of this kind.
    pub fn shown(&self, selection: &Selection, plans: &[PlanIx], wanted: Difference) -> Shown {
        let terms = self.folding.terms(&selection.query);
        let (statements, index) = (self.statements(), self.search_index());
        compare::shown(&self.dataset, selection, (plans, wanted), statements, index, terms)
    }

    /// The interface's sentences.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// `rtl` where the interface is written from right to left.
    pub fn direction(&self) -> Option<&'static str> {
        is_rtl(&self.interface).then_some("rtl")
    }

    /// Whether there is no interface in the reader's language.
    pub fn is_foreign(&self) -> bool {
        !is_same_language(&self.language, &self.interface)
    }

    /// A sentence or word of the interface.
    pub fn t(&self, message: Message) -> &'static str {
        self.messages.text(message)
    }

    /// A message with its values filled in, by name.
    pub fn fill(&self, message: Message, values: &[(&str, &str)]) -> String {
        self.messages.fill(message, values)
    }

    /// A message about `n` things, in the plural form and the digits of the interface.
    pub fn count(&self, message: Message, n: usize) -> String {
        self.messages.count(message, self.formatter.plural(n), &self.digits(n))
    }

    /// "kept: 12", as the language puts it.
    pub fn labelled(&self, label: &str, words: &str) -> String {
        self.fill(Message::Counted, &[("what", label), ("n", words)])
    }

    /// A whole number.
    pub fn digits(&self, n: usize) -> String {
        self.formatter.number(n as f64)
    }

    /// A date, no more exact than it is.
    pub fn date(&self, date: Date) -> String {
        self.formatter.date(date)
    }

    /// What of a date nobody has reported.
    pub fn missing_of(&self, date: Date) -> Option<&'static str> {
        match (date.month(), date.day()) {
            (None, _) => Some(self.t(Message::MonthNotReported)),
            (_, None) => Some(self.t(Message::DayNotReported)),
            _ => None,
        }
    }

    /// An editor's words in the reader's language, else in the nearest there is. The direction of
    /// the text that they turn ends with them.
    pub fn words<'t>(&self, text: &'t Text) -> Cow<'t, str> {
        self.plain(text.passage(&self.language).words)
    }

    /// Words of a dataset that are in one language only, such as a plan's own number for a point.
    pub fn plain<'t>(&self, words: &'t str) -> Cow<'t, str> {
        line_breaks::unified(bidi::balanced(words))
    }

    /// The language of [`words`](Self::words), where it is not the interface's.
    pub fn foreign_language<'t>(&'t self, text: &'t Text) -> Option<&'t str> {
        let passage = text.passage(&self.language);
        let language = passage.language.unwrap_or(&self.dataset.language);
        (!is_same_language(language, &self.interface)).then_some(language)
    }

    /// "12 of 26 issues shown; different answers on 9"
    pub fn issues_shown(&self, shown: &Shown) -> String {
        self.fill(
            Message::IssuesShown,
            &[
                ("shown", &self.digits(shown.issues.len())),
                ("total", &self.digits(self.dataset.issues.len())),
                ("differ", &self.digits(shown.n_differ)),
            ],
        )
    }

    /// "On 2 of them because not all plans address it."; nothing where they give different answers on all.
    pub fn not_addressed_by_all(&self, shown: &Shown) -> Option<String> {
        let n = shown.n_not_addressed_by_all;
        (n != 0).then(|| self.fill(Message::NotAddressedByAll, &[("n", &self.digits(n))]))
    }

    /// An issue's name.
    pub fn issue_name(&self, issue: IssueIx) -> Cow<'_, str> {
        self.words(&self.dataset.issue(issue).name)
    }

    /// The names of parties: "Ukraine, United States".
    pub fn party_names(&self, parties: &[PartyIx]) -> String {
        list(parties.iter().map(|party| self.words(&self.dataset.party(*party).name)))
    }
}

/// Names after each other.
fn list<'n>(names: impl Iterator<Item = Cow<'n, str>>) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(&name);
    }
    list
}

/// Whether a language is written from right to left.
pub fn is_rtl(language: &str) -> bool {
    is_same_language(language, "ar")
}

fn is_same_language(one: &str, other: &str) -> bool {
    base(one).eq_ignore_ascii_case(base(other))
}

/// The language of a tag, without script and region: `uk` of `uk-UA`.
fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
