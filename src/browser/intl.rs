//! Numbers and dates as the browser's `Intl` writes them. Never digits or names of its own.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, OnceLock};

use js_sys::{Array, Function, Intl, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::letters::letters;
use crate::localize::{Formatter, NO_BREAK, intl, is_in_words, settled, spaced, supported};
use crate::model::Date;

thread_local! {
    /// By tag; a page has few languages, and all its elements share them.
    static FORMATTERS: RefCell<Vec<Arc<IntlFormatter>>> = const { RefCell::new(Vec::new()) };
}

/// The formatter of a BCP 47 tag, made at the first call.
pub fn formatter(language: &str) -> Arc<IntlFormatter> {
    FORMATTERS.with_borrow_mut(|formatters| {
        if let Some(formatter) = formatters.iter().find(|known| known.language == language) {
            return Arc::clone(formatter);
        }
        let formatter = Arc::new(IntlFormatter::new(language));
        formatters.push(Arc::clone(&formatter));
        formatter
    })
}

/// Writes with `Intl` in one language.
///
/// Each `Intl` object takes long to make and little to use, so each is made at most once, when it
/// is first needed; a number then costs one call.
pub struct IntlFormatter {
    language: String,
    number: Kept,
    words: Kept,
    percent: Kept,
    day: Kept,
    month: Kept,
    year: Kept,
    plural: OnceLock<Option<Intl::PluralRules>>,
    /// By currency.
    money: Mutex<Vec<(String, Money)>>,
}

/// The `format` of an `Intl` object; `None` once making it has failed.
type Kept = OnceLock<Option<Function>>;

#[derive(Clone)]
struct Money {
    digits: Option<Intl::NumberFormat>,
    words: Option<Intl::NumberFormat>,
}

impl IntlFormatter {
    /// The formatter of a BCP 47 tag; that of English where it is no tag, or of no language of the
    /// interface.
    pub fn new(language: &str) -> Self {
        Self {
            language: language.to_owned(),
            number: Kept::new(),
            words: Kept::new(),
            percent: Kept::new(),
            day: Kept::new(),
            month: Kept::new(),
            year: Kept::new(),
            plural: OnceLock::new(),
            money: Mutex::default(),
        }
    }

    /// An `Intl` object, in English where the tag is malformed.
    ///
    /// By `Reflect`, because the typed constructors pass what JavaScript throws through Rust, which
    /// would take the widget down.
    fn make(&self, class: &str, options: &str, currency: Option<&str>) -> Option<JsValue> {
        let namespace = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class: Function = Reflect::get(&namespace, &class.into()).ok()?.dyn_into().ok()?;
        let options: Object = JSON::parse(options).ok()?.dyn_into().ok()?;
        if let Some(currency) = currency {
            Reflect::set(&options, &"currency".into(), &currency.into()).ok()?;
        }
        let own = match supported(&self.language) {
            // Which digits Arabic has where no region is named, browsers do not agree on.
            own if own.eq_ignore_ascii_case("ar") => "ar-u-nu-latn",
            own => own,
        };
        let tags = [own, "en"];
        tags.into_iter()
            .find_map(|tag| Reflect::construct(&class, &Array::of2(&tag.into(), &options)).ok())
    }

    fn number_format(&self, options: &str, currency: Option<&str>) -> Option<Intl::NumberFormat> {
        Some(self.make("NumberFormat", options, currency)?.unchecked_into())
    }

    fn written(&self, kept: &Kept, options: &str, value: f64) -> String {
        let format = kept.get_or_init(|| Some(self.number_format(options, None)?.format()));
        call(format.as_ref(), value)
    }

    fn money_formats(&self, currency: &str) -> Money {
        // What a panic elsewhere has left behind is a whole list.
        let mut known = self.money.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some((_, money)) = known.iter().find(|(code, _)| code == currency) {
            return money.clone();
        }
        let money = Money {
            digits: self.number_format(intl::MONEY, Some(currency)),
            words: self.number_format(intl::MONEY_IN_WORDS, Some(currency)),
        };
        known.push((currency.to_owned(), money.clone()));
        money
    }
}

impl Formatter for IntlFormatter {
    fn number(&self, value: f64) -> String {
        match is_in_words(value) {
            true => self.written(&self.words, intl::WORDS, value),
            false => self.written(&self.number, intl::NUMBER, settled(value)),
        }
    }

    fn money(&self, value: f64, currency: &str) -> String {
        let money = self.money_formats(currency);
        let format = if is_in_words(value) { money.words } else { money.digits };
        let number = self.number(value);
        match format {
            // The sign comes with the number; in Arabic it would leave an invisible mark behind.
            Some(format) => replace_number(&format.format_to_parts(value.abs()), &number),
            None => number + " " + currency,
        }
    }

    fn percent(&self, value: f64) -> String {
        spaced(self.written(&self.percent, intl::PERCENT, settled(value)), NO_BREAK)
    }

    fn date(&self, date: Date) -> String {
        let (kept, options) = match (date.month(), date.day()) {
            (None, _) => (&self.year, intl::YEAR),
            (_, None) => (&self.month, intl::MONTH),
            _ => (&self.day, intl::DAY),
        };
        let format = kept.get_or_init(|| {
            let object = self.make("DateTimeFormat", options, None)?;
            Some(object.unchecked_into::<Intl::DateTimeFormat>().format())
        });
        let (month, day) = (date.month().unwrap_or(1), date.day().unwrap_or(1));
        let time = js_sys::Date::new(&JsValue::from_f64(0.0));
        // The constructor takes the year 50 for 1950.
        let time = time.set_utc_full_year_with_month_date(
            date.year().into(),
            i32::from(month) - 1,
            day.into(),
        );
        spaced(call(format.as_ref(), time), ' ')
    }

    fn letters(&self, letter: char) -> String {
        letters(letter)
    }

    fn plural(&self, n: usize) -> &'static str {
        let rules = self
            .plural
            .get_or_init(|| Some(self.make("PluralRules", intl::PLURAL, None)?.unchecked_into()));
        let category = rules.as_ref().map(|rules| rules.select(n as f64));
        let known = ["zero", "one", "two", "few", "many"];
        known
            .into_iter()
            .find(|name| category.as_ref().is_some_and(|it| it == name))
            .unwrap_or("other")
    }
}

/// What `Intl` writes; bare digits where there is no `Intl`.
fn call(format: Option<&Function>, value: f64) -> String {
    let text = format.and_then(|format| format.call1(&JsValue::UNDEFINED, &value.into()).ok());
    text.and_then(|text: JsValue| text.as_string()).unwrap_or_else(|| bare(value))
}

/// The digits as a script writes them; what the standard library would write comes to 2 kB.
fn bare(value: f64) -> String {
    js_sys::Number::from(value).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

/// A sum of money with another way to write its number: all from the first to the last part that
/// is neither the currency nor what stands around it.
fn replace_number(parts: &Array, number: &str) -> String {
    let parts: Vec<Intl::NumberFormatPart> = parts.iter().map(JsCast::unchecked_into).collect();
    // By `Reflect`: what gives the type as an enum brings a list of all of them.
    let is_number = |part: &Intl::NumberFormatPart| {
        let kind = Reflect::get(part, &"type".into()).ok().and_then(|kind| kind.as_string());
        kind.is_some_and(|kind| kind != "currency" && kind != "literal")
    };
    let words = |parts: &[Intl::NumberFormatPart]| -> String {
        parts.iter().map(|part| String::from(part.value())).collect()
    };
    match (parts.iter().position(is_number), parts.iter().rposition(is_number)) {
        (Some(first), Some(last)) => words(&parts[..first]) + number + &words(&parts[last + 1..]),
        _ => words(&parts),
    }
}
