// What builder.html names: starts the page for editors, and fetches the rest when it is needed. By
// esbuild it has the hash of all that it fetches.

import init, { start } from "builder_glue";
import initTables, * as functions from "builder_tables_glue";

const request = (url, integrity) => fetch(new URL(url, import.meta.url), { integrity });

let tables;

// What reads and writes tables, with the first of them.
const loadTables = () =>
  (tables ??= initTables({ module_or_path: request(TABLES_URL, TABLES_INTEGRITY) }).then(
    () => functions,
    (error) => {
      tables = undefined; // another try may be luckier
      throw error;
    },
  ));

// The texts of the interface in a language; null where it has none.
const loadLocale = async (language) => {
  const integrity = LOCALES[language];
  if (!integrity) return null;
  const hash = integrity.slice(-9, -1).replace(/\W/g, ""); // as the names of these files have it
  return (await request(`./locales/${language}-${hash}.json`, integrity)).json();
};

await init({ module_or_path: request(PAGE_URL, PAGE_INTEGRITY) });
start(loadTables, loadLocale);
