// Grid.js with its own search field. It hides columns and opens rows only by drawing itself again.

import "gridjs/dist/theme/mermaid.min.css";
import "./common.css";
import { Grid, h } from "gridjs";
import { app, controls, differs, make, publish } from "./common.js";

let grid;

const mount = ({ names, rows }) => {
  const open = new Set();
  const { choices, element } = controls(
    names,
    (what) => {
      if (what === "shown") grid.updateConfig({ columns: columns() });
      if (what === "isOnly" || choices.isOnly) grid.updateConfig({ data: data() });
      grid.forceRender();
    },
    { hasSearch: false },
  );
  const toggle = (at) => {
    if (!open.delete(at)) open.add(at);
    grid.forceRender();
  };
  const atOf = (line) => line.cells[0].data;
  // Without rows that open, the full text stands below the short one.
  const cell = (plan) => (summary, line) =>
    open.has(atOf(line)) ? h("div", { className: "detail" }, summary, h("p", {}, rows[atOf(line)].details[plan])) : summary;
  const columns = () => [
    { id: "at", hidden: true },
    {
      id: "name",
      name: "Issue",
      formatter: (name, line) => h("button", { type: "button", onClick: () => toggle(atOf(line)) }, name),
    },
    ...names.map((name, plan) => ({
      id: `plan${plan}`,
      name,
      hidden: !choices.shown[plan],
      formatter: cell(plan),
    })),
  ];
  const data = () => {
    const entries = rows.map(({ name, summaries }, at) => [at, name, ...summaries]);
    return choices.isOnly ? entries.filter(([at]) => differs(rows[at], choices.shown)) : entries;
  };
  const place = make("div", {});
  app.replaceChildren(element, place);
  grid = new Grid({ columns: columns(), data: data(), search: true });
  return new Promise((resolve) => {
    // Its event "ready" is only declared.
    const observer = new MutationObserver(() => {
      if (!place.querySelector("tbody button")) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(place, { childList: true, subtree: true });
    grid.render(place);
  });
};

publish({
  mount,
  unmount: () => {
    grid.destroy();
    app.replaceChildren();
  },
  opener: (at) => app.querySelectorAll("tbody button")[at],
  state: () => ({
    rows: app.querySelectorAll("tbody tr:has(button)").length,
    first: app.querySelector("tbody button")?.textContent,
    plans: app.querySelectorAll("thead th").length - 1,
    isOpen: app.querySelector(".detail") !== null,
  }),
});
