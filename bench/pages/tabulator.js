// Tabulator with the modules that it needs, in a box of which it draws the part in sight, as its manual
// advises. Never with a search of its own: it has none over all columns.

import "tabulator-tables/dist/css/tabulator.min.css";
import "./common.css";
import { FilterModule, FormatModule, InteractionModule, Tabulator } from "tabulator-tables";
import { app, controls, detailOf, differs, make, publish } from "./common.js";

Tabulator.registerModule([FilterModule, FormatModule, InteractionModule]);

let table;

const mount = ({ names, rows }) => {
  const { choices, element } = controls(names, (what, at) => {
    if (what === "shown") table.toggleColumn(String(at));
    if (what !== "shown" || choices.isOnly) table.setFilter(isLeft);
  });
  const isLeft = ({ row, words }) =>
    words.includes(choices.query) && (!choices.isOnly || differs(row, choices.shown));
  const place = make("div", {});
  app.replaceChildren(element, place);
  const open = new Set();
  table = new Tabulator(place, {
    data: rows.map((row) => ({
      row,
      id: row.id,
      name: row.name,
      words: [row.name, ...row.summaries].join("\n").toLowerCase(),
      ...row.summaries,
    })),
    height: "85vh",
    layout: "fitColumns",
    columns: [
      {
        title: "Issue",
        field: "name",
        formatter: (cell) => make("button", { type: "button", textContent: cell.getValue() }),
        cellClick: (_, cell) => {
          const row = cell.getRow();
          const { id } = row.getData();
          if (!open.delete(id)) open.add(id);
          row.reformat();
        },
      },
      ...names.map((title, at) => ({ title, field: String(at), formatter: "textarea" })),
    ],
    rowFormatter: (row) => {
      const line = row.getElement();
      line.querySelector(":scope > .detail")?.remove();
      if (open.has(row.getData().id)) line.append(detailOf(row.getData().row, names));
    },
  });
  return new Promise((resolve) => table.on("tableBuilt", resolve));
};

publish({
  mount,
  unmount: () => {
    table.destroy();
    app.replaceChildren();
  },
  opener: (at) => app.querySelectorAll(".tabulator-row button")[at],
  state: () => ({
    // More are left than are in the page.
    rows: table.getDataCount("active"),
    first: app.querySelector(".tabulator-row .tabulator-cell")?.textContent,
    plans: [...app.querySelectorAll(".tabulator-header .tabulator-col")].filter((head) => head.checkVisibility()).length - 1,
    isOpen: app.querySelector(".detail") !== null,
  }),
});
