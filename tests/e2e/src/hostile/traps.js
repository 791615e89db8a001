// Notes whatever hostile strings want to happen, for hostile.rs.

globalThis.trapped = [];
for (const name of ["alert", "confirm", "prompt", "open", "msgbox", "eval"]) {
  globalThis[name] = (...values) => void trapped.push(`${name}(${values})`);
}
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
  if (blockedURI.endsWith("/favicon.ico")) return; // which browsers look for by themselves
  trapped.push(`${violatedDirective} ${blockedURI} ${sample}`);
});
addEventListener("error", ({ message, target }) => trapped.push(`${message} ${target?.outerHTML}`), true);
addEventListener("unhandledrejection", ({ reason }) => trapped.push(`${reason}`));
// Prototypes as they are.
const before = Object.getOwnPropertyNames(Object.prototype).join();
Object.defineProperty(globalThis, "isPolluted", {
  get: () => before !== Object.getOwnPropertyNames(Object.prototype).join() || {}.isAdmin,
});
