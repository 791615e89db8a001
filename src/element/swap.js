// Swaps the page's own content for the widget. Readers keep their place: what they look at stays
// where it is on the screen, and so does what follows the element.

import { blendIn } from "./background.js";
import { catchPanics } from "./panic_boundary.js";

const FIELDS = "input, textarea, select, [contenteditable]";

// What has the focus inside the page's own content.
const focusedIn = (element) => {
  const focused = element.getRootNode().activeElement;
  return focused !== element && element.contains(focused) ? focused : undefined;
};

// Ends once nobody is writing in the page's own content.
export const nobodyWrites = async (element) => {
  while (focusedIn(element)?.matches(FIELDS)) {
    await new Promise((resolve) =>
      // The next field has the focus only after this event.
      element.addEventListener("focusout", () => setTimeout(resolve), { once: true }),
    );
  }
};

const rowsIn = (node) => [...node.querySelectorAll("[data-issue]")];

// The issue that the reader opened last in the page's own content.
export const openedIn = (element) =>
  rowsIn(element).findLast((row) => row.open && row.getClientRects().length);

const topOf = (node) => node.getBoundingClientRect().top;

const scrollerOf = (element) => {
  const { body, documentElement, scrollingElement } = document;
  for (let at = element; (at = at.parentElement ?? at.getRootNode().host) && at !== body; ) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return scrollingElement ?? documentElement;
};

// Looks where the reader is in the page's own content. What it returns puts them there in `view`,
// as soon as that stands in its place; `host` is the view's, and `showFallback` called when it panics.
// Without a view there is a sentence in front of what was there. Both have the styles of `sheet`.
export const swapIn = (sheet, element, showFallback) => {
  const { top, bottom } = element.getBoundingClientRect();
  const screen = innerHeight;
  const rows = rowsIn(element).filter((row) => row.getClientRects().length);
  const opened = openedIn(element);
  const read = rows.filter((row) => row.getBoundingClientRect().bottom > 0);
  const first = read.find((row) => topOf(row) >= 0 && topOf(row) < screen) ?? read[0];
  const firstTop = first && Math.max(0, topOf(first));
  const focused = focusedIn(element) ?? element.shadowRoot?.activeElement;

  return (view, host) => {
    const root = element.shadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    if (!view) {
      // It failed once more.
      if (focused && !focused.isConnected) root.querySelector("button").focus();
      return;
    }
    blendIn(element, view);
    catchPanics(view, showFallback);
    const same = (node) => rowsIn(view).find((row) => row.dataset.issue === node.dataset.issue);
    if (opened) host.setState({ issue: opened.dataset.issue });
    // Where the element's top has to be.
    let to = top;
    const { height } = element.getBoundingClientRect();
    if (top < 0 && bottom <= screen) to = bottom - height;
    else if (top < screen) {
      const row = top < 0 && first && same(first);
      const box = row && row.closest("table")?.parentElement;
      if (box) {
        // A wide table scrolls for itself, below its heads.
        const padding = parseFloat(getComputedStyle(box).scrollPaddingTop) || 0;
        const heads = Math.max(padding, box.querySelector("thead").offsetHeight);
        box.scrollTop += topOf(row) - topOf(box) - heads;
        to = Math.max(firstTop, heads) - topOf(row) + topOf(element);
      }
      const needed = Math.min(bottom, screen) - to;
      if (height < needed) {
        // Until the reader acts, for what follows.
        view.style.minBlockSize = `${needed}px`;
        view.addEventListener("click", () => (view.style.minBlockSize = ""), { once: true });
      }
    }
    const far = topOf(element) - to;
    if (far) scrollerOf(element).scrollBy({ top: far, behavior: "instant" });
    if (focused) {
      const row = focused.closest("[data-issue]");
      const near = row && same(row);
      const controls = [...(near ?? view).querySelectorAll("button, input, select, a")];
      const isInSight = (control) => control.getClientRects().length && topOf(control) >= 0;
      (near ? controls[0] : controls.find(isInSight))?.focus({ preventScroll: true });
    }
  };
};
