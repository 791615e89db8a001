// Medians and quantiles over all rounds, by contestant, size and mode. Never a mean: one run that
// something else disturbed would move it.

export const quantile = (samples, part) => {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
};

const KB = 1000;

// Each measure: its heading, what it reads of all runs, and how many digits it deserves.
export const MEASURES = {
  bytes: { title: "bytes without dataset, kB", of: (run) => run.bytes / KB, digits: 0 },
  visible: { title: "content visible, ms", of: (run) => run.visible, digits: 0 },
  interactive: { title: "interactive, ms", of: (run) => run.interactive, digits: 0 },
  keystroke: { title: "keystroke p50, ms", of: (run) => run.keystroke, digits: 1 },
  keystroke95: { title: "keystroke p95, ms", of: (run) => run.keystroke, part: 0.95, digits: 1 },
  toggle: { title: "plan toggle, ms", of: (run) => run.toggle, digits: 1 },
  differences: { title: "only differences, ms", of: (run) => run.differences, digits: 1 },
  open: { title: "open an issue, ms", of: (run) => run.open, digits: 1 },
  blocked: { title: "long tasks over 50 ms, ms", of: (run) => run.blocked, digits: 0 },
  shift: { title: "CLS (sum of shifts)", of: (run) => run.shift, digits: 3 },
  nodes: { title: "DOM nodes", of: (run) => run.nodes, digits: 0 },
  heap: { title: "JS heap + wasm, MB", of: (run) => (run.heap + run.wasm) / 1e6, digits: 1 },
  mount: { title: "mount + unmount (of 100), ms", of: (run) => run.mount, digits: 1 },
  kept: { title: "heap kept by 100 mounts, kB", of: (run) => run.kept / KB, digits: 0 },
};

// The value of a measure over `runs`; nothing when nobody measured it.
export const valueOf = ({ of, part = 0.5 }, runs) => {
  const samples = runs.flatMap((run) => of(run) ?? []).filter((value) => !Number.isNaN(value));
  return samples.length ? quantile(samples, part) : undefined;
};

export const runsOf = (results, id, size, mode) =>
  results.filter((run) => run.id === id && run.size === size && run.mode === mode);

export const distinct = (results, key) => [...new Set(results.map((run) => run[key]))];

export const format = (value, digits) =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
