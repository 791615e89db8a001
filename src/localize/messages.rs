//! Every sentence of the interface. Never a sentence of a dataset, never a number's digits.

use super::Formatter;

/// Declares the messages with their English wording.
///
/// `{name}` stands for a value; a message about a number has its plural categories before each
/// form: `one|1 point|other|{n} points`.
macro_rules! messages {
    ($($message:ident = $english:literal,)*) => {
        /// A sentence or word of the interface.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the English wording stands beside each")]
        pub enum Message { $($message,)* }

        /// How many there are.
        const COUNT: usize = [$(Message::$message,)*].len();

        /// Readers of the custom element fetch it as they do the other languages: it is in their
        /// module only where something calls for it.
        const ENGLISH: &[&str] = &[$($english,)*];

        /// The names of all messages: the keys of a locale's file, in its order.
        const KEYS: &[&str] = &[$(stringify!($message),)*];
    };
}

messages! {
    // Views
    Views = "Views",
    WholeSummary = "Whole summary",
    Compare = "Compare",
    Answers = "Answers",
    Changes = "Changes",
    WhoAgrees = "Agreement",
    Positions = "Positions",
    Timeline = "Timeline",
    Figures = "Figures",
    Loading = "Loading …",
    ViewFailed = "This view could not be loaded.",
    // Comparing
    Issue = "Issue",
    Plans = "Plans",
    Plan = "Plan",
    FirstPlan = "First plan",
    SecondPlan = "Second plan",
    PreviousPlan = "Previous plan",
    NextPlan = "Next plan",
    Baseline = "Baseline",
    NoBaseline = "None",
    OnlyDifferences = "Only differences",
    Category = "Category",
    All = "All",
    OtherIssues = "Other issues",
    Search = "Search",
    Reset = "Reset",
    CompareAndFilter = "Compare and filter",
    IssuesShown = "{shown} of {total} issues shown; different answers on {differ}",
    NotAddressedByAll = "On {n} of them because not all plans address it.",
    WhatDiffers = "Plans differ on an issue when one addresses it and another does not, or when they give different answers; where an answer is not coded, when their figures or summaries differ. What nobody has reported never counts as a difference.",
    NoIssue = "No issue matches.",
    NoPlan = "No plan is chosen.",
    AllPlans = "All",
    NoPlans = "None",
    FindPlan = "Find a plan",
    OnlyTwo = "Compare two",
    AndThis = "With this one",
    Cancel = "Cancel",
    Back = "Back",
    TableOf = "{title}: issues down, plans across",
    MorePlans = "one|1 more plan|other|{n} more plans",
    MoreParties = "one|1 more party|other|{n} more parties",
    Same = "same",
    SameAnswer = "same answer",
    Different = "differs",
    BaselineUnreported = "nothing to compare with",
    NotAddressed = "Not addressed",
    NotReported = "Not reported",
    Point = "point {point}",
    Answer = "answer",
    FullText = "full text",
    OtherReports = "reports that differ",
    FoundIn = "Found in: {places}",
    ColumnOf = "Column: {plan}",
    PositionsOf = "Positions of {party}",
    FullTextOf = "full text of {plan}",
    QuestionAndPositions = "question and positions",
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
    // An open issue
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
    Close = "Close {issue}",
    // Changes
    Lineage = "Which plan revises which",
    Revises = "revises {plan}",
    StepTo = "{from} to {to}",
    Counted = "{what}: {n}",
    From = "From",
    To = "To",
    Swap = "Swap",
    Kept = "kept",
    Reworded = "reworded",
    Changed = "changed",
    Dropped = "dropped",
    Added = "new",
    NewlySilent = "newly silent",
    FirstReported = "reported only in the later text",
    NoLongerReported = "no longer reported",
    InNeither = "in neither text",
    ChangesTable = "What changed from {from} to {to}",
    ChangesExplained = "Dropped: the earlier text addresses the issue and the later one does not. Newly silent: the later one does not address it, and what the earlier one said has not been reported. What nobody has reported is never counted as dropped or new.",
    Change = "Change",
    TwoPlansNeeded = "Choose two different plans.",
    OnlyDisputed = "Only disputed",
    LeftOpen = "leaves it open",
    AgreementExplained = "On how many issues two plans give the same answer, of those on which both state something. Silence is never agreement. The list begins with the largest share.",
    SameOf = "{same} of {both}",
    SameAnswersOf = "{first} and {second}: same answer on {count}",
    AgreementTable = "{title}: how often each two plans give the same answer",
    TwoPlans = "{first} and {second}",
    SameAnswersOn = "one|The same answer on 1 issue|other|The same answer on {n} issues",
    DifferentAnswersOn = "one|Different answers on 1 issue|other|Different answers on {n} issues",
    NotBothStated = "one|On 1 issue not both state something|other|On {n} issues not both state something",
    SameAnswersAs = "Same answers as",
    CoverageOf = "stated {stated}, not addressed {silent}, not reported {unreported}",
    // Positions
    PositionsOn = "Positions on",
    Overall = "All plans",
    ContestedFirst = "Contested first",
    Contested = "contested",
    NoPosition = "No position reported",
    WholePlan = "The plan as a whole",
    ReactionsToPlans = "Reactions to whole plans",
    PositionsTable = "{title}: issues down, parties across",
    PositionsShown = "Positions reported on {shown} of {total} issues",
    EarlierPositions = "Earlier",
    NoPositionAtAll = "No position on this plan has been reported.",
    Agreement = "Reported agreement",
    // Timeline
    Party = "Party",
    EventsShown = "{shown} of {total} events shown",
    NoEvent = "No event matches.",
    DayNotReported = "day not reported",
    MonthNotReported = "month not reported",
    Parties = "Parties",
    // Figures
    AsTable = "As a table",
    ChartOf = "{title}, as a chart",
    FiguresShown = "one|1 figure|other|{n} figures",
    NoFigure = "No number: {reason}",
    NoFigureGiven = "No number is given",
    NeverSummed = "Numbers of different bodies are never added up: they do not count the same things.",
    InUnit = "In {unit}",
    What = "What",
    HowMuch = "How much",
    When = "As of",
    ByWhom = "By",
    Note = "Note",
    // Sharing
    Share = "Share and print",
    CopyLink = "Copy link",
    CopyLinkTo = "Copy link to {issue}",
    LinkCopied = "Link copied.",
    CopyCitation = "Copy citation",
    CopyCitationOf = "Copy citation: {issue}, {plan}",
    CitationCopied = "Citation copied.",
    CopyByHand = "Copy this text:",
    DownloadCsv = "Download CSV",
    DownloadJson = "Download JSON",
    Print = "Print",
    PrintAsShown = "As shown",
    PrintAllTexts = "With all texts",
    Sheets = "one|about 1 sheet|other|about {n} sheets",
    SourcesOf = "{plan}: sources",
    // Below the view
    SourcesCount = "one|1 source|other|{n} sources",
    AboutThePlans = "About the plans",
    Points = "one|1 point|other|{n} points",
    AgreedPoints = "{agreed} of {total} points reported as agreed between {between}, {date}.",
    OpenIssues = "Open: {issues}.",
    Method = "How this comparison was made",
    Corrections = "Corrections",
    AsOf = "As of {date}",
    Version = "Version {version}",
    Licence = "Licence: {license}.",
    AgreedCount = "{agreed} of {total} points reported as agreed.",
    // Quantities
    AtLeast = "at least {number}",
    AtMost = "at most {number}",
    Between = "{low} to {high}",
    Unlimited = "no limit",
    // What goes wrong
    TryAgain = "Try again",
    ErrorNetwork = "The comparison could not be loaded.",
    ErrorTimeout = "The comparison did not arrive in time.",
    ErrorHttp = "The comparison could not be loaded: the server answered {status}.",
    ErrorSize = "The comparison is too large to show.",
    ErrorData = "The comparison is damaged.",
    ViewDamaged = "The data of this view is damaged.",
    ErrorJson = "The comparison is damaged at line {line}, column {column}.",
    ErrorFormat = "one|The comparison cannot be shown: its data has 1 problem.|other|The comparison cannot be shown: its data has {n} problems.",
}

/// The messages in one language; by default none at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Messages {
    texts: &'static [&'static str],
}

impl Messages {
    /// The messages in English.
    pub const fn english() -> Self {
        Self { texts: ENGLISH }
    }

    /// The messages in the order of [`Message`], as a locale's file has them; `None` when there are
    /// too few or too many. They are kept for good: call it once for a language.
    pub fn from_texts(texts: Vec<String>) -> Option<Self> {
        let texts: Vec<&'static str> =
            texts.into_iter().map(|text| &*Box::leak(text.into_boxed_str())).collect();
        (texts.len() == COUNT).then(|| Self { texts: Box::leak(texts.into_boxed_slice()) })
    }

    /// The messages of a locale's file: by their names, each one text, or pairs of a plural category
    /// and its form. `None` when one is missing. They are kept for good.
    ///
    /// Where the language `is_rtl`, what is filled in is isolated: a name in Latin letters must not
    /// turn the words around it.
    pub fn from_locale(file: &[(String, Vec<String>)], is_rtl: bool) -> Option<Self> {
        let text = |key: &&str| {
            let (_, parts) = file.iter().find(|(name, _)| name == key)?;
            let mut forms: Vec<&[String]> = parts.chunks(2).collect();
            // The last form stands for every other category.
            forms.sort_by_key(|form| form[0] == "other");
            let text = forms.concat().join("|");
            Some(match is_rtl {
                true => text.replace('{', "\u{2068}{").replace('}', "}\u{2069}"),
                false => text,
            })
        };
        Self::from_texts(KEYS.iter().map(text).collect::<Option<_>>()?)
    }

    /// Every message with its name, in order.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        KEYS.iter().copied().zip(self.texts.iter().copied())
    }

    /// A message without values.
    pub fn text(&self, message: Message) -> &'static str {
        self.texts.get(message as usize).copied().unwrap_or_default()
    }

    /// A message with its values filled in, by name.
    ///
    /// # Examples
    /// ```
    /// use plan_compare::localize::{Message, Messages};
    /// let point = Messages::english().fill(Message::Point, &[("point", "6")]);
    /// assert_eq!(point, "point 6");
    /// ```
    pub fn fill(&self, message: Message, values: &[(&str, &str)]) -> String {
        fill(self.text(message), values)
    }

    /// A message about a number, in the form of its plural `category` ("one", "few", "other" …);
    /// `digits` stand for `{n}`.
    pub fn count(&self, message: Message, category: &str, digits: &str) -> String {
        let text = self.text(message);
        fill(form(text, category).unwrap_or(text), &[("n", digits)])
    }

    /// A message about `n` things, in the form and the digits of the formatter's language.
    pub fn counted(&self, message: Message, n: usize, formatter: &dyn Formatter) -> String {
        self.count(message, formatter.plural(n), &formatter.number(n as f64))
    }
}

/// The form of a plural category, else the last one.
fn form<'a>(text: &'a str, category: &str) -> Option<&'a str> {
    let mut parts = text.split('|');
    let mut found = None;
    while let (Some(name), Some(form)) = (parts.next(), parts.next()) {
        found = Some(form);
        if name == category {
            break;
        }
    }
    found
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
    fn each_plural_category_has_its_form_and_others_the_last() {
        let messages = Messages::english();
        assert_eq!(messages.count(Message::MorePlans, "one", "1"), "1 more plan");
        assert_eq!(messages.count(Message::MorePlans, "other", "3"), "3 more plans");
        assert_eq!(messages.count(Message::MorePlans, "few", "3"), "3 more plans");
        assert_eq!(messages.count(Message::Baseline, "one", "1"), "Baseline");
    }

    #[test]
    fn a_locale_has_every_message() {
        assert_eq!(Messages::from_texts(vec!["only one".into()]), None);
        let texts = KEYS.iter().map(|key| key.to_string()).collect();
        let messages = Messages::from_texts(texts).expect("as many as there are");
        assert_eq!(messages.text(Message::Baseline), "Baseline");
        assert_eq!(messages.text(Message::ErrorFormat), "ErrorFormat");
    }
}
