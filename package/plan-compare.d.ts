// What a page's script may do with the element and hear of it. The module exports nothing:
// importing it defines `<plan-compare>`.

/** A dataset of the format `plan-compare/1`; `data/plan-compare.schema.json` has every key. */
export interface PlanCompareDataset {
  format: "plan-compare/1";
  id: string;
  title: PlanCompareText;
  plans: readonly object[];
  issues: readonly object[];
  provisions: readonly object[];
  [key: string]: unknown;
}

/** A text, or its wordings by BCP 47 tag. */
export type PlanCompareText = string | { readonly [tag: string]: string };

export type PlanCompareView = "compare" | "answers" | "changes" | "agreement" | "positions" | "timeline" | "figures";

/** The reader's present choices. */
export interface PlanCompareState {
  view: PlanCompareView;
  /** Ids of the plans shown, in the order shown. */
  plans: string[];
  baseline: string | null;
  differences: boolean;
  category: string | null;
  query: string;
  /** The issue opened last. */
  issue: string | null;
  order: "dataset" | "contested";
  /** Ids of the two plans of a duel and of *Changes*; empty until chosen. */
  pair: string[];
  /** The plan whose positions and events are shown. */
  about: string | null;
  /** The party whose events are shown. */
  party: string | null;
}

/** What `setState()` takes: keys left out stay as they are; null and "" set a choice back. */
export interface PlanCompareStateChange {
  view?: PlanCompareView | "" | null;
  plans?: readonly string[] | string | null;
  baseline?: string | null;
  differences?: boolean | null;
  category?: string | null;
  query?: string | null;
  /** One issue, or several, space-separated. */
  issue?: string | null;
  order?: "dataset" | "contested" | null;
  pair?: readonly string[] | string | null;
  about?: string | null;
  party?: string | null;
}

/** One thing wrong with a dataset. */
export interface PlanCompareFault {
  /** JSON Pointer. */
  place: string;
  line: number;
  column: number;
  level: "error" | "slip" | "warning";
  expected: string;
  found: string;
  /** What may be done, such as "did you mean 'us28'?"; empty where nobody knows. */
  suggestion: string;
}

export interface PlanCompareReadyDetail {
  id: string;
  /** How many. */
  plans: number;
  /** How many. */
  issues: number;
}

export interface PlanCompareChangeDetail extends PlanCompareState {
  cause:
    | "view"
    | "plans"
    | "baseline"
    | "differences"
    | "category"
    | "query"
    | "issue"
    | "pair"
    | "about"
    | "party"
    | "order"
    | "reset"
    | "setState"
    | "permalink";
}

export interface PlanCompareOpenDetail {
  issue: string;
}

export interface PlanCompareErrorDetail {
  code: "network" | "timeout" | "http" | "size" | "json" | "format" | "wasm";
  message: string;
  faults: PlanCompareFault[];
}

/** All of them bubble, out of shadow roots too. */
export interface PlanCompareEventMap {
  "plan-compare-ready": CustomEvent<PlanCompareReadyDetail>;
  "plan-compare-change": CustomEvent<PlanCompareChangeDetail>;
  "plan-compare-open": CustomEvent<PlanCompareOpenDetail>;
  "plan-compare-error": CustomEvent<PlanCompareErrorDetail>;
}

/** `<plan-compare>`. */
export interface PlanCompareElement extends HTMLElement {
  // Properties that mirror attributes.
  /** Where the dataset is. */
  get src(): string;
  set src(value: string | null | undefined);
  /** The plans shown, in this order. When it is left out: all. */
  get plans(): string;
  set plans(value: string | readonly string[] | null | undefined);
  /** The plan that the others are read against. When it is left out: none. */
  get baseline(): string;
  set baseline(value: string | null | undefined);
  /** Only issues on which the shown plans differ. */
  differences: boolean;
  /** The only category shown. When it is left out: all. */
  get category(): string;
  set category(value: string | null | undefined);
  /** The words searched for. When it is left out: none. */
  get query(): string;
  set query(value: string | null | undefined);
  /** The issue that is open. When it is left out: none. */
  get issue(): string;
  set issue(value: string | null | undefined);
  /** The only issues shown, in this order. When it is left out: all. */
  get issues(): string;
  set issues(value: string | readonly string[] | null | undefined);
  /** The only figure shown. When it is left out: all. */
  get figure(): string;
  set figure(value: string | null | undefined);
  /** The order of issues: that of the dataset, or most different answers first; among positions, what parties are publicly at odds about. */
  order: "dataset" | "contested";
  /** The view that is open. When it is left out: the first that is offered. */
  get view(): string;
  set view(value: PlanCompareView | "" | null | undefined);
  /** Which views are offered, in this order; one alone has no tabs. When it is left out: those the dataset has data for. */
  get views(): string;
  set views(value: string | readonly PlanCompareView[] | null | undefined);
  /** How plans stand beside each other: all, two (`duel`) or one (`list`); `auto` goes by the element's own width. */
  layout: "auto" | "table" | "duel" | "list";
  /** Level of the title's heading; headings inside are lower. */
  headingLevel: 2 | 3 | 4 | 5 | 6;
  /** No toolbar, no footer but the credit and sources. */
  plain: boolean;
  /** Colour scheme; `auto` is the page's. */
  scheme: "auto" | "light" | "dark";
  /** When the widget is fetched: near the viewport, or at the first focus or pointer (`lazy`); at once; or only at the first focus or pointer inside (`interaction`), so that who reads the static figure alone downloads nothing more. */
  loading: "lazy" | "eager" | "interaction";
  /** Whether the widget begins as the page's URL says (`read`), and whether the URL then follows the reader (`sync`). */
  permalink: "off" | "read" | "sync";

  // Others.
  /** Goes before a `<script type="application/json">` child, which goes before `src`. */
  data: PlanCompareDataset | string | null | undefined;
  /** A copy; null before there is a dataset. */
  readonly state: PlanCompareState | null;
  /** Is kept once the first dataset is on screen. */
  readonly ready: Promise<void>;

  setState(partial: PlanCompareStateChange): void;
  /** Sets every choice back to what the attributes say. */
  reset(): void;
  /** Empty before there is a dataset. */
  getPermalink(): string;
  /** The comparison shown (RFC 4180); empty before there is a dataset. */
  toCSV(): string;

  addEventListener<K extends keyof PlanCompareEventMap>(
    type: K,
    listener: (this: PlanCompareElement, event: PlanCompareEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: PlanCompareElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "plan-compare": PlanCompareElement;
  }
  interface HTMLElementEventMap extends PlanCompareEventMap {}
  interface DocumentEventMap extends PlanCompareEventMap {}
}
