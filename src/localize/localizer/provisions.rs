//! What the interface says of a provision. Never how it compares.

use super::{Localizer, is_same_language, list};
use crate::compare::{Place, Sight, Signs, is_word_char};
use crate::localize::{Message, has_currency_sign, is_currency, is_told, quantity, unit};
use crate::model::{Amount, IssueIx, PlanIx, Provision, Quantity, Text};

impl Localizer {
    /// A quantity with its unit: "at least 800,000 personnel".
    pub fn quantity(&self, given: &Quantity) -> String {
        self.plain(&quantity(given, &*self.formatter, &self.messages)).into_owned()
    }

    /// The number that a provision turns on, where its summary does not tell it, or not of what.
    pub fn untold_quantity(&self, provision: &Provision) -> Option<String> {
        let quantity = provision.quantity.as_ref()?;
        let summary = provision.summary.as_ref();
        let is_told = summary.is_some_and(|summary| {
            let fold = |words: &str| self.folding.fold(words);
            let number = |value| fold(&self.formatter.number(value));
            is_told(quantity, &fold(&self.words(summary)), &number)
                && self.tells_unit(quantity, summary)
        });
        (!is_told).then(|| self.quantity(quantity))
    }

    /// Whether a summary says of what the number of `quantity` is.
    fn tells_unit(&self, quantity: &Quantity, summary: &Text) -> bool {
        let Some(code) = quantity.unit.as_deref() else { return true };
        if quantity.amount == Amount::Unlimited {
            return true;
        }
        if is_currency(code) && has_currency_sign(&self.words(summary)) {
            return true;
        }
        let fold = |words: &str| self.folding.fold(words);
        let words = fold(&self.words(summary));
        let unit = unit(code, &*self.formatter, &self.messages);
        [code, &unit].iter().any(|unit| has_word(&words, fold(unit).trim()))
            // Units are in the dataset's language: beside its number, a translation names its own.
            || (self.is_translated(summary) && !self.is_number_alone(quantity, summary))
    }

    fn is_translated(&self, text: &Text) -> bool {
        let language = text.passage(&self.language).language;
        language.is_some_and(|language| !is_same_language(language, &self.dataset.language))
    }

    /// Whether a summary says nothing but the number of `quantity`.
    fn is_number_alone(&self, quantity: &Quantity, summary: &Text) -> bool {
        let Amount::Exactly(number) = quantity.amount else { return false };
        let [words, number] = [&*self.words(summary), &self.formatter.number(number)]
            .map(|it| self.folding.words(it));
        words == number
    }

    /// The summary, where it says more than a number that is told with its unit.
    pub fn summary<'p>(&self, provision: &'p Provision) -> Option<&'p Text> {
        let summary = provision.summary.as_ref()?;
        let quantity = provision.quantity.as_ref();
        let is_repeated = quantity.is_some_and(|quantity| {
            self.is_number_alone(quantity, summary) && self.untold_quantity(provision).is_some()
        });
        (!is_repeated).then_some(summary)
    }

    /// What a cell of the table says in one line: the number where the summary does not tell it,
    /// and the summary; or that there is none.
    pub fn statement(&self, provision: &Provision) -> String {
        if let Some(coverage) = self.coverage(provision.coverage) {
            return coverage.to_owned();
        }
        let summary = self.summary(provision).map(|summary| self.words(summary));
        match (self.untold_quantity(provision), summary) {
            (Some(quantity), Some(summary)) => self.labelled(&quantity, &summary),
            (Some(quantity), None) => quantity,
            (None, summary) => summary.unwrap_or_default().into_owned(),
        }
    }

    /// The answers that a plan gives to an issue, as its editors code them; else what it states.
    pub fn answers(&self, issue: IssueIx, plan: PlanIx) -> String {
        let provision = self.dataset.provision(issue, plan);
        let of_issue = &self.dataset.issue(issue).answers;
        match provision.answers.is_empty() {
            true => self.statement(provision),
            false => {
                list(provision.answers.iter().map(|answer| self.words(&of_issue[answer.0].name)))
            }
        }
    }

    /// The number of the sign that stands for what a plan says in a short word, as many others do.
    pub fn sign(&self, issue: IssueIx, plan: PlanIx) -> Option<usize> {
        let folded = |issue, plan| {
            let provision = self.dataset.provision(issue, plan);
            let words = match (provision.answers.as_slice(), &provision.quantity) {
                ([answer], _) => &self.dataset.issue(issue).answers[answer.0].name,
                ([], None) => match &provision.summary {
                    Some(summary) => summary,
                    None => return String::new(),
                },
                _ => return String::new(),
            };
            self.folding.words(&self.words(words))
        };
        let answers = || self.dataset.issues.iter().flat_map(|issue| &issue.answers);
        let answers = || answers().map(|answer| self.folding.words(&self.words(&answer.name)));
        let signs = || Signs::new(&self.dataset, &mut answers(), folded);
        self.signs.get_or_init(signs).sign(issue, plan)
    }

    /// The answer that a cell gives, where it has a sign and its summary says something else.
    pub fn signed_answer(&self, issue: IssueIx, plan: PlanIx) -> Option<&Text> {
        let provision = self.dataset.provision(issue, plan);
        let [answer] = provision.answers[..] else { return None };
        self.sign(issue, plan)?;
        let name = &self.dataset.issue(issue).answers[answer.0].name;
        let words = |text: &Text| self.folding.words(&self.words(text));
        let is_summary = provision.summary.as_ref().is_some_and(|it| words(it) == words(name));
        (!is_summary).then_some(name)
    }

    /// The words of a cell that are not its summary's: a signed answer, a quantity.
    pub fn beside_summary(&self, issue: IssueIx, plan: PlanIx) -> String {
        let answer = self.signed_answer(issue, plan).map(|answer| self.words(answer));
        let quantity = self.untold_quantity(self.dataset.provision(issue, plan));
        answer.into_iter().chain(quantity.map(Into::into)).collect::<Vec<_>>().join("\n")
    }

    /// The answers that a plan gives, where its cell has other words.
    pub fn untold_answers(&self, issue: IssueIx, plan: PlanIx) -> Option<String> {
        let provision = self.dataset.provision(issue, plan);
        let answers = (!provision.answers.is_empty()).then(|| self.answers(issue, plan))?;
        let is_told = self.signed_answer(issue, plan).is_some()
            || self.folding.words(&self.statement(provision)) == self.folding.words(&answers);
        (!is_told).then_some(answers)
    }

    /// Where an issue holds words searched for that are not in sight, in words, and the place to lead to;
    /// nothing where all of them are.
    pub fn found_out_of_sight(
        &self,
        issue: IssueIx,
        (in_sight, chosen): (&[PlanIx], &[PlanIx]),
        terms: &[String],
        sight: Sight,
    ) -> Option<(String, Place)> {
        let places = self.search_index().unseen(issue, (in_sight, chosen), terms, sight);
        let place = |place: &Place| match place {
            Place::Issue => self.t(Message::QuestionAndPositions).to_owned(),
            Place::Provision(plan) if !in_sight.contains(plan) => {
                self.short_name(*plan).into_owned()
            }
            Place::Provision(plan) => {
                self.fill(Message::FullTextOf, &[("plan", &self.short_name(*plan))])
            }
        };
        let in_words = list(places.iter().map(|it| place(it).into()));
        // Where a plan says it, one leads there.
        let of_plan = places.iter().find(|place| matches!(place, Place::Provision(_)));
        let place = of_plan.or(places.first())?;
        Some((self.fill(Message::FoundIn, &[("places", &in_words)]), *place))
    }

    /// The plan's own number for a provision: "point 6".
    pub fn point(&self, provision: &Provision) -> Option<String> {
        let point = provision.point.as_deref()?;
        Some(self.fill(Message::Point, &[("point", &self.plain(point))]))
    }

    /// A message about what a plan says on an issue, such as the name of a cell.
    pub fn on_cell(&self, message: Message, issue: IssueIx, plan: PlanIx) -> String {
        let (issue, plan) = (self.issue_name(issue), self.plan_name(plan));
        self.fill(message, &[("issue", &issue), ("plan", &plan)])
    }
}

/// Whether `words` have `word` as a whole; a number may stand right before it.
fn has_word(words: &str, word: &str) -> bool {
    words.match_indices(word).any(|(at, _)| {
        let before = words[..at].chars().next_back();
        let after = words[at + word.len()..].chars().next();
        !before.is_some_and(|it| is_word_char(it) && !it.is_ascii_digit())
            && !after.is_some_and(is_word_char)
    })
}
