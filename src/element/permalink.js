// The page's address, for element/permalink.rs.

const PAUSE = 400; // ms between two changes: browsers allow about a hundred in half a minute
const LATER = 30_000; // ms until a change that was refused is tried again

// What the widget's own page needs to begin as this element did.
const COPIED = "plans baseline differences category query issue view views layout plain scheme dir";

const waiting = new Set(); // whose acts the address does not say yet
const refused = new WeakSet(); // whose last change was not allowed
let timer;
let free = 0; // when the address may be changed next

export const fragment = () => location.hash.slice(1);

// Calls `tell(true)` whenever the fragment has changed, and `tell(false)` when it is time to `put`
// another, which `change` asks for. Returns what stops it.
export const watchAddress = (tell) => {
  const hear = () => tell(true);
  window.addEventListener("hashchange", hear);
  return () => {
    window.removeEventListener("hashchange", hear);
    waiting.delete(tell);
  };
};

// One timer for all elements, so that together they stay below what browsers allow.
export const change = (tell) => {
  waiting.add(tell);
  timer ??= setTimeout(
    () => {
      timer = undefined;
      free = performance.now() + PAUSE;
      const due = [...waiting];
      waiting.clear();
      for (const tell of due) tell(false);
    },
    Math.max(0, free - performance.now()),
  );
};

// Replaces the fragment, without a new entry in the reader's history.
export const put = (fragment, tell) => {
  const url = new URL(location);
  url.hash = fragment;
  try {
    history.replaceState(history.state, "", url);
    refused.delete(tell);
  } catch {
    // Somebody has changed it too often. Where it is never allowed, one more attempt is enough.
    free = performance.now() + LATER;
    if (!refused.has(tell)) change(tell);
    refused.add(tell);
  }
};

// The address of the dataset, when that is one that others can fetch.
const datasetAddress = (element) => {
  if (element.data != null || element.querySelector(':scope > script[type="application/json"]')) return;
  try {
    const url = new URL(element.getAttribute("src"), document.baseURI);
    return url.protocol.startsWith("http") ? url.href : undefined;
  } catch {}
};

// The address of the page, as it wants to be known; in a frame, that of the frame.
const pageAddress = () => {
  const canonical = window === window.top && document.querySelector("link[rel~=canonical][href]");
  try {
    return new URL(canonical ? canonical.href : location);
  } catch {
    return new URL(location);
  }
};

// The address that leads to a state: the page's with `ofPage`, if it reads that or nothing else is
// possible; else that of the widget's own page, with `own`.
export const address = (element, isRead, ofPage, own, language) => {
  const src = datasetAddress(element);
  const isReached = /^(http|file)/.test(location.protocol);
  const isOwn = src && !(isRead && isReached);
  const url = isOwn ? new URL("./embed.html", import.meta.url) : pageAddress();
  url.hash = isOwn ? own : ofPage;
  if (isOwn) {
    url.searchParams.set("src", src);
    for (const name of COPIED.split(" ")) {
      const value = element.getAttribute(name);
      if (value !== null) url.searchParams.set(name, value);
    }
    url.searchParams.set("lang", language);
  }
  return url.href;
};
