// What `host.js` lets a page hear of the comparisons in its frames, and what a page may send to
// them. The module exports nothing: importing it is enough.

import type { PlanCompareEventMap, PlanCompareStateChange } from "./plan-compare.js";

type Sent<Type extends string, Data> = {
  source: "plan-compare";
  /** `?id=` of the frame's address. */
  id: string;
  type: Type;
  data: Data;
};

/** What a frame sends to its page. `host.js` takes the height, and dispatches the others as events of
 * the `<iframe>`; they bubble. */
export type PlanCompareFrameMessage =
  /** In pixels; `paper` with all of a table that scrolls by itself. */
  | Sent<"plan-compare-height", { height: number; paper: number }>
  | {
      [Type in keyof PlanCompareEventMap]: Sent<Type, PlanCompareEventMap[Type]["detail"]>;
    }[keyof PlanCompareEventMap];

/** What a frame takes from its page, and from nobody else. */
export type PlanCompareHostMessage = { source: "plan-compare-host" } & (
  | { type: "set-state"; data: PlanCompareStateChange }
  | { type: "set-scheme"; data: { scheme: "auto" | "light" | "dark" } }
  /** How many pixels of the frame have left the window at its top, and the window's height;
   * `host.js` sends it. */
  | { type: "viewport"; data: { top: number; height: number } }
);
