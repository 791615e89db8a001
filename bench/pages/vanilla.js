// A table by hand: rows are made once and hidden, columns are hidden by a class. Never a library.

import "./common.css";
import "./vanilla.css";
import { app, controls, differs, make, publish } from "./common.js";

const mount = ({ names, rows }) => {
  const cellsOf = (tag, texts) => texts.map((text) => make(tag, { textContent: text }));
  const table = make("table", {});
  const views = rows.map((row) => {
    const opener = make("button", { type: "button", textContent: row.name });
    const line = make("tr", {}, make("th", {}, opener), ...cellsOf("td", row.summaries));
    const view = { row, line, words: [row.name, ...row.summaries].join("\n").toLowerCase() };
    opener.onclick = () => {
      if (view.detail) view.detail.remove();
      view.detail = view.detail ? undefined : make("tr", { className: "detail" }, make("td", {}), ...cellsOf("td", row.details));
      if (view.detail) line.after(view.detail);
    };
    return view;
  });
  const { choices, element } = controls(names, (what, at) => {
    if (what === "shown") table.classList.toggle(`without-${at}`);
    if (what === "shown" && !choices.isOnly) return;
    for (const { row, line, words, detail } of views) {
      line.hidden = !words.includes(choices.query) || (choices.isOnly && !differs(row, choices.shown));
      if (detail) detail.hidden = line.hidden;
    }
  });
  table.append(
    make("thead", {}, make("tr", {}, ...cellsOf("th", ["Issue", ...names]))),
    make("tbody", {}, ...views.map(({ line }) => line)),
  );
  app.replaceChildren(element, table);
};

publish({
  mount,
  unmount: () => app.replaceChildren(),
  opener: (at) => app.querySelectorAll("tbody th button")[at],
  state: () => {
    const left = app.querySelectorAll("tbody tr:not(.detail, [hidden])");
    return {
      rows: left.length,
      first: left[0]?.cells[0].textContent,
      plans: app.querySelectorAll("thead th").length - 1 - (app.querySelector("table").classList.length),
      isOpen: app.querySelector(".detail") !== null,
    };
  },
});
