// The element's class. It knows when to begin and to end, and what stays when there is no wasm;
// everything else is decided in Rust.

const MARGIN = "400px"; // how near the viewport a lazy element begins to load
const TEXTS = "src plans baseline category query issue view views layout scheme loading permalink".split(" ");
const FLAGS = ["differences", "plain"];
const OBSERVED = [...TEXTS, ...FLAGS, "heading-level", "lang", "dir"];
const CHOICES = { scheme: "auto light dark", loading: "lazy eager", layout: "auto table duel list", permalink: "off read sync" }; // default first

// The element's child that holds a dataset, if there is one.
export const inlineDataset = (element) =>
  element.querySelector(':scope > script[type="application/json"]');

// Defines `tag`, unless somebody has; `engine` promises what `engine.js` returns.
export const define = (tag, engine) => {
  if (customElements.get(tag)) return;

  class PlanCompare extends HTMLElement {
    static observedAttributes = OBSERVED;
    #changed = new Set();
    #turn = 0; // counts loads, so that the last one wins
    #asked; // the address loaded last
    #abort;
    #parts; // what the engine has
    #near;
    #isAsked = false; // whether the element has begun to load
    #data;
    #pending; // what setState() asked for before there was a dataset
    #host;
    #note;
    #view;
    #problem;
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
        this.#near?.disconnect();
        this.#clearNote();
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
      const apply = () => this.#call(() => this.#host?.attributes_changed(names));
      if (this.#parts && names.includes("lang")) this.#parts.loadLocale(this).then(apply, apply);
      else apply();
    }

    // Whether a property or a child holds the dataset; both come before an address.
    #hasOwn() {
      return this.#data != null || inlineDataset(this);
    }

    // Loads now, or once the reader comes near.
    #wait() {
      this.#near?.disconnect();
      if (this.loading === "eager") return this.#load();
      this.#near = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#begin(),
        { rootMargin: MARGIN },
      );
      this.#near.observe(this);
      for (const act of ["focusin", "pointerover"]) this.addEventListener(act, this.#begin, { once: true });
    }

    #begin = () => {
      this.#near.disconnect();
      if (this.isConnected && !this.#isAsked) this.#load();
    };

    #load = async () => {
      const turn = ++this.#turn;
      this.#isAsked = true;
      this.#asked = this.getAttribute("src");
      this.#abort?.abort();
      const abort = (this.#abort = new AbortController());
      // Asked for at once; the engine reads the answer.
      const answer =
        this.#asked && !this.#hasOwn() ? fetch(this.#asked, { signal: abort.signal }) : undefined;
      answer?.catch(() => {});
      try {
        const parts = (this.#parts = await engine());
        const dataset = parts.datasetText(this, this.#data, answer, abort);
        await parts.loadLocale(this);
        const found = await dataset;
        if (turn === this.#turn && found) this.#show(found);
      } catch (error) {
        if (turn === this.#turn) this.#giveUp(error);
      }
    };

    #show({ text, code, status, before }) {
      const { Host, Note, showProblem, takePlace } = this.#parts;
      const settle = takePlace(this, this.#giveUp);
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      this.#clearNote();
      this.#problem = document.createElement("div");
      try {
        if (code) throw showProblem(this, this.#problem, code, status, before, this.#load);
        const view = document.createElement("div");
        const host = Host.open(this, view, this.#problem, text, this.#load);
        this.#host?.free();
        this.#host = host;
        this.#view = view;
        root.replaceChildren(view);
        settle(view, host);
        if (this.#pending) host.setState(this.#pending);
        this.#pending = undefined;
        host.tellReady();
        this.#tellReady();
      } catch (thrown) {
        if (!(thrown instanceof Note)) return this.#giveUp(thrown);
        // What is on screen stays: the dataset before this one, else the page's fallback.
        this.#note = thrown;
        if (this.#view) root.prepend(this.#problem);
        else root.replaceChildren(this.#problem, document.createElement("slot"));
        settle();
      }
    }

    #clearNote() {
      this.#note?.remove();
      this.#note = undefined;
      this.#problem?.remove();
    }

    // The fallback as it was.
    #end() {
      try {
        this.#host?.free();
      } catch {} // it broke before
      this.#host = this.#view = undefined;
      this.shadowRoot?.replaceChildren(document.createElement("slot"));
    }

    // No wasm, or it broke: the fallback as it was; without one, a sentence and the data.
    #giveUp = (error) => {
      this.#end();
      const message = `plan-compare cannot run here: ${error}`;
      const isText = (node) => node.nodeType === 3 && node.data.trim();
      if (!this.querySelector(":scope > :not(script, p:empty)") && ![...this.childNodes].some(isText)) {
        const note = document.createElement("p");
        note.append("This comparison cannot be shown in this browser. ");
        const url = this.getAttribute("src");
        const link = Object.assign(document.createElement("a"), { href: url, rel: "noopener noreferrer", textContent: "Read its data." });
        if (url && link.protocol.startsWith("http")) note.append(link);
        (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(note);
      }
      const detail = { code: "wasm", message, faults: [] };
      this.dispatchEvent(
        new CustomEvent("plan-compare-error", { bubbles: true, composed: true, detail }),
      );
    };

    // A panic must not reach the page.
    #call(act) {
      try {
        return act();
      } catch (error) {
        this.#giveUp(error);
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
      return this.#call(() => this.#host?.state()) ?? null;
    }

    setState(partial) {
      if (this.#host) this.#call(() => this.#host.setState(partial));
      else this.#pending = { ...this.#pending, ...partial };
    }

    getPermalink() {
      return this.#call(() => this.#host?.getPermalink()) ?? "";
    }

    toCSV() {
      return this.#call(() => this.#host?.toCSV()) ?? "";
    }

    reset() {
      this.#pending = undefined;
      this.#call(() => this.#host?.reset());
    }
  }

  Object.defineProperties(PlanCompare.prototype, PROPERTIES);
  customElements.define(tag, PlanCompare);
};

// Properties that mirror attributes: the getter reads with a fallback, the setter writes.
const PROPERTIES = {};
for (const name of TEXTS) {
  PROPERTIES[name] = {
    enumerable: true,
    get() {
      const value = this.getAttribute(name) ?? "";
      const known = CHOICES[name]?.split(" ");
      return !known || known.includes(value) ? value : known[0];
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, Array.isArray(value) ? value.join(" ") : value);
    },
  };
}
for (const name of FLAGS) {
  PROPERTIES[name] = {
    enumerable: true,
    get() {
      return this.hasAttribute(name);
    },
    set(value) {
      this.toggleAttribute(name, !!value);
    },
  };
}
PROPERTIES.headingLevel = {
  enumerable: true,
  get() {
    const level = Number(this.getAttribute("heading-level"));
    return [2, 3, 4, 5, 6].includes(level) ? level : 3;
  },
  set(value) {
    this.setAttribute("heading-level", value);
  },
};
