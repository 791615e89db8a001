// What happens around printing, for view/paper.rs.

// Calls `tell(true)` before the page is printed and `tell(false)` after; `root`'s details are open
// in between. Returns what stops it.
export const watchPrint = (root, tell) => {
  let opened = [];
  const before = () => {
    tell(true);
    opened = [...root.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  };
  const after = () => {
    tell(false);
    for (const details of opened.splice(0)) details.open = false;
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
};
