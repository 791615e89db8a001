// Keeps what the page hears of its widgets, for page.rs.

globalThis.heard = [];
for (const name of ["ready", "change", "open", "error"]) {
  addEventListener(`plan-compare-${name}`, ({ type, detail }) => heard.push({ type, detail }));
}
