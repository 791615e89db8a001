// Runs in every measured page before anything else, and notes when a reader sees and can use the
// table, what moves, what blocks, and how long an act takes to its painted frame. Never touches a page.
{
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => waiting.shift()();
  // In an animation frame: a message is the first task after that frame is painted.
  const afterPaint = (act) => {
    waiting.push(act);
    port2.postMessage(0);
  };
  const inFrame = (act) => requestAnimationFrame(act);

  const probe = { memories: [], shift: 0, blocked: 0, longest: 0 };
  window.probe = probe;

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) probe.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      probe.blocked += duration - 50;
      probe.longest = Math.max(probe.longest, duration);
    }
  }).observe({ type: "longtask", buffered: true });

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await original.apply(WebAssembly, args);
      const exported = Object.values((made.instance ?? made).exports);
      probe.memories.push(...exported.filter((value) => value instanceof WebAssembly.Memory));
      return made;
    };
  }

  const rootsOf = (element) => (element ? [element.shadowRoot, element].filter(Boolean) : []);

  // The name of the first issue, "1. …", where it takes up room.
  const isRowVisible = () => {
    for (const root of rootsOf(document.querySelector("plan-compare, #app"))) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (!walker.currentNode.data.startsWith("1. ")) continue;
        if (walker.currentNode.parentElement.getBoundingClientRect().height > 0) return true;
      }
    }
    return false;
  };

  probe.visible = new Promise((resolve) => {
    const look = () => {
      if (isRowVisible()) afterPaint(() => resolve(performance.now()));
      else inFrame(look);
    };
    inFrame(look);
  });

  // Pages put what drives them here.
  probe.interactive = new Promise((resolve) => {
    let bench;
    Object.defineProperty(window, "bench", {
      get: () => bench,
      set: (value) => {
        bench = value;
        bench.ready.then(() => inFrame(() => afterPaint(() => resolve(performance.now()))));
      },
    });
  });

  const holds = (state, expected) => Object.keys(expected).every((key) => state[key] === expected[key]);

  // Milliseconds from the input event to the first painted frame that shows what is expected. It begins
  // with a frame, so that nobody's time has the wait for one in it unless he asks for one.
  probe.act = (name, args, expected) =>
    new Promise((resolve, reject) => {
      let start;
      const check = () => {
        const took = performance.now() - start;
        const state = window.bench.state();
        if (holds(state, expected)) resolve(took);
        else if (took < 60_000) inFrame(() => afterPaint(check));
        else reject(new Error(`${name}(${args}): ${JSON.stringify(state)} instead of ${JSON.stringify(expected)}`));
      };
      inFrame(() => {
        // Before the act, so that what that puts off cannot come between paint and check.
        afterPaint(check);
        start = performance.now();
        window.bench[name](...args);
      });
    });

  probe.acts = async (acts) => {
    const times = [];
    for (const { name, args, expected } of acts) times.push(await probe.act(name, args, expected));
    return times;
  };

  const nodesIn = (root) => {
    let n = 0;
    const walker = document.createTreeWalker(root);
    for (let node = root; node; node = walker.nextNode()) n += 1 + (node.shadowRoot ? nodesIn(node.shadowRoot) : 0);
    return n;
  };
  probe.nodes = () => nodesIn(document);

  probe.wasmBytes = () => [...new Set(probe.memories)].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

  // Milliseconds for one mount with its unmount, over `n` of them.
  probe.mounts = async (n) => {
    const start = performance.now();
    for (let at = 0; at < n; at++) {
      await window.bench.mount();
      await window.bench.unmount();
    }
    return (performance.now() - start) / n;
  };
}
