// What the small pages share: the content, the controls that a library does not bring, and how they are
// driven. Never draws a table.

export const app = document.querySelector("#app");

// The dataset as rows: what each plan says on an issue, in short and in full.
const read = async () => {
  const { plans, issues, provisions } = await (await fetch(app.dataset.src)).json();
  const rows = issues.map(({ id, name }, at) => {
    const said = provisions.slice(at * plans.length, (at + 1) * plans.length);
    return { id, name, summaries: said.map(({ summary }) => summary), details: said.map(({ detail }) => detail) };
  });
  return { names: plans.map(({ name }) => name), rows };
};

// Whether the shown plans do not all say the same.
export const differs = ({ summaries }, shown) => new Set(summaries.filter((_, at) => shown[at])).size > 1;

export const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// A checkbox for each plan, "only differences" and, unless the library has its own, a search field.
// `choices` are the reader's; `changed` hears which of them is another.
export const controls = (names, changed, { hasSearch = true } = {}) => {
  const choices = { shown: names.map(() => true), query: "", isOnly: false };
  const boxes = names.map((name, at) => {
    const onchange = ({ target }) => {
      choices.shown[at] = target.checked;
      changed("shown", at);
    };
    return make("label", {}, make("input", { type: "checkbox", checked: true, onchange }), ` ${name} `);
  });
  const only = make("button", { type: "button", className: "only", textContent: "Only differences" });
  only.ariaPressed = "false";
  only.onclick = () => {
    choices.isOnly = !choices.isOnly;
    only.ariaPressed = String(choices.isOnly);
    changed("isOnly");
  };
  const oninput = ({ target }) => {
    choices.query = target.value.trim().toLowerCase();
    changed("query");
  };
  const search = hasSearch ? [make("input", { type: "search", placeholder: "Search", oninput })] : [];
  return { choices, element: make("div", { className: "controls" }, ...boxes, only, ...search) };
};

// The full texts, one below the other; for libraries whose detail is not in columns.
export const detailOf = ({ details }, names) =>
  make("dl", { className: "detail" }, ...names.flatMap((name, at) => [
    make("dt", { textContent: name }),
    make("dd", { textContent: details[at] }),
  ]));

const type = (input, text) => {
  // React hears only of what its own setter has not seen.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
};

// Hands the page over to what measures it. `mount` fills `app` and promises a table that is there;
// `state` tells what is in the page: how many issues (`rows`), the name of the `first`, how many
// `plans`, and whether an issue `isOpen`.
export const publish = ({ mount, unmount, state, opener }) => {
  const content = read();
  const begin = async () => mount(await content);
  window.bench = {
    ready: begin(),
    mount: begin,
    unmount,
    search: (text) => type(app.querySelector("input[type=search]"), text),
    toggle: (at) => app.querySelectorAll("input[type=checkbox]")[at].click(),
    differences: () => app.querySelector(".only").click(),
    open: (at) => opener(at).click(),
    state,
  };
};
