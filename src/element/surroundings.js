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

// Tells whether `root` is too narrow for a table, at once and whenever that changes. Returns what
// stops it. What is not laid out counts as it did before.
export const watchWidth = (root, tell) => {
  let last = false;
  const look = () => {
    // Before it is there, as wide as the element, which a page can leave without a box.
    const box = root.clientWidth ? root : root.of;
    const width = box.clientWidth;
    if (!width) return;
    // The style sheet's container queries say the same.
    const isNarrow = width < 30 * parseFloat(getComputedStyle(box).fontSize);
    if (isNarrow !== last) tell(isNarrow);
    last = isNarrow;
  };
  look();
  const sizes = new ResizeObserver(look);
  sizes.observe(root);
  return () => sizes.disconnect();
};

// Lets `root` know the colour it stands on: a page may be dark without saying so by `color-scheme`,
// and sticky cells need a ground of their own.
export const blendIn = (element, root) => {
  root.of = element;
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const ground = getComputedStyle(at).backgroundColor;
    const [r, g, b, alpha = 1] = (ground.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    if (!ground.startsWith("rgb") || alpha === 0) continue;
    const isDark = 0.2126 * r + 0.7152 * g + 0.0722 * b < 128;
    root.style.setProperty("--ground", `rgb(${r} ${g} ${b})`);
    root.dataset.ground = isDark ? "dark" : "light";
    return;
  }
};

// Lets the page hear of something. What a listener does with it is its own affair.
export const dispatch = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(`plan-compare-${name}`, { bubbles: true, composed: true, detail }));
