// For pages with frames of plan-compare: gives each the height of what is in it, hands on what it
// tells as events of its <iframe>, and tells it what of it is in sight. On paper it gives each the
// height of all that is in it. Knows a frame of plan-compare by its src, which is an embed.html, or by
// data-plan-compare; never listens to another.

const KEY = Symbol.for("plan-compare-host");
const MOST = 20_000; // px
const SHEET = 640; // px of width on paper, where a frame that was wider becomes higher

const isOurs = (frame) =>
  "planCompare" in frame.dataset || /^[^?#]*\/embed\.html([?#]|$)/.test(frame.src);

const ours = () => [...document.querySelectorAll("iframe")].filter(isOurs);

const tellViewport = (frame) => {
  const bar = parseFloat(getComputedStyle(frame).getPropertyValue("--plan-compare-sticky-top")) || 0;
  const top = bar - frame.getBoundingClientRect().top - frame.clientTop;
  const data = { top, height: innerHeight - bar };
  frame.contentWindow.postMessage({ source: "plan-compare-host", type: "viewport", data }, "*");
};

const greet = (frame) => {
  tellViewport(frame);
  frame.contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
};

const papers = new WeakMap(); // the height of a frame without scroll boxes

const setHeight = (frame, height) => {
  const isOutside = getComputedStyle(frame).boxSizing !== "border-box";
  const border = isOutside ? 0 : frame.offsetHeight - frame.clientHeight;
  frame.style.height = `${Math.min(Math.max(height, 0), MOST) + border}px`;
};

const hear = ({ source, data }) => {
  if (data?.source !== "plan-compare") return;
  const frame = ours().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const { type, data: detail } = data;
  if (/^plan-compare-(ready|change|open|error)$/.test(type)) {
    frame.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
  if (type !== "plan-compare-height" || !Number.isFinite(detail?.height)) return;
  if (Number.isFinite(detail.paper)) papers.set(frame, detail.paper);
  setHeight(frame, detail.height);
};

// Each frame's height on screen, while the page is printed.
let onScreen = [];
const toPaper = () => {
  onScreen = ours().filter((frame) => papers.has(frame)).map((frame) => [frame, frame.style.height]);
  for (const [frame] of onScreen) {
    setHeight(frame, papers.get(frame) * Math.max(1, frame.clientWidth / SHEET));
  }
};
const toScreen = () => {
  for (const [frame, height] of onScreen) frame.style.height = height;
  onScreen = [];
};

let isDue = false;
const look = () => {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    ours().forEach(tellViewport);
  });
};

if (!window[KEY]) {
  window[KEY] = true;
  addEventListener("message", hear);
  addEventListener("resize", look);
  addEventListener("scroll", look, { capture: true, passive: true });
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", toScreen);
  // Frames that load later; `load` does not bubble, and never reaches the window.
  const arrive = ({ target }) => target.localName === "iframe" && isOurs(target) && greet(target);
  document.addEventListener("load", arrive, true);
  ours().forEach(greet);
}
