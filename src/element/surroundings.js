// What the page around an element looks like, for element/surroundings.rs.

// What the element or its closest ancestor that has this attribute says, through shadow roots.
const inherited = (element, name) => {
  for (let at = element; at; at = at.getRootNode().host) {
    const named = at.closest(`[${name}]`);
    if (named) return named.getAttribute(name);
  }
};

export const language = (element) => inherited(element, "lang") || "en";

export const namesDirection = (element) => !!inherited(element, "dir");

// Tells whether `root` of `element` is too narrow for a table, at once and whenever that changes.
// Returns what stops it. What is not laid out counts as it did before.
export const watchWidth = (element, root, tell) => {
  let last = false;
  const look = () => {
    // Before it is there, as wide as the element, which a page can leave without a box.
    const box = root.clientWidth ? root : element;
    const width = box.clientWidth;
    if (!width) return;
    // The style sheet's container queries say the same.
    const isNarrow = width < 30 * parseFloat(getComputedStyle(box).fontSize);
    if (isNarrow !== last) tell(isNarrow);
    last = isNarrow;
  };
  look();
  // With the next frame: another view has another height, and a height that changes while heights
  // are told is an error to the page.
  let frame;
  const sizes = new ResizeObserver(() => (frame = requestAnimationFrame(look)));
  sizes.observe(root);
  return () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
};

// Lets the page hear of something. What a listener does with it is its own affair.
export const dispatch = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(`plan-compare-${name}`, { bubbles: true, composed: true, detail }));
