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

const LEAST_SIZE = 14; // px, of text, whatever the page's; as in the style sheet

// Tells whether `root`, which will stand in `element`, is too narrow for a table, at once and whenever
// that changes. Returns what stops it. What is not laid out counts as it did before.
export const watchWidth = (element, root, tell) => {
  let last = false;
  const look = (box, leastSize) => {
    const width = box.clientWidth;
    if (!width) return;
    // The style sheet's container queries say the same.
    const isNarrow = width < 30 * Math.max(parseFloat(getComputedStyle(box).fontSize), leastSize);
    if (isNarrow !== last) tell(isNarrow);
    last = isNarrow;
  };
  // Before it is there, as wide as the room around it: the element may have no box, or be inline.
  let room = element;
  while (room && !room.clientWidth) room = room.parentElement ?? room.getRootNode().host;
  if (room) look(room, LEAST_SIZE);
  // At once where nobody has seen it yet, then with the next frame: another layout has another
  // height, and a height that changes while heights are told is an error to the page.
  let frame;
  const sizes = new ResizeObserver(() => {
    if (!frame) look(root, 0);
    frame = requestAnimationFrame(() => look(root, 0));
  });
  sizes.observe(root);
  return () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
};

// Lets the page hear of something. What a listener does with it is its own affair.
export const dispatch = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(`plan-compare-${name}`, { bubbles: true, composed: true, detail }));
