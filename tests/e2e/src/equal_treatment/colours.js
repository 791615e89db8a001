// Every colour that is computed anywhere in the shadow root of `this`, and those that judge: clearly
// more red or more green than anything else; for equal_treatment.rs.

function () {
  const PROPERTIES = ["color", "background-color", "border-block-start-color", "border-block-end-color",
    "border-inline-start-color", "border-inline-end-color", "outline-color", "text-decoration-color",
    "fill", "stroke"];
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const seen = new Map();
  // As it is painted, whatever colour space it was mixed in.
  const painted = (css) => {
    if (!seen.has(css)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      seen.set(css, [...pen.getImageData(0, 0, 1, 1).data]);
    }
    return seen.get(css);
  };
  const judging = [];
  for (const element of this.getRootNode().querySelectorAll("*")) {
    // A plan's own colour is its editors'.
    if (element.matches(".plan-mark")) continue;
    for (const pseudo of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      for (const property of PROPERTIES) {
        const css = style.getPropertyValue(property);
        if (!CSS.supports("color", css)) continue; // "none"
        const [red, green, blue, alpha] = painted(css);
        if (!alpha) continue;
        if (red - Math.max(green, blue) > 60 || green - Math.max(red, blue) > 60) {
          judging.push(`${element.localName}.${element.getAttribute("class")}${pseudo ?? ""} ${property} ${css}`);
        }
      }
    }
  }
  return { judging, seen: seen.size };
}
