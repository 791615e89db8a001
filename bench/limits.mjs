// Measures our element near the format's limits: 40 plans, up to 2,000 issues, 1,000 sources cited up to 20,000
// times. `node bench/limits.mjs`, after `cargo xtask build`; CHROME is the browser. Never a test: it tells times.

import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";
import { quantile } from "./statistics.mjs";

const HERE = import.meta.dirname;
const SIZES = [100, 500, 1000, 2000];
const ROUNDS = 3;
const [N_PLANS, N_SOURCES] = [40, 1000];
// Of forty plans some say something on an issue; all of them on 2,000 would be more than 2 MB.
const N_STATED = 5;

const NAMES = "harbour tower harvest garden hall bridge hamlet park hill meadow".split(" ");
const WORDS = "Of all members a few see it as open until a later term".split(" ");

const pick = (list, at) => list[at % list.length];

const dataset = (nIssues) => {
  const sources = Array.from({ length: N_SOURCES }, (_, at) => ({
    id: `s${at}`,
    title: `Minutes ${at}`,
    url: `https://example.org/${at}`,
    published: "2026-11-20",
  }));
  const plans = Array.from({ length: N_PLANS }, (_, at) => ({ id: `p${at}`, name: `Plan ${at}` }));
  const issues = Array.from({ length: nIssues }, (_, at) => ({ id: `i${at}`, name: `${at + 1}. ${pick(NAMES, at)}` }));
  const provisions = issues.flatMap((issue, at) =>
    Array.from({ length: N_STATED }, (_, nth) => ({
      plan: `p${(at + nth * 8) % N_PLANS}`,
      issue: issue.id,
      coverage: "stated",
      summary: Array.from({ length: 5 }, (_, word) => pick(WORDS, at * 3 + nth * 5 + word)).join(" "),
      sources: [`s${(at * 7 + nth) % N_SOURCES}`, `s${(at * 11 + nth + 500) % N_SOURCES}`],
    })),
  );
  const title = `${N_PLANS} plans on ${nIssues} issues`;
  return { format: "plan-compare/1", id: `limits-${nIssues}`, title, sources, plans, issues, provisions };
};

const page = (size) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${size} issues</title><link rel="icon" href="data:,">
<plan-compare src="/data/${size}.json" layout="table" loading="eager"></plan-compare>
<script type="module" src="/ours/plan-compare.js"></script></html>`;

// Each letter leaves fewer issues, as the names alone have an "h".
const TYPED = ["h", "ha", "har", "harb", "har", "ha", "h", ""];

const run = async (browser, origin, size, issues) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    for (const script of ["probe.js", "pages/plan-compare.js"]) {
      await context.addInitScript({ path: join(HERE, script) });
    }
    const page = await context.newPage();
    await page.goto(`${origin}/${size}.html`, { waitUntil: "commit" });
    const times = await page.evaluate(async () => ({
      visible: await window.probe.visible,
      whole: await window.probe.interactive,
    }));
    await page.waitForLoadState("networkidle");
    const load = await page.evaluate(() => {
      const { longest } = window.probe;
      window.probe.longest = 0;
      return { longest, nodes: window.probe.nodes() };
    });
    const acts = TYPED.map((text) => ({
      name: "search",
      args: [text],
      expected: { rows: issues.filter(({ name }) => name.includes(text)).length },
    }));
    const keys = await page.evaluate((acts) => window.probe.acts(acts), acts);
    const after = await page.evaluate(() => ({
      longestKey: window.probe.longest,
      wasm: window.probe.wasmBytes() / 1e6,
    }));
    return { ...times, ...load, ...after, keys };
  } finally {
    await context.close();
  }
};

const main = async () => {
  const datasets = Object.fromEntries(SIZES.map((size) => [size, dataset(size)]));
  const texts = Object.fromEntries(
    SIZES.flatMap((size) => [
      [`/data/${size}.json`, JSON.stringify(datasets[size])],
      [`/${size}.html`, page(size)],
    ]),
  );
  const site = await serve(texts, { ours: join(HERE, "../dist") });
  const executablePath = process.env.CHROME || "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const runs = Object.fromEntries(SIZES.map((size) => [size, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of SIZES) runs[size].push(await run(browser, site.origin, size, datasets[size].issues));
  }
  await browser.close();
  site.close();

  const columns = "issues,MB,citations,first rows ms,whole ms,whole µs a cell,longest task of the load ms,key p50 ms,key p95 ms,longest task of a key ms,nodes,wasm MB";
  console.log(`| ${columns.split(",").join(" | ")} |\n|${" ---: |".repeat(columns.split(",").length)}`);
  for (const size of SIZES) {
    const median = (of, part = 0.5) => quantile(runs[size].flatMap(of), part);
    const whole = median((run) => run.whole);
    console.log(
      `| ${[
        size,
        (texts[`/data/${size}.json`].length / 1e6).toFixed(2),
        size * N_STATED * 2,
        median((run) => run.visible).toFixed(0),
        whole.toFixed(0),
        ((whole * 1000) / size / N_PLANS).toFixed(0),
        median((run) => run.longest).toFixed(0),
        median((run) => run.keys).toFixed(0),
        median((run) => run.keys, 0.95).toFixed(0),
        median((run) => run.longestKey).toFixed(0),
        median((run) => run.nodes),
        median((run) => run.wasm).toFixed(1),
      ].join(" | ")} |`,
    );
  }
};

await main();
