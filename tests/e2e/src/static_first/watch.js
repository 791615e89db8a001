// What static_first.rs asks the page.

// Layout shifts, whoever caused them; null where the engine does not measure them.
globalThis.shifts = PerformanceObserver.supportedEntryTypes.includes("layout-shift") ? [] : null;
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    const moved = sources.map(({ node, previousRect: { top: from }, currentRect: { top: to } }) =>
      `${node?.nodeName} ${node?.textContent.trim().slice(0, 20)} from ${from} to ${to}`);
    shifts.push({ value, moved });
  }
}).observe({ type: "layout-shift" });

// Ends after the screen was painted: shifts are told then.
globalThis.shown = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

// An issue's row, in the widget if that is there.
globalThis.rowOf = (issue) => {
  const element = document.querySelector("plan-compare");
  return (element.shadowRoot ?? element).querySelector(`tr[data-issue="${issue}"]`);
};

// The top of each that can be seen.
globalThis.places = (nodes) =>
  nodes.map((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? top : null;
  });

// Whether nothing hides the beginning of it.
globalThis.isSeen = (node) => {
  const { left, top } = node.getBoundingClientRect();
  return node.contains(node.getRootNode().elementFromPoint(left + 12, top + 12));
};
