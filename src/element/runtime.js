// What the loader fetches when an element needs it: the glue, the wasm instance, the style sheet.

import init, { Host, showProblem } from "plan_compare_glue";
import css from "plan_compare_css";
import { loadLocale } from "./locale.js";
import { prepare } from "./prepare.js";
import { show } from "./show.js";

// One instance for all elements. `module` is the promise of the wasm file's response.
export const start = async (module) => {
  await init({ module_or_path: module });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return { prepare, loadLocale, show: show.bind(null, { Host, showProblem, sheet }) };
};
