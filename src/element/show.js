// Puts what was found into the element's shadow root: the widget, or a message in front of what was
// there. A faulty dataset never replaces a good one.

import { swapIn } from "./swap.js";

// `before` is what was shown; `keep` hears what is shown now: its host and view, and what clears a message.
// `load` begins again, `takePending` gives what a script has asked for, `from` is how far the page was
// scrolled when a link led here. What is thrown is a panic.
export const show = (
  { Host, showProblem, sheet },
  element,
  { reading, code, status },
  before,
  keep,
  load,
  takePending,
  tellReady,
  from,
  showFallback,
) => {
  const settle = swapIn(sheet, element, showFallback);
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  before.clear?.();
  const [problem, view] = ["div", "div"].map((name) => document.createElement(name));
  const clearing = (message) => () => {
    message?.remove();
    problem.remove();
  };
  try {
    if (code) throw showProblem(element, problem, code, status, load);
    const host = Host.open(element, view, problem, reading, load);
    before.host?.free();
    // Before any listener of the page can ask for it.
    keep({ host, view, clear: clearing() });
    root.replaceChildren(view);
    const unsettled = scrollY;
    settle(view, host);
    // It is not the reader who has scrolled that far.
    const settled = scrollY - unsettled;
    const pending = takePending();
    if (pending) host.setState(pending);
    host.tellReady(tellReady, from + settled);
  } catch (thrown) {
    // A MountedMessage can be removed; a panic cannot.
    if (!thrown.remove) throw thrown;
    // What is on screen stays: the dataset before this one, else the page's fallback.
    if (before.view) root.prepend(problem);
    else root.replaceChildren(problem, document.createElement("slot"));
    settle();
    keep({ ...before, clear: clearing(thrown) });
  }
};
