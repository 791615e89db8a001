// What the widget holds beyond what it is made of, for hostile.rs.

(() => {
  const TAGS = new Set(
    `a b button caption circle del details div fieldset figcaption figure h2 h3 h4 h5 h6 input ins label
     legend li line mark ol option p path q rect section select span summary svg table tbody td textarea
     th thead time tr ul`.split(/\s+/),
  );
  const NEVER = /^(on.*|src.*|action|formaction|data|background|poster|.*:href|http-equiv|is|slot|name|form)$/;
  const root = document.querySelector("plan-compare").shadowRoot;
  const wrong = [];
  if (isPolluted) wrong.push("prototypes are others");
  for (const element of root.querySelectorAll("*")) {
    const tag = element.localName;
    if (!TAGS.has(tag)) wrong.push(`<${tag}>`);
    for (const { name, value } of element.attributes) {
      const isName = /^[a-z][a-z0-9-]*$/i.test(name);
      if (!isName || NEVER.test(name)) wrong.push(`<${tag} ${name}="${value}">`);
      // Set by the widget's own code: nothing but numbers and its own ground.
      if (name === "style" && !/^(--[a-z]+: (rgb\([\d ]+\)|-?[\d.e-]+(px)?); ?)*$/.test(value + " ")) {
        wrong.push(`<${tag} style="${value}">`);
      }
      if (name === "lang" && !/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value)) wrong.push(`lang="${value}"`);
    }
    if (!element.hasAttribute("href")) continue;
    const { protocol, rel, target } = element;
    const isSafe = tag === "a" && /^https?:$/.test(protocol) && rel === "noopener noreferrer";
    if (!isSafe || target !== "_blank") wrong.push(element.outerHTML);
  }
  // Nor on the page around it.
  for (const tag of ["iframe", "object", "embed", "base", "style", "link[rel=stylesheet]"]) {
    if (document.querySelector(tag)) wrong.push(`<${tag}> on the page`);
  }
  return wrong;
})()
