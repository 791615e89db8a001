// What the page around an element looks like, for element/surroundings.rs.

// The language of the element or its closest ancestor that names one, through shadow roots.
export const language = (element) => {
  for (let at = element; at; at = at.getRootNode().host) {
    const named = at.closest("[lang]");
    if (named) return named.lang;
  }
  return "en";
};

// Lets `root` know the colour it stands on: a page may be dark without saying so by `color-scheme`,
// and sticky cells need a ground of their own.
export const blendIn = (element, root) => {
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
