//! A dataset's words as HTML in one language, and the sentences around them. Never a claim of its
//! own.

use super::html::Html;
use super::numerals::Plain;
use crate::format::{self, Numerals as _};
use crate::messages::{Message, Messages};
use crate::model::{
    Agreement, Coverage, Dataset, Date, PartyIx, Plan, Provision, Source, SourceIx, Stance,
    Standing, Status, Text,
};

/// A dataset, and the words in which a reader is told of it.
pub struct Words<'a> {
    /// What is told of.
    pub(super) dataset: &'a Dataset,
    /// BCP 47 tag of the reader's language: the one in which editors' words are wanted.
    pub(super) language: &'a str,
    /// BCP 47 tag of the language of `messages`.
    pub(super) interface: &'a str,
    pub(super) messages: Messages,
    pub(super) numerals: Plain,
}

impl<'a> Words<'a> {
    /// `dataset` for readers of `language`, with an interface that speaks `interface`.
    pub fn new(
        dataset: &'a Dataset,
        language: &'a str,
        interface: &'a str,
        messages: Messages,
    ) -> Self {
        Self { dataset, language, interface, messages, numerals: Plain::of(interface) }
    }

    /// `rtl` where the interface is written from right to left; else empty, as for no attribute.
    pub(super) fn direction(&self) -> &'static str {
        if base(self.interface).eq_ignore_ascii_case("ar") { "rtl" } else { "" }
    }

    /// An editor's words, bare.
    pub(super) fn of<'b>(&self, text: &'b Text) -> &'b str {
        text.passage(self.language).words
    }

    pub(super) fn say(&self, message: Message) -> &'static str {
        self.messages.text(message)
    }

    /// "Sources: ", as the language puts it.
    pub(super) fn label(&self, words: &str) -> String {
        self.messages.fill(Message::Counted, &[("what", words), ("n", "")])
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.numerals.date(date)
    }

    pub(super) fn count(&self, message: Message, n: usize) -> String {
        let digits = self.numerals.number(n as f64);
        self.messages.count(message, self.numerals.plural(n), &digits)
    }

    pub(super) fn parties(&self, parties: &[PartyIx]) -> String {
        let names: Vec<&str> =
            parties.iter().map(|party| self.of(&self.dataset.party(*party).name)).collect();
        names.join(", ")
    }

    pub(super) fn short_name<'b>(&self, plan: &'b Plan) -> &'b str {
        self.of(plan.short.as_ref().unwrap_or(&plan.name))
    }

    /// Writes an editor's words, with their language where it is not the interface's.
    pub(super) fn put(&self, html: &mut Html, text: &Text) {
        let passage = text.passage(self.language);
        let language = passage.language.unwrap_or(&self.dataset.language);
        if base(language).eq_ignore_ascii_case(base(self.interface)) {
            html.text(passage.words);
            return;
        }
        html.element("span", &[("lang", language), ("dir", "auto")], |html| {
            html.text(passage.words);
        });
    }

    /// Writes an editor's words as a paragraph; nothing without any.
    pub(super) fn put_paragraph(&self, html: &mut Html, text: Option<&Text>) {
        if let Some(text) = text {
            html.element("p", &[], |html| self.put(html, text));
        }
    }

    /// Writes what a plan says on an issue, the number first where the summary does not tell it; or
    /// that it says nothing, or that nobody has reported it.
    pub(super) fn put_statement(&self, html: &mut Html, provision: &Provision) {
        let coverage = match provision.coverage {
            Coverage::Stated => {
                let Some(summary) = &provision.summary else { return };
                let quantity = provision.quantity.as_ref();
                let is_told =
                    |quantity: &&_| format::is_told(quantity, self.of(summary), &self.numerals);
                if let Some(quantity) = quantity.filter(|quantity| !is_told(quantity)) {
                    let words = format::quantity(quantity, &self.numerals, &self.messages);
                    html.text(&self.label(&words));
                }
                return self.put(html, summary);
            }
            Coverage::Silent => Message::NotAddressed,
            Coverage::Unreported => Message::NotReported,
        };
        html.text(self.say(coverage));
    }

    /// Writes words of a plan itself.
    pub(super) fn put_quote(&self, html: &mut Html, provision: &Provision) {
        let Some(quote) = &provision.quote else { return };
        let language = quote.language.as_deref().unwrap_or("");
        html.element("p", &[], |html| {
            html.text(self.say(Message::Quote));
            html.text(" “");
            let attributes = [("lang", language), ("dir", "auto"), ("translate", "no")];
            html.element("span", &attributes, |html| html.text(&quote.text));
            html.text("”");
        });
    }

    /// Writes where a claim can be read, as a paragraph; nothing without sources.
    pub(super) fn put_sources(&self, html: &mut Html, sources: &[SourceIx]) {
        if sources.is_empty() {
            return;
        }
        html.element("p", &[], |html| {
            html.text(&self.label(self.say(Message::Sources)));
            for (at, index) in sources.iter().enumerate() {
                html.text(if at == 0 { "" } else { "; " });
                self.put_source(html, self.dataset.source(*index));
            }
        });
    }

    /// Writes "Publisher: Title (date)" or what there is of it, linked where it has an address.
    pub(super) fn put_source(&self, html: &mut Html, source: &Source) {
        let name = |html: &mut Html| {
            if let Some(publisher) = &source.publisher {
                self.put(html, publisher);
            }
            if source.publisher.is_some() && source.title.is_some() {
                html.text(": ");
            }
            if let Some(title) = &source.title {
                self.put(html, title);
            }
        };
        // The schema lets no other in; a link is not the place to trust that.
        match source.url.as_deref().filter(|url| super::is_web_address(url)) {
            Some(url) => {
                let language = source.language.as_deref().unwrap_or("");
                let attributes =
                    [("href", url), ("hreflang", language), ("rel", "noopener noreferrer")];
                html.element("a", &attributes, name);
            }
            None => name(html),
        }
        if let Some(date) = source.published {
            html.text(" (");
            html.text(&self.date(date));
            html.text(")");
        }
    }

    /// By whom, when, and what has become of it: "United States · leaked 20 Nov 2025 · superseded".
    pub(super) fn about_plan(&self, plan: &Plan) -> String {
        let standing = plan.standing.map(|standing| self.say(standing_word(standing)).to_owned());
        let date = plan.date.map(|date| self.date(date));
        let dated = standing.into_iter().chain(date).collect::<Vec<_>>().join(" ");
        let status = plan.status.map(|status| self.say(status_word(status)).to_owned());
        let mut parts = vec![self.parties(&plan.by), dated, status.unwrap_or_default()];
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    /// "18 of 20 points reported as agreed between Ukraine, United States, 24 Dec 2025. Open: …"
    pub(super) fn agreement(&self, agreement: &Agreement) -> String {
        let between = self.parties(&agreement.between);
        let open: Vec<&str> =
            agreement.open.iter().map(|issue| self.of(&self.dataset.issue(*issue).name)).collect();
        let date = agreement.as_of.map(|date| self.date(date)).unwrap_or_default();
        let agreed = self.numerals.number(agreement.agreed.into());
        let total = self.numerals.number(agreement.total.into());
        let mut values = vec![("agreed", agreed.as_str()), ("total", &total)];
        let mut sentences = Vec::new();
        if between.is_empty() || date.is_empty() {
            // Who agreed or when has not been given: each that has stands for itself.
            sentences.push(self.messages.fill(Message::AgreedCount, &values));
            if !between.is_empty() {
                sentences.push(self.label(self.say(Message::Parties)) + &between + ".");
            }
            if !date.is_empty() {
                sentences.push(self.messages.fill(Message::AsOf, &[("date", &date)]) + ".");
            }
        } else {
            values.extend([("between", between.as_str()), ("date", &date)]);
            sentences.push(self.messages.fill(Message::AgreedPoints, &values));
        }
        if !open.is_empty() {
            let open = open.join(", ");
            sentences.push(self.messages.fill(Message::OpenIssues, &[("issues", &open)]));
        }
        sentences.join(" ")
    }
}

/// The language of a tag, without script and region.
pub(super) fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// `words` as a sentence: a capital, and a full stop.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}

/// The element of a heading, never outside `h1` to `h6`.
pub(super) fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// A party's line in one word.
pub(super) fn stance_word(stance: Stance) -> Message {
    match stance {
        Stance::Accepts => Message::Accepts,
        Stance::Rejects => Message::Rejects,
        Stance::Conditional => Message::Conditional,
        Stance::Silent => Message::SilentParty,
    }
}

fn standing_word(standing: Standing) -> Message {
    match standing {
        Standing::Official => Message::Official,
        Standing::Leaked => Message::Leaked,
        Standing::Reported => Message::Reported,
        Standing::Readout => Message::Readout,
        Standing::Position => Message::PositionTaken,
    }
}

fn status_word(status: Status) -> Message {
    match status {
        Status::Draft => Message::Draft,
        Status::Proposed => Message::Proposed,
        Status::Superseded => Message::Superseded,
        Status::Agreed => Message::Agreed,
        Status::Rejected => Message::Rejected,
        Status::Withdrawn => Message::Withdrawn,
    }
}
