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
    // A notice that sizes are told with the next frame; Chromium's console does not have it either.
    if (message?.startsWith("ResizeObserver loop")) return;
    // The same in a frame of no origin, of which WebKit conceals the words, as it does those of what
    // a listener throws there: that much only the other engines can tell.
    if (origin === "null" && message === "Script error.") return;
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
