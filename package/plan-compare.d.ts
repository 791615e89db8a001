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

export type PlanCompareView = "compare" | "changes" | "positions" | "timeline" | "figures";

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
}

/** One thing wrong with a dataset. */
export interface PlanCompareFault {
  /** JSON Pointer. */
  place: string;
  line: number;
  column: number;
  level: "error" | "warning";
  expected: string;
  found: string;
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

/** `<plan-compare>`. The properties up to `headingLevel` mirror attributes. */
export interface PlanCompareElement extends HTMLElement {
  get src(): string;
  set src(url: string | null | undefined);
  get plans(): string;
  set plans(ids: string | readonly string[] | null | undefined);
  get baseline(): string;
  set baseline(id: string | null | undefined);
  get category(): string;
  set category(id: string | null | undefined);
  get query(): string;
  set query(text: string | null | undefined);
  get issue(): string;
  set issue(id: string | null | undefined);
  get view(): string;
  set view(view: PlanCompareView | "" | null | undefined);
  get views(): string;
  set views(views: string | readonly PlanCompareView[] | null | undefined);
  layout: "auto" | "table" | "duel" | "list";
  scheme: "auto" | "light" | "dark";
  loading: "lazy" | "eager";
  permalink: "off" | "read" | "sync";
  differences: boolean;
  plain: boolean;
  headingLevel: 2 | 3 | 4 | 5 | 6;

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
