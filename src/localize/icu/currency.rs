//! Sums of money with the currency's name, in the form that goes with the number. Never rounded.
//!
//! ICU4X's own formatter of currencies fills up to the currency's decimals ("1.00 US dollars") and
//! rounds words to two digits, where `Intl` can be told not to; so its data is put together here.

use fixed_decimal::Decimal;
use icu::experimental::dimension::provider::currency::extended::CurrencyExtendedDataV1;
use icu::experimental::dimension::provider::currency::patterns::CurrencyPatternsDataV1;
use icu::experimental::provider::Baked;
use icu::locale::Locale;
use icu::plurals::PluralRules;
use icu_provider::{
    DataIdentifierBorrowed, DataLocale, DataMarkerAttributes, DataPayload, DataProvider as _,
    DataRequest, DataRequestMetadata, DataResponse,
};

/// The names of currencies in one language.
pub(super) struct Currencies {
    locale: DataLocale,
    /// How number and name stand beside each other.
    patterns: Option<DataPayload<CurrencyPatternsDataV1>>,
}

impl Currencies {
    pub(super) fn load(locale: &Locale) -> Self {
        let locale = DataLocale::from(locale);
        let id = DataIdentifierBorrowed::for_locale(&locale);
        let patterns = Baked.load(DataRequest { id, ..Default::default() });
        let patterns = patterns.ok().map(|response: DataResponse<_>| response.payload);
        Self { locale, patterns }
    }

    /// `number`, which is `value` written out, with the currency's name; its code where it has none.
    pub(super) fn named(
        &self,
        number: String,
        value: &Decimal,
        currency: &str,
        rules: &PluralRules,
    ) -> String {
        let operands = (&value.absolute).into();
        let names = self.names(currency);
        let name = names.as_ref().map_or(currency, |names| names.get().get(operands, rules));
        match &self.patterns {
            Some(patterns) => {
                patterns.get().get(operands, rules).interpolate((number, name)).to_string()
            }
            None => number + " " + name,
        }
    }

    fn names(&self, currency: &str) -> Option<DataPayload<CurrencyExtendedDataV1>> {
        let attributes = DataMarkerAttributes::try_from_str(currency).ok()?;
        let id = DataIdentifierBorrowed::for_marker_attributes_and_locale(attributes, &self.locale);
        let mut metadata = DataRequestMetadata::default();
        // Not every code has a name, and ICU4X would complain of it on the terminal.
        metadata.silent = true;
        let names: DataResponse<CurrencyExtendedDataV1> =
            Baked.load(DataRequest { id, metadata }).ok()?;
        Some(names.payload)
    }
}
