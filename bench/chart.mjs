// Four measures as bars, in one picture that is read on light and dark ground. Never a measure that is
// not in the tables.

import { format, MEASURES, runsOf, valueOf } from "./statistics.mjs";

const PANELS = [
  ["bytes", 200, "slow", "Bytes without the dataset, 200 issues, kB"],
  ["interactive", 200, "slow", "Interactive, 200 issues, 1.6 Mbit/s, 4x CPU, ms"],
  ["keystroke", 1000, "full", "Keystroke (p50), 1,000 issues, ms"],
  ["heap", 1000, "full", "JS heap + wasm memory, 1,000 issues, MB"],
];

const LINE = 22;
const NAMES = 230;
const BAR = 330;
const WIDTH = NAMES + BAR + 80;

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const panel = (results, titles, [name, size, mode, title], top) => {
  const entries = Object.entries(titles).flatMap(([id, title]) => {
    const value = valueOf(MEASURES[name], runsOf(results, id, size, mode));
    return value === undefined ? [] : [{ id, title, value }];
  });
  const most = Math.max(...entries.map(({ value }) => value));
  const bars = entries.map(({ id, title, value }, at) => {
    const y = top + 30 + at * LINE;
    const width = Math.max(1, (value / most) * BAR).toFixed(1);
    const own = id.startsWith("plan-compare") ? ' class="own"' : "";
    return `<text x="${NAMES - 8}" y="${y + 14}" text-anchor="end">${escape(title)}</text>
<rect${own} x="${NAMES}" y="${y + 3}" width="${width}" height="${LINE - 7}"/>
<text x="${NAMES + Number(width) + 6}" y="${y + 14}">${format(value, MEASURES[name].digits)}</text>`;
  });
  const svg = `<text class="title" x="0" y="${top + 16}">${escape(title)}</text>\n${bars.join("\n")}`;
  return { svg, height: 30 + entries.length * LINE + 24 };
};

export const chart = (results, titles) => {
  let top = 8;
  const panels = PANELS.map((told) => {
    const { svg, height } = panel(results, titles, told, top);
    top += height;
    return svg;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 0 ${WIDTH + 16} ${top}" role="img" aria-label="plan-compare measured beside other tables; the numbers are in table.md">
<style>
text { font: 13px system-ui, "Liberation Sans", sans-serif; fill: #1a1a1a }
.title { font-weight: 600 }
rect { fill: #8b867d }
.own { fill: #1d4f8c }
@media (prefers-color-scheme: dark) { text { fill: #e8e6e3 } rect { fill: #807b72 } .own { fill: #8fb8ee } }
</style>
${panels.join("\n")}
</svg>
`;
};
