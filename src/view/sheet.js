// Style sheets that arrive with a view, for view/later.rs.

const sheets = new Map();

// Lets the shadow root around an element have these styles, once.
export const adopt = (element, css) => {
  const root = element.getRootNode();
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets?.includes(sheet)) root.adoptedStyleSheets?.push(sheet);
};
