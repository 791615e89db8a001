// The only file a page names: defines the element, and asks for the rest when it is needed. By
// esbuild it has the hash of what it fetches, so that a page that trusts this file trusts no other.

import { define } from "./element.js";

// Ends when the script at `href` is there and is what it should be. import() takes no hash, but runs
// what was preloaded with one.
const verify = async (href, integrity) => {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) return;
  const { type } = await new Promise((onload) => {
    Object.assign(link, { rel: "modulepreload", href, integrity, onload, onerror: onload });
    document.head.append(link);
  });
  link.remove();
  if (type === "error") throw new Error(`integrity check failed for ${href}`);
};

let runtime;

define("plan-compare", () =>
  (runtime ??= (async () => {
    const module = fetch(new URL(WASM_URL, import.meta.url), { integrity: WASM_INTEGRITY });
    // Awaited by the runtime; if that does not arrive, nobody else needs to hear of this.
    module.catch(() => {});
    await verify(new URL(RUNTIME_URL, import.meta.url), RUNTIME_INTEGRITY);
    return (await import(RUNTIME_URL)).start(module);
  })().catch((error) => {
    runtime = undefined; // the next element may be luckier
    throw error;
  })),
);
