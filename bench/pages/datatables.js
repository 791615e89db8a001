// DataTables with its own search field, all rows on one page. Never its paging: readers compare the
// whole.

import "datatables.net-dt/css/dataTables.dataTables.min.css";
import "./common.css";
import DataTable from "datatables.net-dt";
import { app, controls, detailOf, differs, make, publish } from "./common.js";

let table;

const mount = ({ names, rows }) => {
  const { choices, element } = controls(
    names,
    (what, at) => {
      if (what === "shown") table.column(at + 1).visible(choices.shown[at]);
      if (what === "isOnly" || choices.isOnly) table.draw();
    },
    { hasSearch: false },
  );
  const place = make("table", {});
  app.replaceChildren(element, place);
  const text = DataTable.render.text();
  const opener = (name, type) => (type === "display" ? `<button type="button">${text.display(name)}</button>` : name);
  table = new DataTable(place, {
    data: rows,
    columns: [
      { title: "Issue", data: "name", render: opener },
      ...names.map((title, at) => ({ title, data: `summaries.${at}`, render: text })),
    ],
    createdRow: (line) => line.classList.add("row"),
    paging: false,
    info: false,
    ordering: false,
    autoWidth: false,
  });
  table.search.fixed("differences", (_, row) => !choices.isOnly || differs(row, choices.shown));
  table.on("click", "tbody button", ({ target }) => {
    const row = table.row(target.closest("tr"));
    if (row.child.isShown()) row.child.hide();
    else row.child(detailOf(row.data(), names)).show();
  });
};

publish({
  mount,
  unmount: () => {
    table.destroy(true);
    app.replaceChildren();
  },
  opener: (at) => app.querySelectorAll("tbody button")[at],
  state: () => ({
    rows: app.querySelectorAll("tbody .row").length,
    first: app.querySelector("tbody .row td")?.textContent,
    plans: app.querySelectorAll("thead th").length - 1,
    isOpen: app.querySelector(".detail") !== null,
  }),
});
