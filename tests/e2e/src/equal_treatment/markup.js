// The markup of everything that belongs to a plan or a party, by its id, without names and ids; for
// equal_treatment.rs. What belongs to none, but is one of a kind for each plan, is by place.

function (names) {
  const bare = (html) =>
    html
      .replace(/(data-(?:plan|party))="[^"]*"/g, '$1=""')
      .replace(/\b(Plan|Party) [A-CX-Z]\b/g, "$1")
      .replace(/\bP[ABC]\b/g, "P");
  const groups = {};
  for (const name of names.split(" ")) {
    for (const element of this.querySelectorAll(`[${name}]`)) {
      (groups[`${name} ${element.getAttribute(name)}`] ??= []).push(bare(element.outerHTML));
    }
  }
  const places = [...this.querySelectorAll('[role="list"]')].map((list) =>
    [...list.children].map((item) => bare(item.outerHTML)));
  return { groups, places };
}
