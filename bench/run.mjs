// Measures our element beside tables made by hand and by known libraries: `cargo xtask bench` calls it.
// Never a test: it tells times, and judges none.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chart } from "./chart.mjs";
import { BEFORE_AND_AFTER, CONTESTANTS } from "./contestants.mjs";
import { dataset, expectations, N_PLANS } from "./dataset.mjs";
import { run } from "./one-run.mjs";
import { machine, summary, tables } from "./report.mjs";
import { serve } from "./server.mjs";
import { texts } from "./site.mjs";

const HERE = import.meta.dirname;

const USAGE = `usage: cargo xtask bench [--quick] [OPTIONS]

  --quick             fewer rounds and sizes, not throttled: three minutes; keeps no results
  --rounds N          how often each is measured (7)
  --sizes 25,1000     how many issues
  --modes full,slow   not throttled, throttled
  --only a,b          some contestants: ${Object.keys(CONTESTANTS).join(", ")}
  --before FOLDER     another build of the element, against this one and nobody else
  --ours FOLDER       this one (dist)
  --renderer FILE     the program plan-compare, for the static figure`;

const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// `minutes` are for what goes on beyond the first round.
const QUICK = { rounds: 2, sizes: [25, 1000], modes: ["full"], minutes: 2.8 };
const WHOLE = { rounds: 7, sizes: [25, 200, 1000], modes: ["full", "slow"], minutes: Infinity };

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    rounds: { type: "string" },
    sizes: { type: "string" },
    modes: { type: "string" },
    only: { type: "string" },
    before: { type: "string" },
    ours: { type: "string", default: join(HERE, "../dist") },
    renderer: { type: "string" },
  },
});

const shuffle = (list) => {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
};

const chosen = () => {
  const all = values.before ? BEFORE_AND_AFTER : CONTESTANTS;
  if (!values.only) return all;
  return Object.fromEntries(values.only.split(",").map((id) => {
    if (!all[id]) throw new Error(`nobody is called '${id}'\n\n${USAGE}`);
    return [id, all[id]];
  }));
};

// Ctrl+C ends with what is measured until then.
let isStopped = false;
process.once("SIGINT", () => (isStopped = true));

const turnsOf = (contestants, sizes, modes) =>
  sizes.flatMap((size) => modes.flatMap((mode) => Object.keys(contestants).map((id) => ({ id, size, mode }))));

// All turns in random order, again and again. What fails is told, and the others go on.
const measure = async (browser, origin, { contestants, sizes, modes, rounds, minutes }) => {
  const end = performance.now() + minutes * 60_000;
  const expected = Object.fromEntries(sizes.map((size) => [size, expectations(dataset(size))]));
  const [results, failures] = [[], []];
  for (let round = 1; round <= rounds; round++) {
    for (const { id, size, mode } of shuffle(turnsOf(contestants, sizes, modes))) {
      const isLate = 1 < round && end < performance.now();
      if (isStopped || isLate) return { results, failures, rounds: `${round - 1} whole of ${rounds}` };
      const what = `${id}, ${size} issues, ${mode}`;
      const begun = performance.now();
      try {
        const measured = await run(browser, {
          contestant: contestants[id],
          url: `${origin}/${id}/${size}.html`,
          isThrottled: mode === "slow",
          size,
          expected: expected[size],
          nPlans: N_PLANS,
        });
        results.push({ id, size, mode, round, ...measured });
      } catch (error) {
        failures.push(`${what}: ${error.message.split("\n")[0]}`);
        console.error(`bench: FAILED: ${failures.at(-1)}`);
      }
      console.log(`bench: round ${round} of ${rounds}: ${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    }
  }
  return { results, failures, rounds };
};

const main = async () => {
  if (values.help) return console.log(USAGE);
  const defaults = values.quick ? QUICK : WHOLE;
  const plan = {
    contestants: chosen(),
    rounds: Number(values.rounds ?? defaults.rounds),
    sizes: values.sizes?.split(",").map(Number) ?? defaults.sizes,
    modes: values.modes?.split(",") ?? defaults.modes,
    minutes: values.rounds ? Infinity : defaults.minutes,
  };

  console.log("bench: making pages, datasets and static figures");
  const site = await serve(await texts(plan.contestants, plan.sizes, values.renderer), {
    ours: values.ours,
    before: values.before,
  });
  const executablePath = process.env.CHROME || "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS, handleSIGINT: false });
  const started = performance.now();
  const { results, failures, rounds } = await measure(browser, site.origin, plan);
  const minutes = (performance.now() - started) / 60_000;
  const about = machine({ browser: browser.version(), rounds, minutes, failures, contestants: plan.contestants, values });
  await browser.close();
  site.close();

  const titles = Object.fromEntries(Object.entries(plan.contestants).map(([id, { title }]) => [id, title]));
  const folder = join(HERE, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "latest.json"), JSON.stringify({ about, titles, results }));
  const text = tables(results, titles, about);
  console.log(`\n${text}`);
  if (failures.length) process.exitCode = 1;
  const isWhole = !values.quick && !values.only && !values.before && !values.sizes && !values.modes;
  if (!isWhole || !results.length) return;
  writeFileSync(join(folder, "table.md"), text);
  writeFileSync(join(folder, "chart.svg"), chart(results, titles));
  console.log(`bench: for the README\n\n${summary(results, titles)}`);
};

await main();
