// One contestant, loaded and used once in a fresh browser context. Never decides what is compared.

import { join } from "node:path";
import { TYPED } from "./dataset.mjs";

const HERE = import.meta.dirname;

// A slow phone connection, and a phone four times slower than this machine.
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const CPU_RATE = 4;

const N_MOUNTS = 100;

// Of mounts there are a hundred, so in the smallest table only.
const MOUNTED_SIZE = 25;

// Letter by letter, and back again.
const typed = () => {
  const prefixes = Array.from(TYPED, (_, at) => TYPED.slice(0, at + 1));
  return [...prefixes, ...prefixes.slice(0, -1).reverse(), ""];
};

// What a reader does, by the measure that it counts for.
const acts = ({ all, found, different }, nPlans) => {
  const toggle = (plans) => ({ name: "toggle", args: [1], expected: { ...all, plans } });
  const differences = (expected) => ({ name: "differences", args: [], expected });
  const open = (isOpen) => ({ name: "open", args: [0], expected: { ...all, isOpen } });
  return {
    keystroke: typed().map((text) => ({ name: "search", args: [text], expected: text ? found(text) : all })),
    toggle: [toggle(nPlans - 1), toggle(nPlans), toggle(nPlans - 1), toggle(nPlans)],
    differences: [differences(different), differences(all)],
    // The second opening is an act like the first, closing is not measured.
    open: [open(true), open(false), open(true)],
  };
};

const bytesOf = (cdp) => {
  const urls = new Map();
  const bytes = { dataset: 0, other: 0 };
  cdp.on("Network.responseReceived", ({ requestId, response }) => urls.set(requestId, response.url));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId) ?? "";
    bytes[url.includes("/data/") ? "dataset" : "other"] += encodedDataLength;
  });
  return bytes;
};

const heap = async (cdp) => {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize;
};

const load = async (page, url) => {
  await page.goto(url, { waitUntil: "commit" });
  const times = await page.evaluate(async () => ({
    visible: await window.probe.visible,
    interactive: await window.probe.interactive,
  }));
  // What is fetched when the browser is idle belongs to the load, but to neither of its times.
  await page.waitForLoadState("networkidle");
  return times;
};

// Everything measured, by name; lists are samples of the same.
export const run = async (browser, { contestant, url, isThrottled, size, expected, nPlans }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await context.addInitScript({ path: join(HERE, "probe.js") });
    if (contestant.isOwn) await context.addInitScript({ path: join(HERE, "pages/plan-compare.js") });
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error));
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    if (contestant.isWarm) {
      // Once unmeasured, for the cache.
      await load(page, url);
      await page.goto("about:blank");
    }
    if (isThrottled) {
      await cdp.send("Network.emulateNetworkConditions", NETWORK);
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_RATE });
    }
    const bytes = bytesOf(cdp);
    const times = await load(page, url);
    const measured = {
      ...times,
      ...(await page.evaluate(() => ({
        nodes: window.probe.nodes(),
        shift: window.probe.shift,
        blocked: window.probe.blocked,
        wasm: window.probe.wasmBytes(),
      }))),
      heap: await heap(cdp),
    };
    if (!contestant.isWarm) {
      for (const [name, list] of Object.entries(acts(expected, nPlans))) {
        const samples = await page.evaluate((list) => window.probe.acts(list), list);
        measured[name] = name === "open" ? [samples[0], samples[2]] : samples;
      }
      if (!isThrottled && size === MOUNTED_SIZE) {
        await page.evaluate(() => window.bench.unmount());
        const before = await heap(cdp);
        measured.mount = await page.evaluate((n) => window.probe.mounts(n), N_MOUNTS);
        measured.kept = (await heap(cdp)) - before;
      }
    }
    if (errors.length) throw errors[0];
    // In the end, because what is fetched when the browser is idle may come late.
    return { ...measured, bytes: bytes.other, dataset: bytes.dataset };
  } finally {
    await context.close();
  }
};
