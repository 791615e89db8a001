// Panics inside what the browser calls: readers' acts and what follows from them. Those inside what
// the element itself calls, it catches itself.

const ACTS = ["click", "input", "change", "keydown", "toggle"];

let acted; // what ends the widget that was last acted on: the one that panics, if any does

// Remembers who acts in `view`.
export const guard = (view, giveUp) => {
  for (const act of ACTS) view.addEventListener(act, () => (acted = new WeakRef(giveUp)), true);
};

// Where a panic comes from: of our files, or of a module that has no address.
const OURS = /\b(plan-compare|view)-|wasm:/;

const hear = ({ error, reason = error }) => {
  // What the page's own listeners do wrong is its affair, and another module's panics are not ours.
  if (reason instanceof WebAssembly.RuntimeError && OURS.test(reason.stack)) acted?.deref()?.(reason);
};
addEventListener("error", hear);
addEventListener("unhandledrejection", hear);
