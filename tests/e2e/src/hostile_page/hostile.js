// What scripts of other people do to what all scripts share; for hostile_page.rs. All of it still
// works as before for who uses it well.

for (const of of [Object, Array, String, Number, Function, Promise, Map, Set, Element, Node, Event]) {
  of.prototype.junk = "junk"; // which `for … in` meets
}
const wrapped = (owner, name) => {
  const old = owner[name];
  Object.defineProperty(owner, name, {
    configurable: true,
    enumerable: true,
    writable: true,
    value(...given) {
      return Reflect.apply(old, this, given);
    },
  });
};
for (const owner of [Array.prototype, String.prototype, Map.prototype, Set.prototype]) {
  for (const name of Reflect.ownKeys(owner)) {
    if (name !== "constructor" && Object.getOwnPropertyDescriptor(owner, name).value?.call) wrapped(owner, name);
  }
}
for (const name of ["append", "appendChild", "insertBefore", "removeChild", "addEventListener", "dispatchEvent"]) {
  for (const owner of [EventTarget, Node, Element]) {
    if (Object.hasOwn(owner.prototype, name)) wrapped(owner.prototype, name);
  }
}
for (const name of ["getAttribute", "setAttribute", "attachShadow", "querySelector", "matches"]) {
  wrapped(Element.prototype, name);
}
wrapped(Document.prototype, "createElement");
wrapped(customElements, "define");
wrapped(window, "fetch");
wrapped(window, "requestAnimationFrame");
wrapped(window, "queueMicrotask");

window.Promise = class extends Promise {};
const { stringify, parse } = JSON;
JSON.stringify = (...given) => `\n${stringify(...given)}\n`;
JSON.parse = (...given) => parse(...given);
window.define = Object.assign(() => {}, { amd: {} });
window.module = { exports: {} };
window.process = { env: {} };
