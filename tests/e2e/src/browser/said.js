// Keeps what the console is told, for engines whose driver does not tell it.

globalThis.said = [];
for (const level of ["error", "warn"]) {
  const original = console[level];
  console[level] = (...values) => {
    said.push(`${level}: ${values.join(" ")}`);
    original.apply(console, values);
  };
}
// What nobody caught, and files that did not arrive; these do not bubble.
addEventListener(
  "error",
  ({ message, target }) => {
    // Sizes changed while they were told, in a box as wide as its content, where the first layout
    // can be a guess. Chromium's console does not have it either.
    if (message?.startsWith("ResizeObserver loop")) return;
    const what = message ?? `${target.localName} ${target.src ?? target.href} failed`;
    said.push(`error: ${what}`);
  },
  true,
);
addEventListener("unhandledrejection", ({ reason }) => said.push(`error: ${reason}`));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  // The icon of a page that names none: it is the browser that looks for it.
  if (blockedURI.endsWith("/favicon.ico")) return;
  said.push(`error: refused ${violatedDirective} ${blockedURI}`);
});
