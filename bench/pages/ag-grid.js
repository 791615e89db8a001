// AG Grid Community with the modules that it needs, in a box of which it draws the part in sight, as it
// does unless told otherwise. Never its Enterprise, which alone has rows that open.

import "./common.css";
import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  EventApiModule,
  ExternalFilterModule,
  ModuleRegistry,
  QuickFilterModule,
  RowApiModule,
  RowAutoHeightModule,
  themeQuartz,
} from "ag-grid-community";
import { app, controls, detailOf, differs, make, publish } from "./common.js";

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  EventApiModule,
  ExternalFilterModule,
  QuickFilterModule,
  RowApiModule,
  RowAutoHeightModule,
]);

let grid;
let nOpen = 0;

const mount = ({ names, rows }) => {
  const { choices, element } = controls(names, (what, at) => {
    if (what === "query") grid.setGridOption("quickFilterText", choices.query);
    if (what === "shown") grid.setColumnsVisible([String(at)], choices.shown[at]);
    if (what === "isOnly" || choices.isOnly) grid.onFilterChanged();
  });
  const place = make("div", {});
  place.style.blockSize = "85vh";
  app.replaceChildren(element, place);
  // A row of its own below the one that it belongs to.
  const toggle = (node) => {
    const id = `detail-${node.id}`;
    const there = grid.getRowNode(id);
    nOpen += there ? -1 : 1;
    if (there) grid.applyTransaction({ remove: [there.data] });
    else grid.applyTransaction({ add: [{ ...node.data, id, isDetail: true }], addIndex: node.sourceRowIndex + 1 });
  };
  const opener = ({ value, node }) => make("button", { type: "button", textContent: value, onclick: () => toggle(node) });
  return new Promise((resolve) => {
    grid = createGrid(place, {
      theme: themeQuartz,
      rowData: rows,
      getRowId: ({ data }) => data.id,
      defaultColDef: { flex: 1, sortable: false, wrapText: true, autoHeight: true },
      columnDefs: [
        { colId: "name", field: "name", headerName: "Issue", cellRenderer: opener },
        ...names.map((headerName, at) => ({
          colId: String(at),
          headerName,
          valueGetter: ({ data }) => data.summaries[at],
        })),
      ],
      isFullWidthRow: ({ rowNode }) => rowNode.data.isDetail === true,
      fullWidthCellRenderer: ({ data }) => detailOf(data, names),
      getRowHeight: ({ data }) => (data.isDetail ? 400 : undefined),
      isExternalFilterPresent: () => choices.isOnly,
      doesExternalFilterPass: ({ data }) => differs(data, choices.shown),
      onFirstDataRendered: () => resolve(),
    });
  });
};

publish({
  mount,
  unmount: () => {
    grid.destroy();
    app.replaceChildren();
  },
  opener: (at) => app.querySelector(`.ag-row[row-index="${at}"] button`),
  state: () => ({
    // More are left than are in the page.
    rows: grid.getDisplayedRowCount() - nOpen,
    first: app.querySelector('.ag-row[row-index="0"] button')?.textContent,
    plans: app.querySelectorAll(".ag-header-cell").length - 1,
    isOpen: app.querySelector(".detail") !== null,
  }),
});
