// Numbers, dates and letters as the browser knows them, for view/intl.rs.

// An unknown language tag must not take the widget down.
const known = (language) => {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return "en";
  }
};
// Millions and more in words ("5.75 million"), but only where that is exact.
const format = (value, language, options) => {
  const unit = 10 ** (3 * Math.floor(Math.log10(Math.abs(value)) / 3));
  // Rounded once, because 1.15 has no exact double.
  const isRound = unit >= 1e6 && Number.isInteger(Math.round((value / unit) * 1e6) / 1e4);
  return value.toLocaleString(known(language), {
    maximumFractionDigits: 6,
    ...(isRound && { notation: "compact", compactDisplay: "long" }),
    ...options,
  });
};

export const number = (value, language) => format(value, language, {});

export const money = (value, currency, language) =>
  format(value, language, { style: "currency", currency, currencyDisplay: "name", minimumFractionDigits: 0 });

export const percent = (value, language) => format(value, language, { style: "unit", unit: "percent" });

export const date = (year, month, day, language) => {
  const at = new Date(0);
  at.setUTCFullYear(year, (month || 1) - 1, day || 1); // the constructor takes 50 for 1950
  return at.toLocaleDateString(known(language), {
    timeZone: "UTC",
    year: "numeric",
    month: month ? "short" : undefined,
    day: day ? "numeric" : undefined,
  });
};

export const folded = (letter) => letter.normalize("NFD").toLowerCase();

export const plural = (value, language) => new Intl.PluralRules(known(language)).select(value);
