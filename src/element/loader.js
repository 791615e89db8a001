// The only file a page names: defines the element, and asks for the rest when it is needed.

import { define } from "./element.js";

let engine;

define("plan-compare", () =>
  (engine ??= (async () => {
    const module = fetch(new URL(WASM_URL, import.meta.url));
    // Awaited by the engine; if that does not arrive, nobody else needs to hear of this.
    module.catch(() => {});
    return (await import(ENGINE_URL)).start(module);
  })().catch((error) => {
    engine = undefined; // the next element may be luckier
    throw error;
  })),
);
