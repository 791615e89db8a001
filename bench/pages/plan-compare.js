// How our element is driven: by its own controls, in its shadow root. Runs before the page, which has
// none of this in it, and never takes part in what the element does.
{
  const element = () => document.querySelector("plan-compare");
  const root = () => element().shadowRoot;
  const rows = () => root().querySelectorAll("tbody tr[data-issue]:not([hidden])");

  const type = (input, text) => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };

  let content;

  const mount = async () => {
    content ??= await (await fetch(document.querySelector("main").dataset.src)).json();
    const made = document.createElement("plan-compare");
    made.setAttribute("layout", "table");
    made.setAttribute("loading", "eager");
    made.data = content;
    document.querySelector("main").append(made);
    await made.ready;
  };

  window.bench = {
    ready: new Promise((resolve) => document.addEventListener("plan-compare-ready", resolve, { once: true })),
    mount,
    unmount: () => element().remove(),
    search: (text) => type(root().querySelector("input[type=search]"), text),
    toggle: (at) => root().querySelectorAll("label[data-plan] input")[at].click(),
    differences: () => root().querySelector("[part=differences-button]").click(),
    open: (at) => rows()[at].querySelector("[aria-expanded]").click(),
    state: () => ({
      rows: rows().length,
      first: rows()[0]?.querySelector("th").textContent,
      plans: root().querySelectorAll("thead th[data-plan]:not([hidden])").length,
      isOpen: root().querySelector("tr.detail") !== null,
    }),
  };
}
