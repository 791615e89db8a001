// What the loader fetches when an element needs it: the glue, the wasm instance, the style sheet.

import init, { Host, Note, showProblem } from "plan_compare_glue";
import css from "plan_compare_css";
import { datasetText } from "./dataset.js";
import { loadLocale } from "./locale.js";
import { takePlace } from "./place.js";

// One instance for all elements. `module` is the promise of the wasm file's response.
export const start = async (module) => {
  await init({ module_or_path: module });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return { Host, Note, showProblem, datasetText, loadLocale, takePlace: takePlace.bind(null, sheet) };
};
