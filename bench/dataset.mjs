// Datasets in the widget's own format, the same on every machine: five plans, as many issues as asked
// for, a third of them the same on all plans. Never real content, and nothing a clock decides.

export const N_PLANS = 5;

// What is typed into the search, letter by letter, each of which leaves fewer issues. It begins with a
// letter only summaries have, so that it does not matter who searches details too.
export const TYPED = "harbo";

const SUMMARY_WORDS = `harbour harbinger hardship hall hamlet bridge school budget winter library council tram market
  river garden station public water energy street museum forest parking clinic stadium tariff subsidy grant
  levy permit reform pension wages transit cycling airport customs police rescue repair renewal extension
  closure opening review survey contract tender deadline quarter annual regional central upper lower former
  future joint single double limited gradual partial full fixed open paid free local rural urban coastal
  modern planned`;

const DETAIL_WORDS = `of and to in for from its would must could every before between until under over after
  against committee members residents figures estimates document clause section condition agreement measure
  proposal decision majority minority opinion evidence statement procedure supervision responsibility
  implementation consultation publication transition period years weeks percent million people places building
  network service provision quality access support training equipment maintenance operation income spending
  investment reserve interest`;

const wordsOf = (text) => text.trim().split(/\s+/);

// Mulberry32: small, and the same everywhere.
const numbers = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

export const dataset = (nIssues) => {
  const next = numbers(nIssues);
  const sentence = (words, n) => {
    const text = Array.from({ length: n }, () => words[Math.floor(next() * words.length)]).join(" ");
    return text[0].toUpperCase() + text.slice(1);
  };
  const [short, long] = [wordsOf(SUMMARY_WORDS), wordsOf(DETAIL_WORDS)];
  const plans = Array.from({ length: N_PLANS }, (_, at) => ({
    id: `p${at + 1}`,
    name: `Plan ${at + 1}`,
    date: `2026-0${at + 1}-01`,
  }));
  const issues = Array.from({ length: nIssues }, (_, at) => ({
    id: `i${at + 1}`,
    name: `${at + 1}. ${sentence(long, 2)}`,
  }));
  const provisions = issues.flatMap((issue, at) => {
    const texts = () => ({ summary: sentence(short, 8), detail: sentence(long, 30) });
    const shared = at % 3 === 0 && texts();
    return plans.map((plan) => {
      const said = shared || texts();
      return { plan: plan.id, issue: issue.id, coverage: "stated", ...said };
    });
  });
  const title = `${N_PLANS} plans on ${nIssues} issues`;
  return { format: "plan-compare/1", id: `bench-${nIssues}`, title, as_of: "2026-11-20", plans, issues, provisions };
};

// What a page must show after each act: how many issues, and which first.
export const expectations = ({ issues, plans, provisions }) => {
  const rows = issues.map(({ name }, at) => {
    const texts = provisions.slice(at * plans.length, (at + 1) * plans.length).map(({ summary }) => summary);
    return { name, differs: new Set(texts).size > 1, words: [name, ...texts].join("\n").toLowerCase() };
  });
  const of = (left) => ({ rows: left.length, first: left[0].name });
  return {
    all: of(rows),
    different: of(rows.filter(({ differs }) => differs)),
    found: (text) => of(rows.filter(({ words }) => words.includes(text))),
  };
};
