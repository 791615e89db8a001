// Who takes part, and the page that each is loaded by. Never how one is driven (pages/) or measured.

const page = (title, head, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;

// One of pages/. It may ask for the dataset before its script is there, as a careful author has it do.
const peer = (title, source, packages = []) => ({
  title,
  source,
  packages,
  html: (size, { name, hasStyles }) =>
    page(
      title,
      `<link rel="preload" as="fetch" href="/data/${size}.json" crossorigin>
${hasStyles ? `<link rel="stylesheet" href="/pages/${name}.css">` : ""}
<script type="module" src="/pages/${name}.js"></script>`,
      `<main><div id="app" data-src="/data/${size}.json"></div></main>`,
    ),
});

// Our element as the README has it pasted. `folder` is where its files are served.
const own = (title, { folder = "ours", hasFigure = false, isWarm = false } = {}) => ({
  title,
  isOwn: true,
  isWarm,
  html: (size, { figure }) =>
    page(
      title,
      "<style>body { margin: 1rem; font: 1rem/1.4 system-ui, sans-serif } plan-compare figure { margin: 0 }</style>",
      `<main data-src="/data/${size}.json">
<plan-compare src="/data/${size}.json" layout="table" loading="eager">${hasFigure ? figure : ""}</plan-compare>
</main>
<script type="module" src="/${folder}/plan-compare.js"></script>`,
    ),
  hasFigure,
});

export const BASE = "vanilla";

export const CONTESTANTS = {
  "plan-compare": own("plan-compare"),
  "plan-compare-static": own("plan-compare over its static figure", { hasFigure: true }),
  "plan-compare-warm": own("plan-compare, warm cache", { isWarm: true }),
  [BASE]: peer("vanilla", "vanilla.js"),
  "vanilla-again": peer("vanilla again (A/A)", "vanilla.js"),
  "content-visibility": peer("vanilla, content-visibility", "content-visibility.js"),
  datatables: peer("DataTables", "datatables.js", ["datatables.net"]),
  tabulator: peer("Tabulator", "tabulator.js", ["tabulator-tables"]),
  gridjs: peer("Grid.js", "gridjs.js", ["gridjs"]),
  react: peer("React + TanStack Table", "react.jsx", ["react", "@tanstack/react-table"]),
  "ag-grid": peer("AG Grid Community", "ag-grid.js", ["ag-grid-community"]),
};

// Two builds of the element against each other, the older one first.
export const BEFORE_AND_AFTER = {
  before: own("before", { folder: "before" }),
  after: own("after"),
  "before-again": own("before again (A/A)", { folder: "before" }),
};
