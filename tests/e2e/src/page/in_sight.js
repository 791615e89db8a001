// Says in what way `this` cannot be seen, or nothing; for page/found.rs.

function () {
  const [line] = this.getClientRects(); // of a link that wraps, the first line
  if (!line || !line.width || !line.height) return "not shown";
  const left = Math.max(line.left, 0);
  const top = Math.max(line.top, 0);
  const right = Math.min(line.right, innerWidth);
  const bottom = Math.min(line.bottom, innerHeight);
  const where = `${[line.left, line.top, line.right, line.bottom].map(Math.round)} of ${innerWidth} × ${innerHeight}`;
  // What scrolls by itself need not be in sight as a whole.
  const isBox = getComputedStyle(this).overflowY === "auto";
  const fits = line.width <= innerWidth && line.height <= innerHeight && !isBox;
  const isCut = left - line.left > 1 || top - line.top > 1 || line.right - right > 1 || line.bottom - bottom > 1;
  // Firefox does not scroll to what it focuses as long as some of it is in sight.
  const isEnough = /Firefox/.test(navigator.userAgent) && bottom - top > line.height / 2;
  if (left >= right || top >= bottom || (fits && isCut && !isEnough)) return `outside the window: ${where}`;

  const at = (x, y) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const isMine = (found) => {
    for (let node = found; node; node = node.parentNode ?? node.host) if (node === this) return true;
    // A label is as good as what it labels.
    return found?.closest?.("label")?.control === this;
  };
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 3, (top + bottom) / 2],
    [right - 3, (top + bottom) / 2],
    [(left + right) / 2, top + 3],
    [(left + right) / 2, bottom - 3],
  ];
  for (const [x, y] of points) {
    const found = at(x, y);
    if (!isMine(found)) {
      const name = found ? `${found.localName} ${found.textContent.trim().slice(0, 40)}` : "nothing";
      return `covered at ${Math.round(x)}, ${Math.round(y)} by ${name}: ${where}`;
    }
  }
  return null;
}
