// What the first widget has ready for paper, for print.rs. Looks only while it is asked.

(() => {
  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const values = (name, nodes) => [...nodes].map((node) => node.getAttribute(name));
  const root = () => document.querySelector("plan-compare").shadowRoot;

  // The row that unfolds below an issue: what each plan says in full.
  const detail = (row) => {
    const below = row.nextElementSibling;
    const cells = [...(below?.querySelectorAll("td[data-plan]") ?? [])];
    return {
      issue: row.dataset.issue,
      rows: row.querySelectorAll("td[data-plan]").length,
      plans: Object.fromEntries(cells.map((cell) => [cell.dataset.plan, words(cell)])),
    };
  };
  const sheet = (table) => ({
    header_rows: table.tHead.rows.length,
    plans: values("data-plan", table.tHead.querySelectorAll("th[scope=col]")),
    details: [...table.querySelectorAll("tr[data-issue]")].map(detail),
    links: values("href", table.querySelectorAll("a[href]")),
    text: words(table),
  });
  const look = () => {
    const papers = [...root().querySelectorAll(".paper")];
    const [paper] = papers;
    return {
      papers: papers.length,
      sheets: [...(paper?.querySelectorAll("table") ?? [])].map(sheet),
      sources: [...(paper?.querySelectorAll("li[value]") ?? [])].map((entry) => [
        entry.value,
        entry.querySelector("a")?.getAttribute("href") ?? null,
      ]),
      text: paper ? words(paper) : "",
      elements: paper?.querySelectorAll("*").length ?? 0,
    };
  };
  window.look = look;
  window.printed = [];
  // After the widget's own listeners, which are older.
  addEventListener("beforeprint", () => printed.push(look()));
  addEventListener("afterprint", () => printed.push(look()));
})()
