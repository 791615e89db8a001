// The address, clipboard, downloads and printer around a page, for around.rs. Expects nothing.

let present;

export class Around {
  copied = [];
  saved = [];
  written = [];
  widget; // the element whose prints are looked at
  printed = []; // what each was, in words
  isRefused = false; // whether the browser refuses to copy, and to change the address
  #undo = [];
  #files = new Map();

  // What a test that failed left behind is mended first.
  static open(fragment) {
    present?.leave();
    return (present = new Around(fragment));
  }

  constructor(fragment) {
    const { href } = location;
    const { state } = history;
    const replaceState = history.replaceState.bind(history);
    this.open = (fragment) => replaceState({ of: "the page" }, "", `#${fragment}`);
    this.open(fragment);
    this.#undo.push(() => replaceState(state, "", href));
    this.#replace(history, "replaceState", (...values) => {
      if (this.isRefused) throw new DOMException("too often", "SecurityError");
      replaceState(...values);
      this.written.push(location.hash.slice(1));
    });
    this.#replace(navigator, "clipboard", {
      writeText: async (text) => {
        if (this.isRefused) throw new DOMException("no", "NotAllowedError");
        this.copied.push(text);
      },
    });
    this.#replace(URL, "createObjectURL", (blob) => {
      const url = `blob:${this.#files.size}`;
      this.#files.set(url, blob);
      return url;
    });
    const around = this;
    this.#replace(HTMLAnchorElement.prototype, "click", async function () {
      const blob = around.#files.get(this.href);
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await blob.arrayBuffer());
      around.saved.push(`${this.download} ${blob.type} ${text}`);
    });
    this.#replace(window, "print", () => this.printed.push(printed(this.widget)));
  }

  leave() {
    for (const undo of this.#undo.splice(0)) undo();
  }

  get fragment() {
    return location.hash.slice(1);
  }

  get state() {
    return JSON.stringify(history.state);
  }

  // What a reader does who pastes an address.
  goTo(fragment) {
    location.hash = fragment;
  }

  withoutClipboard() {
    this.#replace(navigator, "clipboard", undefined);
  }

  addCanonical(href) {
    const link = Object.assign(document.createElement("link"), { rel: "canonical", href });
    document.head.append(link);
    this.#undo.push(() => link.remove());
  }

  #replace(object, key, value) {
    const original = Object.getOwnPropertyDescriptor(object, key);
    Object.defineProperty(object, key, { value, writable: true, configurable: true });
    this.#undo.unshift(() => {
      if (original) Object.defineProperty(object, key, original);
      else delete object[key];
    });
  }
}

// What browsers do when a script prints: nothing that waits for the script's end has happened.
const printed = ({ shadowRoot }) => {
  dispatchEvent(new Event("beforeprint"));
  const paper = shadowRoot.querySelector(".paper");
  const { length } = shadowRoot.querySelectorAll("details[open]");
  const words = paper.textContent;
  const said = paper.closest("[data-paper]").dataset.paper;
  dispatchEvent(new Event("afterprint"));
  return `${said}, ${length} open: ${words}`;
};

// What is selected in a field.
export const selected = (field) => field.value.slice(field.selectionStart, field.selectionEnd);

// What the page around the field sees when the reader turns to another window.
export const turnAway = (field) => field.dispatchEvent(new FocusEvent("blur"));
