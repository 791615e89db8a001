// What the page is apart from its widgets, as text; for hostile_page.rs.

(() => {
  const told = [];
  told.push(document.styleSheets.length, document.adoptedStyleSheets.length);
  // The browser's driver has names of its own.
  const isOwn = (name) => !/^\$?(heard|cdc_|chrome|ret_nodes)/.test(name);
  told.push(Object.getOwnPropertyNames(window).filter(isOwn).sort().join(" "));
  for (const of of [Object, Array, String, Function, Element, Node, HTMLElement, Document]) {
    told.push(Object.getOwnPropertyNames(of.prototype).sort().join(" "));
  }
  for (const element of document.querySelectorAll("*")) {
    if (element.closest("plan-compare")) continue;
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(" ");
    told.push(`<${element.localName} ${attributes}> ${element.childNodes.length}`);
    if (document.head.contains(element) || element.querySelector("plan-compare")) continue;
    for (const pseudo of ["", "::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      told.push([...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; "));
    }
  }
  return told.concat(document.cookie, localStorage.length, sessionStorage.length, location.href);
})()
