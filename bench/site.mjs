// Makes what is served: bundles of pages/ by esbuild, datasets, and the element's static figures by its
// own command line. Never writes a file but the datasets that the command line reads.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { build } from "esbuild";
import { dataset } from "./dataset.mjs";

const HERE = import.meta.dirname;

const bundles = async (sources) => {
  const { outputFiles } = await build({
    entryPoints: sources.map((source) => join(HERE, "pages", source)),
    outdir: "/pages",
    absWorkingDir: HERE,
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    legalComments: "none",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [`/pages/${basename(path)}`, text]));
};

// As a page has it, with no file left behind.
const figure = (renderer, json) => {
  const folder = mkdtempSync(join(tmpdir(), "plan-compare-bench-"));
  const file = join(folder, "dataset.json");
  try {
    writeFileSync(file, json);
    return execFileSync(renderer, ["render", file], { encoding: "utf8", maxBuffer: 2 ** 28 });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

// Every path with its text. `/NAME/SIZE.html` is the page of a contestant.
export const texts = async (contestants, sizes, renderer) => {
  const sources = new Set(Object.values(contestants).flatMap(({ source }) => source ?? []));
  const files = await bundles([...sources]);
  const wantsFigure = Object.values(contestants).some(({ hasFigure }) => hasFigure);
  if (wantsFigure && !renderer) throw new Error("the static figure needs --renderer, the program plan-compare");
  for (const size of sizes) {
    const json = JSON.stringify(dataset(size));
    files[`/data/${size}.json`] = json;
    const html = wantsFigure ? figure(renderer, json) : "";
    for (const [id, contestant] of Object.entries(contestants)) {
      const name = contestant.source && basename(contestant.source, extname(contestant.source));
      const hasStyles = `/pages/${name}.css` in files;
      files[`/${id}/${size}.html`] = contestant.html(size, { name, hasStyles, figure: html });
    }
  }
  return files;
};
