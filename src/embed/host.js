// For pages with frames of plan-compare: gives each the height of what is in it, hands on what it
// tells as events of its <iframe>, and tells it what of it is in sight. Knows a frame of plan-compare
// by its src, which is an embed.html, or by data-plan-compare; never listens to another.

const KEY = Symbol.for("plan-compare-host");
const MOST = 20_000; // px

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

const hear = ({ source, data }) => {
  if (data?.source !== "plan-compare") return;
  const frame = ours().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const { type, data: detail } = data;
  if (/^plan-compare-(ready|change|open|error)$/.test(type)) {
    frame.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
  if (type !== "plan-compare-height" || !Number.isFinite(detail?.height)) return;
  const isOutside = getComputedStyle(frame).boxSizing !== "border-box";
  const border = isOutside ? 0 : frame.offsetHeight - frame.clientHeight;
  frame.style.height = `${Math.min(Math.max(detail.height, 0), MOST) + border}px`;
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
  // Frames that load later; `load` does not bubble, and never reaches the window.
  const arrive = ({ target }) => target.localName === "iframe" && isOurs(target) && greet(target);
  document.addEventListener("load", arrive, true);
  ours().forEach(greet);
}
