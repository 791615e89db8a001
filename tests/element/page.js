// A page with elements on it, for page.rs: what happens to it, and what stands on it by role and
// name. Expects nothing.

import { readDataset } from "../../src/element/dataset.js";
import { show } from "../../src/element/show.js";

// What `cargo xtask build` makes of a locale's file.
const flat = (texts) =>
  Object.values(texts).map((text) =>
    typeof text === "string" ? text : Object.entries(text).flat().join("|"),
  );

const EVENTS = ["ready", "change", "open", "error"].map((name) => `plan-compare-${name}`);

// Native elements by the role they have; a `role` attribute goes before.
const ROLES = {
  alert: "[role=alert]",
  button: "button",
  caption: "caption",
  cell: "td",
  checkbox: "input[type=checkbox]",
  columnheader: "th[scope=col]",
  combobox: "select",
  deletion: "del",
  drawing: "svg",
  figure: "figure",
  group: "details, [role=group]",
  heading: "h2, h3, h4, h5, h6",
  img: "[role=img]",
  insertion: "ins",
  link: "a[href]",
  list: "[role=list]",
  listitem: "[role=list] > li",
  mark: "mark",
  option: "option",
  region: "section[aria-labelledby]",
  row: "tr",
  rowgroup: "th[scope=rowgroup]",
  rowheader: "th[scope=row]",
  searchbox: "input[type=search]",
  slot: "slot",
  status: "[role=status]",
  tab: "[role=tab]",
  table: "table",
  tabpanel: "[role=tabpanel]",
  textbox: "textarea, input[type=text]",
  time: "time",
};

const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

// A label's words without those of the control inside it.
const labelWords = (label) => {
  const copy = label.cloneNode(true);
  for (const control of copy.querySelectorAll("input, select, textarea")) control.remove();
  return words(copy);
};

// The accessible name of what the widget is made of.
export const name = (element) => {
  const ids = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  if (ids.length) return ids.map((id) => words(element.getRootNode().getElementById(id))).join(" ");
  if (element.hasAttribute("aria-label")) return element.getAttribute("aria-label");
  if (element.labels?.length) return [...element.labels].map(labelWords).join(" ");
  return words(element.tagName === "TABLE" ? element.caption : element);
};

// Every element with a role below an element, through its shadow root; what is hidden has none.
export const all = (element, role) =>
  [...(element.shadowRoot ?? element).querySelectorAll(ROLES[role])].filter(
    (found) => !found.closest("[hidden]"),
  );

// What a reader sees of the page's own children: their words, or nothing while none are shown.
export const fallback = (element) => {
  const slots = element.shadowRoot && [...element.shadowRoot.querySelectorAll("slot")];
  const nodes = slots ? slots.flatMap((slot) => slot.assignedNodes()) : [...element.childNodes];
  return nodes.filter((node) => node.nodeName !== "SCRIPT").map(words).join(" ").trim();
};

// JSON with its keys in order, so that objects can be compared by it.
export const json = (value) =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  );

// The reader's acts.
export const type = (field, text) => {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
};
export const choose = (select, option) => {
  select.selectedIndex = [...select.options].findIndex((one) => words(one) === option);
  select.dispatchEvent(new Event("change", { bubbles: true }));
};
export const press = (element, key) =>
  element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
export const focus = (element) => element.focus({ preventScroll: true });
export const hover = (element) =>
  element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));

export const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));

// The end of the present task.
export const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

// A request that waits for the test to answer it.
class Asked {
  constructor(url, signal, resolve, reject) {
    Object.assign(this, { url, signal, resolve, reject });
    signal?.addEventListener("abort", () => reject(signal.reason));
  }

  answer(status, bytes) {
    this.resolve(new Response(bytes, { status }));
  }

  // Some bytes, then the end of the connection.
  cut(bytes) {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(bytes),
      pull: (controller) => controller.error(new TypeError("network error")),
    });
    this.resolve(new Response(body));
  }

  lose() {
    this.reject(new TypeError("Failed to fetch"));
  }

  get isGivenUp() {
    return !!this.signal?.aborted;
  }
}

let nPages = 0;
let present;

export class Page {
  tag = `plan-compare-${++nPages}`;
  heard = [];
  warnings = [];
  errors = [];
  asked = [];
  #listeners = [];
  #undo = [];
  #locales = { __proto__: null };
  #ground = document.createElement("main");

  // The page before is left first: a test that failed could not do it.
  static open() {
    present?.leave();
    return (present = new Page());
  }

  constructor() {
    document.body.prepend(this.#ground);
    window.scrollTo(0, 0);
    for (const event of EVENTS) {
      const hear = ({ detail }) => this.heard.push(`${event.slice(13)} ${json(detail)}`);
      document.addEventListener(event, hear);
      this.#undo.push(() => document.removeEventListener(event, hear));
    }
    this.#record("warn", this.warnings);
    this.#record("error", this.errors);
    // What nobody caught.
    for (const event of ["error", "unhandledrejection"]) {
      const note = ({ message, reason }) => this.errors.push(`${message ?? reason}`);
      window.addEventListener(event, note);
      this.#undo.push(() => window.removeEventListener(event, note));
    }
    const fetch = window.fetch;
    this.#replace(window, "fetch", (url, options) => {
      if (/^(data|blob):/.test(url)) return fetch(url, options);
      return new Promise((resolve, reject) =>
        this.asked.push(new Asked(url, options?.signal, resolve, reject)),
      );
    });
    for (const target of [document, window]) {
      const is = (one, type, act) => one.target === target && one.type === type && one.act === act;
      this.#replace(target, "addEventListener", (type, act, options) => {
        this.#listeners.push({ target, type, act });
        EventTarget.prototype.addEventListener.call(target, type, act, options);
      });
      this.#replace(target, "removeEventListener", (type, act, options) => {
        this.#listeners = this.#listeners.filter((one) => !is(one, type, act));
        EventTarget.prototype.removeEventListener.call(target, type, act, options);
      });
    }
  }

  // Those of window and document, but for what elements of a page before have left to end.
  get nListeners() {
    return this.#listeners.length;
  }

  leave() {
    this.#ground.remove();
    for (const undo of this.#undo.splice(0)) undo();
  }

  // What the loader would have fetched: this very module has the same exports.
  runtime = async () => {
    const glue = await import("/wasm-bindgen-test");
    const { Host, showProblem } = glue;
    // What the loader would fetch.
    const loadLocale = async (element) => {
      const base = glue.missingLocale(element);
      for (const known of ["en", base]) {
        const locale = this.#locales[known];
        if (locale) glue.addLocale(known, flat(JSON.parse(locale)));
      }
    };
    // Everything is in one module: there is nothing to fetch beside these two.
    const prepare = async (element, ...sources) => {
      const [found] = await Promise.all([readDataset(glue.read, element, ...sources), loadLocale(element)]);
      return found;
    };
    const sheet = new CSSStyleSheet();
    return { Host, prepare, loadLocale, show: show.bind(null, { Host, showProblem, sheet }) };
  };

  // A runtime whose widget breaks in `method`, as a panic does.
  broken(method) {
    return async () => {
      const runtime = await this.runtime();
      const broken = () => {
        throw new WebAssembly.RuntimeError("unreachable");
      };
      this.#replace(method === "open" ? runtime.Host : runtime.Host.prototype, method, broken);
      return runtime;
    };
  }

  // Notes the attributes of each update.
  async watchUpdates() {
    const updates = [];
    const { prototype } = (await this.runtime()).Host;
    const { attributes_changed } = prototype;
    this.#replace(prototype, "attributes_changed", function (names) {
      updates.push(names.join(" "));
      return attributes_changed.call(this, names);
    });
    return updates;
  }

  // What a locale's file says, before it is fetched.
  learn(base, locale) {
    this.#locales[base] = locale;
  }

  // Timers of this length and longer end at once.
  hurry(length) {
    const { setTimeout } = window;
    this.#replace(window, "setTimeout", (act, delay) =>
      setTimeout(act, length <= delay ? 0 : delay),
    );
  }

  write(markup) {
    this.#ground.innerHTML = markup.replace(/(<\/?)plan-compare\b/g, `$1${this.tag}`);
    return this.first();
  }

  make() {
    return document.createElement(this.tag);
  }

  put(element) {
    this.#ground.append(element);
  }

  first(selector = this.tag) {
    return this.#ground.querySelector(selector);
  }

  #record(method, lines) {
    const original = console[method];
    this.#replace(console, method, (...values) => {
      if (String(values[0]).startsWith("plan-compare: ")) lines.push(values.join(" ").slice(14));
      else original.apply(console, values);
    });
  }

  #replace(object, key, value) {
    const original = Object.getOwnPropertyDescriptor(object, key);
    Object.defineProperty(object, key, { value, writable: true, configurable: true });
    this.#undo.push(() => {
      if (original) Object.defineProperty(object, key, original);
      else delete object[key];
    });
  }
}
