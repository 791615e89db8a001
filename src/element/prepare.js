// What must be there before the first paint: the dataset, the interface in the reader's language,
// and, where an issue is open from the beginning, what its details need, so that nothing jumps.

import { preload, read } from "plan_compare_glue";
import { readDataset } from "./dataset.js";
import { loadLocale } from "./locale.js";
import { openedIn } from "./swap.js";

const PATIENCE = 5_000; // ms; without its details an issue says that they are loading

const isIssueOpen = (element) =>
  element.hasAttribute("issue") ||
  openedIn(element) ||
  // Whose part of the fragment it is, only the dataset tells.
  (/read|sync/.test(element.permalink) && /\bplan-compare-[^=]*=(.*;)?i:/.test(location.hash));

const fetchDetails = () =>
  Promise.race([preload().catch(() => {}), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);

// Ends with what `readDataset` finds, once all of it is there.
export const prepare = async (element, ...sources) => {
  const details = isIssueOpen(element) && fetchDetails();
  const [found] = await Promise.all([readDataset(read, element, ...sources), loadLocale(element)]);
  // Readers may have opened one meanwhile.
  await (details || (isIssueOpen(element) && fetchDetails()));
  return found;
};
