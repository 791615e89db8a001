// The results as Markdown: a table for each size and mode, and the few figures that the README has.
// Never leaves out a row because of what it says.

import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem, type } from "node:os";
import { join } from "node:path";
import { BASE } from "./contestants.mjs";
import { TYPED } from "./dataset.mjs";
import { distinct, format, MEASURES, runsOf, valueOf } from "./statistics.mjs";

const HERE = import.meta.dirname;

const MODES = { full: "not throttled", slow: "1.6 Mbit/s, 150 ms, 4x CPU" };

const versionOf = (name) => JSON.parse(readFileSync(join(HERE, "node_modules", name, "package.json"), "utf8")).version;

// When, on what and with what it was measured.
export const machine = ({ browser, rounds, minutes, failures, contestants, values }) => {
  const given = Object.entries(values).filter(([name, value]) => value && ["quick", "rounds", "sizes", "modes", "only", "before"].includes(name));
  const options = given.map(([name, value]) => (value === true ? ` --${name}` : ` --${name} ${value}`));
  const packages = new Set(Object.values(contestants).flatMap(({ packages }) => packages ?? []));
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return {
    command: `cargo xtask bench${options.join("")}`,
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${cpus()[0].model.trim()}), ${memory}, ${type()}`,
    // Above one or so, others were at work there too.
    load: loadavg()[2].toFixed(1),
    versions: [`Chromium ${browser}`, ...[...packages].map((name) => `${name} ${versionOf(name)}`)].join(", "),
    rounds,
    minutes: Math.round(minutes),
    failures,
  };
};

const row = (cells) => `| ${cells.join(" | ")} |`;

// A value, and behind it how many times that of the hand-written table it is.
const cell = (measure, value, base) => {
  if (value === undefined) return "";
  const text = format(value, measure.digits);
  // Of next to nothing there is no multiple.
  const isTold = base !== undefined && base > 0 && measure !== MEASURES.shift && measure !== MEASURES.kept;
  return isTold ? `${text} (${(value / base).toFixed(2)})` : text;
};

const baseOf = (ids) => (ids.includes(BASE) ? BASE : ids[0]);

const table = (results, titles, size, mode) => {
  const ids = Object.keys(titles);
  const value = (measure, id) => valueOf(measure, runsOf(results, id, size, mode));
  const base = baseOf(ids);
  const measures = Object.values(MEASURES).filter((measure) => ids.some((id) => value(measure, id) !== undefined));
  const lines = [
    row(["", ...measures.map(({ title }) => title)]),
    row(["---", ...measures.map(() => "---:")]),
    ...ids.map((id) => row([titles[id], ...measures.map((measure) => cell(measure, value(measure, id), value(measure, base)))])),
  ];
  const dataset = cell({ digits: 0 }, valueOf({ of: (run) => run.dataset / 1000 }, runsOf(results, base, size, mode)));
  return `## ${format(size, 0)} issues, ${MODES[mode]}\n\nThe dataset is ${dataset} kB beside the bytes told.\n\n${lines.join("\n")}\n`;
};

const NOTES = `Five plans, the same dataset for all, brotli; medians over all rounds, in brackets the ratio to the
table made by hand. It stands there twice: the ratios of the second time are what chance does. Each run has
a browser context of its own, in random order. A keystroke is one letter of "${TYPED}", typed or deleted
again, to the painted frame that shows the right rows; it begins with a frame. Each changes the rows.

- The pages of libraries ask for the dataset before their script is there, by a preload; ours does not,
  it is as the README has it pasted.
- AG Grid and Tabulator draw the rows in sight and a few more, so they have fewer nodes, and the browser's
  search and a printer do not find the rest. All others have every row in the page.
- Only ours marks the words found, searches the full texts too, counts issues for screen readers, has
  tabs, a baseline and links, and speaks seven languages.
- Heap is what is left after a collection; memory of nodes and styles is in nobody's figure. Over its
  static figure the element's page has the figure's nodes too.
- React's rows are put together as the guide of TanStack Table does, without memo.
- Ours loads what an open issue needs when the browser is idle; opening is measured after that.
- Mounting: with the dataset at hand, 25 issues.
`;

export const tables = (results, titles, { command, date, machine, load, versions, rounds, minutes, failures }) => {
  const parts = distinct(results, "size").sort((a, b) => a - b).flatMap((size) =>
    distinct(results, "mode").sort().map((mode) => table(results, titles, size, mode)));
  const failed = failures.length ? `\nFailed, and in no median:\n\n${failures.map((what) => `- ${what}`).join("\n")}\n` : "";
  return `# Measured beside other tables

\`${command}\`, ${date}: ${rounds} rounds, ${minutes} min; ${machine}, load ${load}; ${versions}.

${NOTES}${failed}
${parts.join("\n")}`;
};

// What the README tells: first of a phone at 200 issues, then of a desktop at 1,000.
const TOLD = [
  ["bytes", 200, "slow", "kB"],
  ["visible", 200, "slow", "phone, 200 issues: seen, ms"],
  ["interactive", 200, "slow", "usable, ms"],
  ["keystroke", 200, "slow", "keystroke, ms"],
  ["toggle", 200, "slow", "toggle, ms"],
  ["interactive", 1000, "full", "desktop, 1,000: usable, ms"],
  ["keystroke", 1000, "full", "keystroke, ms"],
  ["toggle", 1000, "full", "toggle, ms"],
  ["heap", 1000, "full", "heap, MB"],
];

export const summary = (results, titles) => {
  const lines = Object.entries(titles).map(([id, title]) =>
    row([title, ...TOLD.map(([name, size, mode]) => {
      const value = valueOf(MEASURES[name], runsOf(results, id, size, mode));
      return value === undefined ? "" : format(value, 0);
    })]));
  return [row(["", ...TOLD.map(([, , , title]) => title)]), row(["---", ...TOLD.map(() => "---:")]), ...lines].join("\n");
};
