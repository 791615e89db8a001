// Lists what in `this` shortens its words; for equal_treatment.rs. A native choice may: its list has
// the words in full.

function () {
  return [...this.querySelectorAll("*")]
    .filter((element) => {
      const { textOverflow, webkitLineClamp } = getComputedStyle(element);
      const isShortened = textOverflow !== "clip" || webkitLineClamp !== "none";
      return isShortened && element.localName !== "select";
    })
    .map((element) => `${element.localName}.${element.getAttribute("class")}`);
}
