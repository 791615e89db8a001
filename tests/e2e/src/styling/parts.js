// Styles each of the parts `names` from the page, one at a time, and tells which of them can be seen
// in that colour, which are there in another, and which names nobody is told of; for styling.rs.

(names) => {
  const COLOUR = "rgb(1, 2, 3)";
  const inside = document.querySelector("plan-compare").shadowRoot;
  const sheet = new CSSStyleSheet();
  const before = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...before, sheet];
  const styled = [];
  const wrong = [];
  for (const name of names) {
    const elements = [...inside.querySelectorAll(`[part~="${name}"]`)];
    const isColoured = (element) => getComputedStyle(element).color === COLOUR;
    if (elements.some(isColoured)) wrong.push(`${name} has the colour before`);
    sheet.replaceSync(`plan-compare::part(${name}) { color: ${COLOUR} }`);
    if (!elements.every(isColoured)) wrong.push(`${name} is not styled`);
    if (elements.some((element) => element.checkVisibility())) styled.push(name);
    sheet.replaceSync("");
  }
  document.adoptedStyleSheets = before;
  const there = [...inside.querySelectorAll("[part]")].flatMap(({ part }) => [...part]);
  const unknown = [...new Set(there)].filter((name) => !names.includes(name));
  return { styled, wrong: wrong.concat(unknown.map((name) => `nobody is told of ${name}`)) };
}
