// On how many elements inside the first widget a property that can be seen has this value, before and
// after the page sets one of the widget's own; for styling.rs.

(own, value, property, expected) => {
  const element = document.querySelector("plan-compare");
  const count = () => {
    const all = [...element.shadowRoot.querySelectorAll("*")].filter((inner) => inner.checkVisibility());
    return all.filter((inner) => getComputedStyle(inner).getPropertyValue(property) === expected).length;
  };
  const sheet = new CSSStyleSheet();
  const others = [...document.adoptedStyleSheets];
  const before = count();
  document.adoptedStyleSheets = [...others, sheet];
  sheet.replaceSync(`plan-compare { ${own}: ${value} }`);
  const after = count();
  document.adoptedStyleSheets = others;
  return [before, after, count()];
}
