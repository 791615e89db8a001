// Lists what the inside of the first widget on this page computes otherwise than that of the page
// in the frame; for hostile_page.rs.

(() => {
  const other = document.querySelector("iframe");
  const inside = (page) => [...page.querySelector("plan-compare").shadowRoot.querySelectorAll("*")];
  const [here, there] = [document, other.contentDocument].map(inside);
  if (here.length !== there.length) return [`${here.length} elements, not ${there.length}`];
  const found = [];
  // Middles of boxes; boxes within a line do not turn, and empty ones have no height in quirks mode.
  const ORIGINS = new Set(["perspective-origin", "transform-origin"]);
  for (const [at, element] of here.entries()) {
    for (const pseudo of ["", "::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      const expected = other.contentWindow.getComputedStyle(there[at], pseudo);
      // A pseudo-element that neither of them has.
      if (pseudo && [style, expected].every(({ content }) => /^(none|normal)$/.test(content))) continue;
      const isInline = style.display === "inline" && expected.display === "inline";
      for (const name of style) {
        if (name.startsWith("--")) continue; // what it is used for counts
        if (isInline && ORIGINS.has(name)) continue;
        const [value, wanted] = [style, expected].map((of) => of.getPropertyValue(name));
        if (value === wanted) continue;
        const what = `${element.localName}.${element.className}${pseudo}`;
        found.push(`${what} { ${name}: ${value} }, not ${wanted}`);
      }
    }
  }
  return found.slice(0, 30);
})()
