// React with TanStack Table, put together as its guide does. Never a library that draws only what is in
// sight, which that guide keeps apart.

import "./common.css";
import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowExpandingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { Fragment, useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { app, differs, publish } from "./common.js";

const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowExpandingFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { includesString: filterFn_includesString },
});

const Opener = ({ row }) => (
  <button type="button" onClick={() => row.toggleExpanded()}>
    {row.original.name}
  </button>
);

const Table = ({ names, rows, tellReady }) => {
  const [isOnly, setIsOnly] = useState(false);
  const [columnVisibility, setColumnVisibility] = useState({});
  const [globalFilter, setGlobalFilter] = useState("");
  const columns = useMemo(
    () => [
      { id: "name", accessorKey: "name", header: "Issue", cell: Opener },
      ...names.map((name, at) => ({
        id: String(at),
        accessorFn: (row) => row.summaries[at],
        header: name,
        cell: ({ getValue }) => getValue(),
      })),
    ],
    [names],
  );
  const data = useMemo(() => {
    const shown = names.map((_, at) => columnVisibility[at] !== false);
    return isOnly ? rows.filter((row) => differs(row, shown)) : rows;
  }, [isOnly, columnVisibility, names, rows]);
  const table = useTable({
    features,
    columns,
    data,
    globalFilterFn: "includesString",
    getRowId: (row) => row.id,
    getRowCanExpand: () => true,
    state: { columnVisibility, globalFilter },
    onColumnVisibilityChange: setColumnVisibility,
    onGlobalFilterChange: setGlobalFilter,
  });
  useEffect(tellReady, [tellReady]);
  const plans = table.getAllLeafColumns().slice(1);
  return (
    <>
      <div className="controls">
        {plans.map((column) => (
          <label key={column.id}>
            <input type="checkbox" checked={column.getIsVisible()} onChange={column.getToggleVisibilityHandler()} />{" "}
            {column.columnDef.header}{" "}
          </label>
        ))}
        <button type="button" className="only" aria-pressed={isOnly} onClick={() => setIsOnly(!isOnly)}>
          Only differences
        </button>
        <input
          type="search"
          placeholder="Search"
          value={globalFilter}
          onChange={({ target }) => table.setGlobalFilter(target.value)}
        />
      </div>
      <table>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <Fragment key={row.id}>
              <tr className="row">
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
              {row.getIsExpanded() && (
                <tr className="detail">
                  <td />
                  {plans
                    .filter((column) => column.getIsVisible())
                    .map(({ id }) => (
                      <td key={id}>{row.original.details[Number(id)]}</td>
                    ))}
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
};

let root;

const mount = ({ names, rows }) =>
  new Promise((resolve) => {
    root = createRoot(app);
    root.render(<Table names={names} rows={rows} tellReady={resolve} />);
  });

publish({
  mount,
  unmount: () => root.unmount(),
  opener: (at) => app.querySelectorAll("tbody .row button")[at],
  state: () => ({
    rows: app.querySelectorAll("tbody .row").length,
    first: app.querySelector("tbody .row button")?.textContent,
    plans: app.querySelectorAll("thead th").length - 1,
    isOpen: app.querySelector(".detail") !== null,
  }),
});
