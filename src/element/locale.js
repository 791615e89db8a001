// Fetches the interface in the reader's language, or, where there is none, in English.

import { addLocale, missingLocale } from "plan_compare_glue";

const PATIENCE = 5_000; // ms; a reader waits for the dataset, not for a translation
const arriving = { __proto__: null }; // a page may name any language, such as "constructor"

// Ends when the interface can speak to the reader of `element`.
export const loadLocale = async (element) => {
  const base = missingLocale(element);
  if (base) await fetchTexts(base).catch(() => fetchTexts("en"));
};

const fetchTexts = (base) => (arriving[base] ??= request(base));

const request = async (base) => {
  const integrity = LOCALES[base]; // by esbuild: what each file's content must be
  try {
    if (!integrity) throw new Error(`no interface in ${base}`);
    const hash = integrity.slice(-9, -1).replace(/\W/g, "");
    const url = new URL(`./locales/${base}-${hash}.json`, import.meta.url);
    const answer = await fetch(url, { integrity, signal: AbortSignal.timeout(PATIENCE) });
    addLocale(base, await answer.json());
  } catch (error) {
    delete arriving[base]; // the next element may be luckier
    throw error;
  }
};
