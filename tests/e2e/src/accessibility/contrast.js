// Lists the words in `this` that stand out too little from their ground (WCAG 1.4.3), and how many it
// looked at; for accessibility.rs. axe leaves open what a box that scrolls may cover, most of a table.

function () {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  // Any colour of CSS as red, green, blue and opacity, over what has been painted before.
  const painted = (colors) => {
    context.clearRect(0, 0, 1, 1);
    for (const color of colors) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    return context.getImageData(0, 0, 1, 1).data;
  };
  const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
  const groundsOf = (element) => {
    const grounds = [];
    for (let at = element; at; at = parentOf(at)) {
      const { backgroundColor } = getComputedStyle(at);
      grounds.unshift(backgroundColor);
      if (painted([backgroundColor])[3] === 255) return grounds;
    }
    return ["canvas", ...grounds];
  };
  const luminance = ([red, green, blue]) => {
    const linear = (byte) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const known = new Map();
  const ratio = (color, grounds) => {
    const key = [color, ...grounds].join();
    if (!known.has(key)) {
      const [ink, ground] = [[...grounds, color], grounds].map((colors) => luminance(painted(colors)) + 0.05);
      known.set(key, Math.max(ink, ground) / Math.min(ink, ground));
    }
    return known.get(key);
  };

  const words = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
  const [faint, seen] = [[], new Set()];
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || seen.has(element) || element.closest("option, [aria-disabled=true], :disabled")) continue;
    const { color, fill, fontSize, fontWeight, clipPath } = getComputedStyle(element);
    if (!element.checkVisibility({ visibilityProperty: true }) || clipPath !== "none") continue;
    seen.add(element);
    const size = parseFloat(fontSize);
    const isLarge = 24 <= size || (18.66 <= size && 700 <= Number(fontWeight));
    const found = ratio(element.closest("svg") ? fill : color, groundsOf(element));
    if (found < (isLarge ? 3 : 4.5)) faint.push(`${found.toFixed(2)}: ${element.outerHTML.slice(0, 100)}`);
  }
  return { faint, seen: seen.size };
}
