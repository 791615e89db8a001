// Catches panics in what the browser calls: readers' actions and what follows from them. The element
// itself catches those in what it calls.

const ACTS = ["click", "input", "change", "keydown", "toggle"];

// Shows the fallback of the widget that was mounted or used last: the one that panics, if any does.
let lastUsed;

// Calls `showFallback` when a reader's action in `view`, or mounting it, ends in a panic.
export const catchPanics = (view, showFallback) => {
  const remember = () => (lastUsed = new WeakRef(showFallback));
  remember();
  for (const act of ACTS) view.addEventListener(act, remember, true);
};

// The files that a panic can come from, beside this one.
const FOLDER = new URL(".", import.meta.url).href;
const OURS = /^(plan-compare|view)-[\w-]+\.(js|wasm)/;

const hear = ({ error, reason = error }) => {
  // What the page's own listeners do wrong is its affair, and another module's panics are not ours.
  if (!(reason instanceof WebAssembly.RuntimeError)) return;
  if (!reason.stack.split(FOLDER).some((rest) => OURS.test(rest))) return;
  lastUsed?.deref()?.(reason);
  lastUsed = undefined;
};
addEventListener("error", hear);
addEventListener("unhandledrejection", hear);
