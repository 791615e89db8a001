// Fetches the interface in the reader's language. Without it the interface stays English.

import { addLocale, missingLocale } from "plan_compare_glue";
import { flat } from "./texts.js";

const PATIENCE = 5_000; // ms; a reader waits for the dataset, not for a translation
const arriving = {};

// Ends when the texts that `element` needs are there, or cannot be had.
export const loadLocale = async (element) => {
  const base = missingLocale(element);
  const integrity = LOCALES[base]; // by esbuild: what each file's content must be
  if (!integrity) return;
  arriving[base] ??= fetch(new URL(`./locales/${base}.json?${integrity.slice(-9, -1)}`, import.meta.url), {
    integrity,
    signal: AbortSignal.timeout(PATIENCE),
  })
    .then((answer) => answer.json())
    .then((texts) => addLocale(base, flat(texts)))
    .catch(() => delete arriving[base]); // the next element may be luckier
  await arriving[base];
};
