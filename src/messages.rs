//! Every sentence of the interface. Never a sentence of a dataset, never a number's digits.

/// Declares the messages with their English wording.
///
/// `{name}` stands for a value; in a message about a number, `|` parts the form for one from the
/// form for any other.
macro_rules! messages {
    ($($(#[$doc:meta])* $message:ident = $english:literal,)*) => {
        /// A sentence or word of the interface.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the English wording stands beside each")]
        pub enum Message { $($(#[$doc])* $message,)* }

        const ENGLISH: &[&str] = &[$($english,)*];
    };
}

messages! {
    Issue = "Issue",
    Plans = "Plans",
    Baseline = "Baseline",
    NoBaseline = "None",
    OnlyDifferences = "Only differences",
    Category = "Category",
    AllCategories = "All",
    OtherIssues = "Other issues",
    Search = "Search",
    Reset = "Reset",
    CompareAndFilter = "Compare and filter",
    IssuesShown = "{shown} of {total} issues shown; {differ} differ",
    WhatDiffers = "Plans differ on an issue when one addresses it and another does not, or when their figures or summaries differ. What nobody has reported never counts as a difference.",
    NoIssue = "No issue matches.",
    NoPlan = "No plan is chosen.",
    TableOf = "{title}: issues down, plans across",
    MorePlans = "1 more plan|{n} more plans",
    Same = "same",
    Different = "differs",
    BaselineUnreported = "nothing to compare with",
    NotAddressed = "Not addressed",
    NotReported = "Not reported",
    Point = "point {point}",
    SourceOf = "{n}, source for {what}: {source}",
    SourceOn = "{issue}, {plan}",
    Official = "official text",
    Leaked = "leaked",
    Reported = "reported",
    Readout = "read out",
    PositionTaken = "public position",
    Draft = "draft",
    Proposed = "proposed",
    Superseded = "superseded",
    Agreed = "agreed",
    Rejected = "rejected",
    Withdrawn = "withdrawn",
    WordingAgainst = "Against {baseline}",
    Quote = "Quote:",
    ReportsDiffer = "Reports differ:",
    WhoSaysWhat = "Who says what",
    WhereItStands = "Where it stands",
    Accepts = "accepts",
    Rejects = "rejects",
    Conditional = "conditional",
    SilentParty = "silent",
    OnPlan = "on {plan}",
    Sources = "Sources",
    SourcesCount = "1 source|{n} sources",
    Close = "Close {issue}",
    AboutThePlans = "About the plans",
    Points = "1 point|{n} points",
    AgreedPoints = "{agreed} of {total} points reported as agreed between {between}, {date}.",
    OpenIssues = "Open: {issues}.",
    Method = "How this comparison was made",
    Corrections = "Corrections",
    AsOf = "As of {date}",
    Version = "Version {version}",
    Licence = "Licence: {license}.",
    AtLeast = "at least {number}",
    AtMost = "at most {number}",
    Between = "{low} to {high}",
    Unlimited = "no limit",
    TryAgain = "Try again",
    ErrorNetwork = "The comparison could not be loaded.",
    ErrorTimeout = "The comparison did not arrive in time.",
    ErrorHttp = "The comparison could not be loaded: the server answered {status}.",
    ErrorSize = "The comparison is too large to show.",
    ErrorData = "The comparison is damaged.",
    ErrorJson = "The comparison is damaged at line {line}, column {column}.",
    ErrorFormat = "The comparison cannot be shown: its data has 1 problem.|The comparison cannot be shown: its data has {n} problems.",
}

/// The messages in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages {
    texts: &'static [&'static str],
}

impl Messages {
    /// The messages in English.
    pub const fn english() -> Self {
        Self { texts: ENGLISH }
    }

    /// The tag of the interface for a reader of `language`: any English as it is, else `en`.
    pub fn nearest(language: &str) -> String {
        let is_english =
            language.split('-').next().is_some_and(|base| base.eq_ignore_ascii_case("en"));
        if is_english { language.to_owned() } else { "en".to_owned() }
    }

    /// A message without values.
    pub fn text(&self, message: Message) -> &'static str {
        self.texts.get(message as usize).copied().unwrap_or_default()
    }

    /// A message with its values filled in, by name.
    ///
    /// # Examples
    /// ```
    /// use plan_compare::messages::{Message, Messages};
    /// let point = Messages::english().fill(Message::Point, &[("point", "6")]);
    /// assert_eq!(point, "point 6");
    /// ```
    pub fn fill(&self, message: Message, values: &[(&str, &str)]) -> String {
        fill(self.text(message), values)
    }

    /// A message about a number, in the form that fits it; `digits` stand for `{n}`.
    pub fn count(&self, message: Message, n: usize, digits: &str) -> String {
        let text = self.text(message);
        let (one, other) = text.split_once('|').unwrap_or((text, text));
        fill(if n == 1 { one } else { other }, &[("n", digits)])
    }
}

/// Puts each value in the place of its `{name}`; what a value holds is never looked at again.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|(key, _)| *key == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = tail;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_the_place_of_their_names_once() {
        assert_eq!(fill("{a} of {b}", &[("a", "{b}"), ("b", "2")]), "{b} of 2");
        assert_eq!(fill("{missing}!", &[]), "!");
    }

    #[test]
    fn one_has_a_form_of_its_own() {
        let messages = Messages::english();
        assert_eq!(messages.count(Message::MorePlans, 1, "1"), "1 more plan");
        assert_eq!(messages.count(Message::MorePlans, 3, "3"), "3 more plans");
    }
}
