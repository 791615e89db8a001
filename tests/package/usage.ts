// A page's script, as the types of the package must let it be and must not.

import type { PlanCompareElement, PlanCompareErrorDetail } from "../../package/plan-compare.js";

const element: PlanCompareElement = document.createElement("plan-compare");
element.src = "data/plans.json";
element.src = null;
element.plans = ["us28", "e3"];
const plans: string = element.plans;
element.headingLevel = 2;
element.layout = "duel";
element.differences = true;
element.data = '{"format": "plan-compare/1"}';
element.data = { format: "plan-compare/1", id: "d", title: { en: "T" }, plans: [], issues: [], provisions: [], as_of: "2026" };
element.setState({ plans: "us28 e3", baseline: null, view: "changes" });
element.setState({});
element.reset();
const texts: string[] = [plans, element.getPermalink(), element.toCSV(), element.dir, element.lang];
const baseline: string | null | undefined = element.state?.baseline;
element.ready.then(() => console.log(texts, baseline));
element.addEventListener("plan-compare-ready", ({ detail }) => detail.plans.toFixed());
element.addEventListener("plan-compare-open", function ({ detail }) {
  this.setState({ issue: detail.issue });
});
element.addEventListener("click", (event) => event.clientX);
element.addEventListener("of-somebody-else", () => {});
document.addEventListener("plan-compare-change", ({ detail }) => detail.cause === "reset" && detail.plans.length);
document.body.addEventListener("plan-compare-error", ({ detail }) => tell(detail));
document.querySelector("plan-compare")?.reset();

const tell = ({ code, faults }: PlanCompareErrorDetail) =>
  code === "format" && faults.map((fault) => `${fault.line}:${fault.column} ${fault.expected}`);

// @ts-expect-error: choices are the reader's
element.state = null;
// @ts-expect-error: no such layout
element.layout = "wide";
// @ts-expect-error: no such level
element.headingLevel = 1;
// @ts-expect-error: no such choice
element.setState({ plan: "us28" });
// @ts-expect-error: an event has no such detail
element.addEventListener("plan-compare-open", ({ detail }) => detail.plan);
