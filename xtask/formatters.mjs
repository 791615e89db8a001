// What `Intl` says of the cases on the standard input, in their order. For tests/formatters.rs.
//
// A case has the name of a class of `Intl`, a language, the options, and a value: a number, or the
// year, month and day of a date. Where it has options of a `number`, that stands for the number in
// a sum of money, as in src/browser/intl.rs.

import { readFileSync } from "node:fs";

const made = new Map();

const make = (name, language, options) => {
  const key = JSON.stringify([name, language, options]);
  if (!made.has(key)) made.set(key, new Intl[name](language, options));
  return made.get(key);
};

const time = ([year, month, day]) => new Date(0).setUTCFullYear(year, month - 1, day);

const replaceNumber = (parts, number) => {
  const isNumber = ({ type }) => type !== "currency" && type !== "literal";
  const words = (parts) => parts.map(({ value }) => value).join("");
  const [first, last] = [parts.findIndex(isNumber), parts.findLastIndex(isNumber)];
  return words(parts.slice(0, first)) + number + words(parts.slice(last + 1));
};

const said = ({ name, language, options, value, number }) => {
  const object = make(name, language, options);
  if (number) return replaceNumber(object.formatToParts(Math.abs(value)), make(name, language, number).format(value));
  if (name === "PluralRules") return object.select(value);
  return object.format(name === "DateTimeFormat" ? time(value) : value);
};

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(said)));
