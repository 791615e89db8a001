// Tells what of a scroll box lies out of sight, for view/overflow.rs.

// Calls `tell(overflows)` at once and whenever it changes whether the box scrolls, or how many plan
// headers lie beyond its end, which it has as `data-beyond`. Returns what stops it.
export const watch = (box, tell) => {
  let last;
  const look = () => {
    const edge = box.getBoundingClientRect();
    const header = box.querySelector("thead").offsetHeight;
    box.style.setProperty("--header", `${header}px`);
    const isRtl = getComputedStyle(box).direction === "rtl";
    let plans = 0;
    for (const header of box.querySelectorAll("th[data-plan]")) {
      const { left, right, width } = header.getBoundingClientRect();
      // Half a column in sight can be read, or at least be seen to be there.
      if (isRtl ? left + width / 2 < edge.left : right - width / 2 > edge.right) plans += 1;
    }
    const overflows = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
    // An issue that the page opened should be seen, without moving the page.
    const opened = last === undefined && box.querySelector('[aria-expanded="true"]');
    if (opened) {
      const hidden = opened.getBoundingClientRect().bottom - edge.bottom;
      if (hidden > 0) box.scrollTop += opened.getBoundingClientRect().top - edge.top - header - 12;
    }
    const now = `${overflows} ${plans}`;
    box.dataset.beyond = plans;
    if (now !== last) tell(overflows);
    last = now;
  };
  const sizes = new ResizeObserver(look);
  sizes.observe(box);
  sizes.observe(box.firstElementChild);
  box.addEventListener("scroll", look, { passive: true });
  // WebKit does not scroll sideways by itself to what, with the box's padding, is near its edge.
  box.addEventListener("focusin", ({ target }) => {
    if (target.matches(":focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return () => {
    sizes.disconnect();
    box.removeEventListener("scroll", look);
  };
};

// Brings the next plan that lies beyond the end of the box into sight.
export const showNext = (box) => {
  const header = box.querySelector("th[data-plan]");
  const isRtl = getComputedStyle(box).direction === "rtl";
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  if (header) box.scrollBy({ left: header.offsetWidth * (isRtl ? -1 : 1), behavior });
};
