// The widget's own page: shows the dataset that its address names, with every attribute that its
// address names. Where links to a comparison lead when the page around it does not read them, and
// what stands in frames. In a frame it tells the page around how high it is and what readers do,
// and listens to that page alone; it never tells that page's address to anybody.

const TAG = "plan-compare";
const OWN = { "heading-level": "2", loading: "eager", permalink: "sync" };
const DARK = new Map([["auto", "auto"], ["true", "dark"], ["false", "light"]]); // ?dark=
const EVENTS = ["ready", "change", "open", "error"];
const MOST = 20_000; // px: nothing in a window is further away
const SLACK = 32; // px by which a page may make the frame higher than it was told

const asked = new URLSearchParams(location.search);
const page = document.documentElement;
const main = document.querySelector("main");
main.querySelector(".unscripted").remove();
const isFramed = parent !== window;
const element = document.createElement(TAG);

const dataset = () => {
  try {
    const url = new URL(asked.get("src"), location);
    return url.protocol.startsWith("http") ? url.href : undefined;
  } catch {}
};

const paint = (scheme) => {
  element.setAttribute("scheme", scheme);
  page.style.colorScheme = scheme === "light" || scheme === "dark" ? scheme : "";
};

const show = (src) => {
  customElements.upgrade(element);
  // A frame's address is nobody's: it may say how to begin, and nobody reads it afterwards.
  const own = isFramed ? { ...OWN, permalink: "read" } : OWN;
  for (const name of customElements.get(TAG).observedAttributes) {
    const value = asked.get(name) ?? own[name];
    const isOff = typeof element[name] === "boolean" && value === "false";
    if (value !== undefined && value !== null && !isOff) element.setAttribute(name, value);
  }
  const scheme = asked.get("scheme") ?? DARK.get(asked.get("dark"));
  if (scheme) paint(scheme);
  element.setAttribute("src", src);
  for (const name of ["lang", "dir"]) {
    if (asked.get(name)) page.setAttribute(name, asked.get(name));
  }
  element.addEventListener(`${TAG}-ready`, () => {
    document.title = element.shadowRoot.querySelector('[part="title"]').textContent;
    // Links lead to the page by itself, without what the frame's address has for the page around.
    if (isFramed && !asked.has("permalink")) element.permalink = "off";
  });
  main.append(element);
};

const giveUp = (src) => {
  const sentence = document.createElement("p");
  const link = Object.assign(document.createElement("a"), { href: src, rel: "noopener noreferrer", textContent: "Read its data." });
  sentence.append("This comparison cannot be shown now. ", link);
  main.append(sentence);
};

// In a frame: returns what to call once there is something to see.
const connect = (defined) => {
  const child = asked.get("childId"); // pym.js names its frames so
  const id = asked.get("id") || child || TAG;
  let isShown = false;
  let isFollowed = false; // whether the page around makes the frame as high as its content
  let told; // the height, last
  let toldOfPaper; // the height without a scroll box, last
  let width; // pym.js's, last

  const send = (message) => parent.postMessage(message, "*");

  // What of a table is out of sight, in a box that scrolls.
  const cutOff = () => {
    const box = element.shadowRoot?.querySelector(".table-box");
    return box ? box.scrollHeight - box.clientHeight : 0;
  };

  const tell = (isAsked) => {
    const height = Math.ceil(main.getBoundingClientRect().height);
    const paper = height + cutOff();
    // A frame that is hidden has no width; in WebKit what is in it has.
    if (!isShown || !innerWidth || (height === told && paper === toldOfPaper && !isAsked)) return;
    // The page around need not jump while a view is fetched.
    if (height < told && element.shadowRoot?.querySelector(".waiting")) return;
    const isSame = height === told && !isAsked;
    told = height;
    toldOfPaper = paper;
    send({ source: TAG, id, type: `${TAG}-height`, data: { height, paper } });
    if (isSame) return;
    send({ sentinel: "amp", type: "embed-size", height });
    send(["pym", child || id, "height", height].join("xPYMx"));
    send(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
    send({ "datawrapper-height": { [id]: height } });
  };

  // A table keeps its head in sight by scrolling by itself. How high it may be never follows the
  // frame's own height, which follows it.
  const limit = (most) => element.style.setProperty("--plan-compare-max-height", most);
  const part = (height) => `clamp(20em, ${Math.round(0.85 * height)}px, 60em)`;
  limit(part(innerHeight));

  const follow = () => {
    if (isFollowed) return;
    isFollowed = true;
    page.classList.add("followed");
    limit("none");
  };
  if (child) follow();

  const isText = (value) => value === null || typeof value === "string";
  const isFlag = (value) => value === null || typeof value === "boolean";
  const isList = (value) => isText(value) || (Array.isArray(value) && value.every((id) => typeof id === "string"));
  const choices = {
    view: isText,
    plans: isList,
    baseline: isText,
    differences: isFlag,
    category: isText,
    query: isText,
    issue: isText,
    order: isText,
    pair: isList,
    about: isText,
    party: isText,
  };

  // What the page around may ask for; anything else goes unheard.
  const acts = {
    "set-state": (wanted) => {
      const fits = (name) => Object.hasOwn(wanted, name) && choices[name](wanted[name]);
      const names = Object.keys(choices).filter(fits);
      if (!names.length) return;
      const state = Object.fromEntries(names.map((name) => [name, wanted[name]]));
      defined.then(() => element.setState(state)).catch(() => {});
    },
    "set-scheme": ({ scheme }) => {
      if (["auto", "light", "dark"].includes(scheme)) paint(scheme);
    },
    // The part of the frame that can be seen: where it begins, how high it is at most.
    viewport: ({ top, height }) => {
      if (!Number.isFinite(top) || !(0 < height && height <= MOST)) return;
      follow();
      page.classList.add("hosted");
      limit(part(height));
      const hidden = Math.round(Math.min(Math.max(top, 0), MOST));
      element.style.setProperty("--plan-compare-sticky-top", `${hidden}px`);
    },
  };

  const hear = ({ source, data }) => {
    if (source !== parent || !data) return;
    if (typeof data === "string") {
      const [pym, name, type, value] = data.split("xPYMx");
      if (pym !== "pym" || name !== child || type !== "width" || value === width) return;
      width = value;
      tell(true);
    } else if (data.sentinel === "amp" && data.type === "frames-init") {
      follow();
      tell(true);
    } else if (data.source === `${TAG}-host` && Object.hasOwn(acts, data.type)) {
      acts[data.type](Object(data.data));
    }
  };
  addEventListener("message", hear);

  // Some pages follow without a word.
  let before = innerHeight;
  addEventListener("resize", () => {
    if (innerHeight !== before && Math.abs(innerHeight - told) <= SLACK) follow();
    before = innerHeight;
  });

  const start = () => {
    if (isShown) return;
    isShown = true;
    new ResizeObserver(() => tell(false)).observe(main);
    tell(false);
  };
  for (const name of EVENTS) {
    element.addEventListener(`${TAG}-${name}`, ({ type, detail }) => {
      // A sentence about a failure is there after its event.
      queueMicrotask(start);
      // In a box that scrolls, what is in it changes no height of the page's.
      requestAnimationFrame(() => tell(false));
      send({ source: TAG, id, type, data: detail });
    });
  }
  return start;
};

const defined = import("./plan-compare.js");
defined.catch(() => {});
page.classList.toggle("framed", isFramed);
const start = isFramed ? connect(defined) : () => {};
const src = asked.get("src") && dataset();
if (src) {
  defined.then(
    () => show(src),
    () => (giveUp(src), start()),
  );
} else {
  main.querySelector("p[hidden]").hidden = false;
  start();
}
