// The reader's clipboard, downloads and printer, for view/clipboard.rs.

// Copies, and then tells whether that was possible: neither every page nor every reader allows it.
export const copy = async (text, tell) => {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    isCopied = false;
  }
  tell(isCopied);
};

// Selects what stands in a field, once that is on the page; takes the field's label away when the
// reader leaves it.
export const select = (field, opener) => {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    opener.focus();
  });
  field.addEventListener("blur", () => {
    // A reader who turns to another window to paste is still there.
    if (field.getRootNode().activeElement !== field) field.parentNode.remove();
  });
  queueMicrotask(() => {
    field.focus();
    field.select();
  });
};

// Offers a text as a file.
export const save = (name, type, text) => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  // By then the browser has read it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};

export const print = () => window.print();
