// The background that the widget stands on: a page may be dark without saying so by `color-scheme`,
// and sticky cells need a background of their own.

// What shows through everything painted up to `element`, in channels to 255; nothing where nothing
// is. `probe` is where the browser computes colours, which pages may write in any way that CSS has.
const backgroundOf = (element, probe) => {
  const background = [0, 0, 0];
  let left = 1;
  const lay = (colour) => {
    probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
    // A component that has no slot for its children leaves them without any style.
    const [r, g, b, alpha = 1] = getComputedStyle(probe).color.match(/-?\d[\d.e-]*/g) ?? [0, 0, 0, 0];
    [r, g, b].forEach((channel, at) => (background[at] += 255 * channel * alpha * left));
    left *= 1 - alpha;
  };
  for (let at = element; at && left; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
    lay(getComputedStyle(at).backgroundColor);
  }
  if (left === 1) return;
  lay("Canvas");
  return background;
};

// Lets `root` know the background of its `element`, now and whenever either changes: other ink has a
// transition (style/base.css), another place an animation.
export const blendIn = (element, root) => {
  const look = ({ target }) => {
    if (target !== root) return;
    const probe = document.createElement("i");
    root.after(probe);
    const background = backgroundOf(element, probe);
    probe.remove();
    root.style.setProperty("--ground", background ? `rgb(${background})` : "");
    const [r, g, b] = background ?? [];
    root.dataset.ground = !background ? "" : 0.2126 * r + 0.7152 * g + 0.0722 * b < 128 ? "dark" : "light";
  };
  look({ target: root });
  root.addEventListener("animationstart", look);
  root.addEventListener("transitionrun", look);
};
