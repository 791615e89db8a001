// What below `this`, through open shadow roots, may have a role and is not hidden; for classic.rs,
// which asks the browser for the role. Decides nothing about names.

function (role) {
  const SELECTORS = {
    DisclosureTriangle: "summary",
    alert: "",
    button: "button",
    cell: "td",
    checkbox: "input[type=checkbox]",
    columnheader: "th",
    combobox: "select",
    deletion: "del",
    figure: "figure",
    group: "details, fieldset",
    heading: "h1, h2, h3, h4, h5, h6",
    img: "img, svg",
    insertion: "ins",
    link: "a[href]",
    list: "ul, ol",
    listitem: "li",
    mark: "mark",
    radio: "input[type=radio]",
    region: "section",
    rowheader: "th",
    searchbox: "input[type=search]",
    status: "output",
    tab: "",
    table: "table",
    tablist: "",
    tabpanel: "",
    textbox: "textarea, input:not([type]), input[type=text]",
    time: "time",
  };
  if (!(role in SELECTORS)) throw new Error(`candidates.js knows no role ${role}`);
  const selector = [`[role=${role}]`, SELECTORS[role]].filter(Boolean).join(", ");
  const found = [];
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(this);
  if (this.shadowRoot) look(this.shadowRoot);
  const isHidden = (element) => {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
      if (at.getAttribute("aria-hidden") === "true") return true;
    }
    return !element.checkVisibility({ visibilityProperty: true });
  };
  return found.filter((element) => !isHidden(element));
}
