// The element's class. It knows when to begin and to end, and what stays when there is no wasm;
// everything else is decided in Rust.

import { ATTRIBUTES } from "./attributes.js";

const MARGIN = "400px"; // how near the viewport a lazy element begins to load

// The element's child that holds a dataset, if there is one.
export const inlineDataset = (element) =>
  element.querySelector(':scope > script[type="application/json"]');

// Defines `tag`, unless somebody has; `runtime` promises what `runtime.js` returns.
export const define = (tag, runtime) => {
  if (customElements.get(tag)) return;

  class PlanCompare extends HTMLElement {
    static observedAttributes = Object.keys(ATTRIBUTES);
    #changed = new Set();
    #turn = 0; // counts loads, so that the last one wins
    #asked; // the address loaded last
    #abort;
    #parts; // what the runtime has
    #near;
    #from = 0; // how far the reader had scrolled when a link led here
    #isAsked = false; // whether the element has begun to load
    #data;
    #pending; // what setState() asked for before there was a dataset
    #shown = {}; // by show.js
    #tellReady;

    ready = new Promise((resolve) => (this.#tellReady = resolve));

    connectedCallback() {
      for (const name of ["data", ...Object.keys(PROPERTIES)]) {
        // A property set before the upgrade hides the accessor.
        if (Object.hasOwn(this, name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      if (!this.#isAsked) this.#wait();
    }

    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return; // moved, not removed
        this.#turn++;
        this.#isAsked = false;
        this.#abort?.abort();
        this.#stopWaiting();
        this.#end();
      });
    }

    attributeChangedCallback(name, old, now) {
      if (old === now) return;
      if (!this.#changed.size) queueMicrotask(() => this.#update());
      this.#changed.add(name);
    }

    #update() {
      const names = [...this.#changed];
      this.#changed.clear();
      if (!this.isConnected) return;
      if (names.includes("loading") && !this.#isAsked) this.#wait();
      if (this.#isAsked && !this.#hasOwn() && this.getAttribute("src") !== this.#asked) this.#load();
      const apply = () => this.#call(() => this.#shown.host?.attributes_changed(names));
      if (this.#parts && names.includes("lang")) this.#parts.loadLocale(this).then(apply, apply);
      else apply();
    }

    // Whether a property or a child holds the dataset; both come before an address.
    #hasOwn() {
      return this.#data != null || inlineDataset(this);
    }

    // Loads now, or once the reader comes near; by `interaction` never for a reader who only looks.
    #wait() {
      this.#stopWaiting();
      if (this.#isLinked() || this.loading === "eager") return this.#load();
      addEventListener("hashchange", this.#follow);
      this.#near = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#begin(),
        { rootMargin: MARGIN },
      );
      // Without anything to look at, nobody could ever touch it.
      if (this.loading !== "interaction" || !this.querySelector(":scope > :not(script, p:empty)"))
        this.#near.observe(this);
      for (const act of ["focusin", "pointerover"]) this.addEventListener(act, this.#begin, { once: true });
    }

    // Whether the address has a part of a widget.
    #isLinked() {
      return this.permalink !== "off" && location.hash.includes("plan-compare-");
    }

    #follow = () => {
      if (!this.#isLinked()) return;
      this.#from = scrollY;
      this.#begin();
    };

    #begin = () => {
      this.#stopWaiting();
      if (this.isConnected && !this.#isAsked) this.#load();
    };

    #stopWaiting() {
      this.#near?.disconnect();
      removeEventListener("hashchange", this.#follow);
    }

    #load = async () => {
      const turn = ++this.#turn;
      this.#isAsked = true;
      this.#asked = this.getAttribute("src");
      this.#abort?.abort();
      const abort = (this.#abort = new AbortController());
      // Asked for at once; the runtime reads the answer.
      const answer =
        this.#asked && !this.#hasOwn() ? fetch(this.#asked, { signal: abort.signal }) : undefined;
      answer?.catch(() => {});
      try {
        this.#parts = await runtime();
        const found = await this.#parts.prepare(this, this.#data, answer, abort);
        if (turn !== this.#turn || !found) return;
        const keep = (shown) => (this.#shown = shown);
        const acts = [keep, this.#load, this.#takePending, this.#tellReady, this.#from, this.#showFallback];
        this.#parts.show(this, found, this.#shown, ...acts);
      } catch (error) {
        if (turn === this.#turn) this.#showFallback(error);
      }
    };

    #takePending = () => {
      const pending = this.#pending;
      this.#pending = undefined;
      return pending;
    };

    // The fallback as it was.
    #end() {
      try {
        this.#shown.clear?.();
        this.#shown.host?.free();
      } catch {} // it broke before
      this.#shown = {};
      this.shadowRoot?.replaceChildren(document.createElement("slot"));
    }

    // No wasm, or it broke: the fallback as it was; without one, a sentence and the data.
    #showFallback = (error) => {
      this.#end();
      const isText = (node) => node.nodeType === 3 && node.data.trim();
      if (!this.querySelector(":scope > :not(script, p:empty)") && ![...this.childNodes].some(isText)) {
        const sentence = document.createElement("p");
        sentence.append("This comparison cannot be shown in this browser. ");
        const href = this.getAttribute("src");
        const link = Object.assign(document.createElement("a"), { href, rel: "noopener noreferrer", textContent: "Read its data." });
        if (href && link.protocol.startsWith("http")) sentence.append(link);
        (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(sentence);
      }
      const detail = { code: "wasm", message: `plan-compare cannot run here: ${error}`, faults: [] };
      this.dispatchEvent(
        new CustomEvent("plan-compare-error", { bubbles: true, composed: true, detail }),
      );
    };

    // A panic must not reach the page.
    #call(act) {
      try {
        return act();
      } catch (error) {
        this.#showFallback(error);
      }
    }

    get data() {
      return this.#data;
    }

    set data(value) {
      this.#data = value;
      if (this.#isAsked) this.#load();
    }

    get state() {
      return this.#call(() => this.#shown.host?.state()) ?? null;
    }

    setState(partial) {
      if (this.#shown.host) this.#call(() => this.#shown.host.setState(partial));
      else this.#pending = { ...this.#pending, ...partial };
    }

    getPermalink() {
      return this.#call(() => this.#shown.host?.getPermalink()) ?? "";
    }

    toCSV() {
      return this.#call(() => this.#shown.host?.toCSV()) ?? "";
    }

    reset() {
      this.#pending = undefined;
      this.#call(() => this.#shown.host?.reset());
    }
  }

  Object.defineProperties(PlanCompare.prototype, PROPERTIES);
  customElements.define(tag, PlanCompare);
};

// Properties that mirror attributes: the getter reads with a fallback, the setter writes.
const PROPERTIES = {};
for (const [name, values] of Object.entries(ATTRIBUTES)) {
  if (values === null) continue; // HTML's own
  const isFlag = values === false;
  // `headingLevel` is the only one of two words.
  PROPERTIES[name.replace("-l", "L")] = {
    enumerable: true,
    get() {
      if (isFlag) return this.hasAttribute(name);
      const value = this.getAttribute(name) ?? "";
      return values ? (values.find((known) => known == value) ?? values[0]) : value;
    },
    set(value) {
      if (isFlag) this.toggleAttribute(name, !!value);
      else if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, Array.isArray(value) ? value.join(" ") : value);
    },
  };
}
