// The script of a page with frames, as the types of the package must let it be and must not.

import type { PlanCompareFrameMessage, PlanCompareHostMessage } from "../../package/host.js";

const frame = document.querySelector("iframe");
const send = (message: PlanCompareHostMessage) => frame?.contentWindow?.postMessage(message, "*");
send({ source: "plan-compare-host", type: "set-state", data: { plans: ["us28"], issue: null } });
send({ source: "plan-compare-host", type: "set-scheme", data: { scheme: "dark" } });
send({ source: "plan-compare-host", type: "viewport", data: { top: 0, height: 800 } });
frame?.addEventListener("plan-compare-open", ({ detail }) => detail.issue.length);

addEventListener("message", ({ data }: MessageEvent<PlanCompareFrameMessage>) => {
  if (data.type === "plan-compare-height") (data.data.paper - data.data.height).toFixed();
  else if (data.type === "plan-compare-error") data.data.faults.length;
});

// @ts-expect-error: no such message
send({ source: "plan-compare-host", type: "reset", data: {} });
// @ts-expect-error: no such scheme
send({ source: "plan-compare-host", type: "set-scheme", data: { scheme: "blue" } });
// @ts-expect-error: no such choice
send({ source: "plan-compare-host", type: "set-state", data: { plan: "us28" } });
