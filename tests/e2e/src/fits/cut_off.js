// Lists what of `this` is cut off by a box that neither grows nor scrolls; for fits.rs.

function () {
  const found = [];
  for (const element of this.querySelectorAll("*")) {
    if (element.localName === "svg" || element.closest("svg, option")) continue;
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    // A button beside it shows the rest.
    if (element.matches(".standfirst:has(+ .unfold)")) continue;
    // Words for screen readers alone.
    if (!element.checkVisibility() || clipPath !== "none" || clientWidth <= 1) continue;
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    const isCut =
      (hides(overflowX) && scrollWidth > clientWidth + 1) ||
      (hides(overflowY) && scrollHeight > clientHeight + 1);
    if (isCut) found.push(`${element.localName}.${element.className}: ${element.textContent.slice(0, 60)}`);
  }
  return found;
}
