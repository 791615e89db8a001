// Takes the pictures of the documents, light and dark: `cargo xtask pictures` calls it. Never a test: what
// they show is for people to judge.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { inFewColors } from "./png.mjs";
import { serve } from "./server.mjs";

const ROOT = join(import.meta.dirname, "..");

const { values } = parseArgs({ options: { folder: { type: "string", default: join(ROOT, "dist") } } });

// What the guide for editors begins with, as a spreadsheet puts it on the clipboard.
const TABLE = readFileSync(join(ROOT, "docs/samples/first.csv"), "utf8").replace(/"([^"]*)"|,/g, (_, quoted) => quoted ?? "\t");

const shown = async (page) => {
  await page.locator("plan-compare").getByRole("table").first().waitFor();
  await page.waitForLoadState("networkidle");
};

const pasted = async (page, origin) => {
  await page.goto(`${origin}/dist/builder.html`);
  await page.getByRole("textbox", { name: "Paste a table from a spreadsheet, or a dataset" }).fill(TABLE);
};

// With what was told gone, so that it hides nothing.
const made = async (page, origin) => {
  await pasted(page, origin);
  await page.getByRole("button", { name: "Make a comparison of it" }).click();
  await shown(page);
  await page.locator("main > [role=status]").filter({ hasText: /^$/ }).waitFor({ state: "attached" });
};

const titled = async (page, origin) => {
  await made(page, origin);
  await page.getByRole("radio", { name: "The plan does not address the issue" }).click();
  await page.getByRole("button", { name: "All right" }).click();
  await page.getByRole("tab", { name: "About" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Three plans for Marenfurt");
  await page.locator("plan-compare").getByRole("heading", { name: "Three plans for Marenfurt" }).waitFor();
  await page.getByRole("tab", { name: "Table" }).click();
};

// From `top` to the lower end of `bottom`, with some room above and below.
const between = (top, bottom, [above, below] = [16, 16]) => async (page) => {
  const [first, last] = await Promise.all([top(page), bottom(page)].map((found) => found.boundingBox()));
  const y = Math.max(0, first.y - above);
  return { x: 0, y, width: page.viewportSize().width, height: last.y + last.height + below - y };
};

const EDITOR = { width: 1280, height: 1400 };

// A name, the window, what is done before it is taken, and which part of the window that is.
const PICTURES = [
  ["compare", { width: 1000, height: 900 }, async (page, origin) => {
    const choices = "plans=us28+e3+e24+p20&baseline=us28&lang=en-GB";
    await page.goto(`${origin}/dist/embed.html?src=data/ukraine-peace-plans.json&${choices}`);
    await shown(page);
  }, between((page) => page.getByRole("heading").first(), (page) => page.locator("tr[data-issue]").nth(1), [16, 0])],
  ["paste", EDITOR, pasted, between(
    (page) => page.getByRole("heading").first(), (page) => page.getByRole("button", { name: "An empty comparison" }))],
  ["asked", EDITOR, made, between(
    (page) => page.getByRole("heading", { name: /^What was read/ }), (page) => page.getByRole("button", { name: "All right" }), [16, 10])],
  ["builder", EDITOR, async (page, origin) => {
    await titled(page, origin);
    await page.getByRole("button", { name: /^Bus fare, Opposition/ }).click();
  }, between((page) => page.getByText("What readers see"), (page) => page.getByRole("textbox", { name: "What it says" }), [16, 40])],
  ["mend", { width: 640, height: 1600 }, async (page, origin) => {
    await titled(page, origin);
    await page.getByRole("tab", { name: "Plans" }).click();
    await page.getByRole("textbox", { name: "Date" }).fill("3 March");
    await page.getByRole("button", { name: /date$/ }).waitFor();
  }, between((page) => page.getByRole("button", { name: /date$/ }), (page) => page.getByRole("textbox", { name: "Date" }), [40, 58])],
  ["publish", { width: 640, height: 2200 }, async (page, origin) => {
    await titled(page, origin);
    await page.getByRole("tab", { name: "Publish" }).click();
    await page.getByRole("textbox", { name: "Address of the dataset" }).fill("marenfurt.json");
    await page.getByRole("textbox", { name: "Folder with plan-compare.js" }).fill("https://static.example.org/plan-compare/");
  }, between(
    (page) => page.getByRole("heading", { name: "Take it along" }),
    (page) => page.getByRole("textbox", { name: "Element, for pages that keep scripts" }), [16, 60])],
];

const site = await serve({}, { dist: values.folder });
const browser = await chromium.launch({ executablePath: process.env.CHROME || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const to = join(ROOT, "docs/pictures");
mkdirSync(to, { recursive: true });
for (const [name, viewport, prepare, part] of PICTURES) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce", deviceScaleFactor: 1.5 });
    const page = await context.newPage();
    await prepare(page, site.origin);
    await page.evaluate(() => document.activeElement?.blur());
    const clip = await part(page);
    const picture = inFewColors(await page.screenshot({ animations: "disabled", clip }));
    writeFileSync(join(to, `${name}-${colorScheme}.png`), picture);
    console.log(`pictures: ${name}-${colorScheme}.png, ${Math.round(picture.length / 1000)} kB`);
    await context.close();
  }
}
await browser.close();
site.close();
