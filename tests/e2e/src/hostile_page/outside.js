// What the page is apart from its widgets, a line for each property of each element; for
// hostile_page.rs.

(() => {
  const told = [];
  // What is around the widget is as high as that.
  const HEIGHTS = new Set(["block-size", "height", "perspective-origin", "transform-origin"]);
  told.push(document.styleSheets.length, document.adoptedStyleSheets.length);
  // The browser's driver has names of its own.
  const isOwn = (name) => !/^\$?(heard|cdc_|chrome|ret_nodes)/.test(name);
  told.push(Object.getOwnPropertyNames(window).filter(isOwn).sort().join(" "));
  for (const of of ["Object", "Array", "String", "Function", "Element", "Node", "HTMLElement", "Document"]) {
    // Of the window: in Firefox the driver's scripts have an Object of their own.
    told.push(Object.getOwnPropertyNames(window[of].prototype).sort().join(" "));
  }
  for (const element of document.querySelectorAll("*")) {
    if (element.closest("plan-compare")) continue;
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(" ");
    const what = `<${element.localName} ${attributes}>`;
    told.push(`${what} ${element.childNodes.length}`);
    if (document.head.contains(element)) continue;
    const isAround = element.querySelector("plan-compare");
    for (const pseudo of ["", "::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      for (const name of style) {
        if (isAround && HEIGHTS.has(name)) continue;
        told.push(`${what}${pseudo} { ${name}: ${style.getPropertyValue(name)} }`);
      }
    }
  }
  return told.concat(document.cookie, localStorage.length, sessionStorage.length, location.href);
})()
