// A hundred elements, one after another, each with a dataset, an act and an end; for lives.rs.
// Gives how many issues they showed together.

(async () => {
  globalThis.dataset ??= await (await fetch("/data/city-budget-example.json")).json();
  globalThis.lives ??= [];
  let shown = 0;
  for (let life = 0; life < 100; life += 1) {
    const element = document.createElement("plan-compare");
    element.loading = "eager";
    element.data = dataset;
    document.body.append(element);
    await element.ready;
    const root = element.shadowRoot;
    shown += root.querySelectorAll("tr[data-issue]").length;
    root.querySelector("tr[data-issue] button").click();
    root.querySelector("[aria-pressed]").click();
    await new Promise((resolve) => setTimeout(resolve));
    lives.push(new WeakRef(element), new WeakRef(root.querySelector("[role=status]")));
    element.remove();
    await null;
  }
  heard.length = 0;
  return shown;
})();
