// The widget's own page: shows the dataset that its address names, with every attribute that its
// address names. Where links to a comparison lead when the page around it does not read them.

import "./plan-compare.js";

const TAG = "plan-compare";
const OWN = { "heading-level": "2", loading: "eager", permalink: "sync" };

const asked = new URLSearchParams(location.search);
const main = document.querySelector("main");

const dataset = () => {
  try {
    const url = new URL(asked.get("src"), location);
    return url.protocol.startsWith("http") ? url.href : undefined;
  } catch {}
};

const show = (src) => {
  const element = document.createElement(TAG);
  for (const name of customElements.get(TAG).observedAttributes) {
    const value = asked.get(name) ?? OWN[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
  for (const name of ["loading", "permalink"]) element.setAttribute(name, OWN[name]);
  element.setAttribute("src", src);
  for (const name of ["lang", "dir"]) {
    if (asked.get(name)) document.documentElement.setAttribute(name, asked.get(name));
  }
  element.addEventListener("plan-compare-ready", () => {
    document.title = element.shadowRoot.querySelector('[part="title"]').textContent;
  });
  main.append(element);
};

const src = asked.get("src") && dataset();
if (src) show(src);
else main.querySelector("p[hidden]").hidden = false;
