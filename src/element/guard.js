// Panics inside what the browser calls: readers' acts and what follows from them. Those inside what
// the element itself calls, it catches itself.

const ACTS = ["click", "input", "change", "keydown", "toggle"];

let acted; // what ends the widget that came or was acted on last: the one that panics, if any does

// Remembers who acts in `view`.
export const guard = (view, giveUp) => {
  const remember = () => (acted = new WeakRef(giveUp));
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
  acted?.deref()?.(reason);
  acted = undefined;
};
addEventListener("error", hear);
addEventListener("unhandledrejection", hear);
