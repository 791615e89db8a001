async () => {
  const [first] = document.querySelectorAll("plan-compare");
  const { plans } = JSON.parse(first.querySelector("script").textContent);
  const all = plans.slice(1).map((_, n) => {
    const element = document.createElement("plan-compare");
    element.loading = "eager";
    element.data = first.querySelector("script").textContent;
    element.plans = plans.slice(0, n + 2).map(({ id }) => id);
    first.parentElement.append(element);
    return element;
  });
  await Promise.all(all.map(({ ready }) => ready));
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const settled = async () => {
    for (let n = 0; n < 3; n += 1) await frame();
  };
  const boxOf = (element) => element.shadowRoot.querySelector(".table-box");
  const missingOf = (element) => boxOf(element).scrollWidth - boxOf(element).clientWidth;
  const wrong = [];
  for (let width = 320; width <= 1600; width += 20) {
    for (const element of all) element.style.inlineSize = `${width}px`;
    await settled();
    for (const [share, hasBefore, hasMore] of [
      [0, false, true],
      [0.5, true, true],
      [1, true, false],
    ]) {
      for (const element of all) boxOf(element).scrollTo({ left: share * missingOf(element), behavior: "instant" });
      await settled();
      for (const element of all) {
        const around = boxOf(element).parentElement;
        const missing = missingOf(element);
        const head = around.querySelector("th[data-plan]:not([hidden])").offsetWidth;
        const say = (what) =>
          wrong.push(`${width} px, ${element.plans}: ${what} at ${share} (${missing} px missing, ${head} a column)`);
        const shades = ["::before", "::after"].map((end) => getComputedStyle(around, end).opacity !== "0");
        const buttons = [...around.querySelectorAll(".more")].map(({ ariaDisabled }) => ariaDisabled !== "true");
        const due = missing > 1 ? [hasBefore, hasMore] : [false, false];
        if (String(shades) !== String(due)) say(`shades ${shades}`);
        if (String(buttons) !== (missing > 1 ? String(due) : "")) say(`buttons ${buttons}`);
        if (missing > 1 && missing < head / 2 - 1) say("so little could give way");
      }
    }
  }
  window.wrong = wrong;
}
