// A dataset from wherever the page put it, within fifteen seconds and 2 MB.

import { inlineDataset } from "./element.js";
import { nobodyWrites } from "./swap.js";

const PATIENCE = 15_000; // ms without an answer
const LIMIT = 2_000_000; // bytes

// `{ text }`, or `{ code, status }` of what went wrong, or nothing when the page names no dataset. `answer` is what the server says to `src`, `abort` ends
// asking. A text becomes `{ reading }` by `read`. Only once it can be shown without taking anything
// out of the reader's hands.
export const readDataset = async (read, element, ...sources) => {
  const found = await textOf(element, ...sources);
  if (found && !found.code) {
    found.reading = await read(found.text);
    const isPart = element.hasAttribute("issues") || element.hasAttribute("figure");
    if (isPart) found.reading = await found.reading.partFor(element);
  }
  await nobodyWrites(element);
  return found;
};

const textOf = async (element, data, answer, abort) => {
  try {
    if (data != null) return { text: typeof data === "string" ? data : (JSON.stringify(data) ?? "") };
  } catch {
    return { code: "json" };
  }
  // A page may still be arriving, and with it the element's child.
  if (!answer && document.readyState === "loading") {
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
  }
  const child = inlineDataset(element);
  if (child) return { text: child.textContent };
  return answer && read(answer, abort);
};

const read = async (answer, abort) => {
  let timer;
  let isLate = false;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isLate = true;
      abort.abort();
    }, PATIENCE);
  };
  try {
    wait();
    const { status, body, headers } = await answer;
    if (status > 203) return { code: "http", status }; // nothing, a part, or elsewhere
    const reader = body.getReader();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let text = "";
    const decode = (bytes) => {
      try {
        return decoder.decode(bytes, { stream: !!bytes });
      } catch {
        // It ends at the first byte that is not UTF-8, with the sign for one, by which it is diagnosed.
        throw { code: "", text: text + new TextDecoder().decode(bytes).split("\ufffd")[0] + "\ufffd" };
      }
    };
    let size = 0;
    for (;;) {
      wait();
      const { done, value } = await reader.read();
      // WebKit takes a connection that was cut for the end. (Packed, a dataset is smaller than its text.)
      if (done && size < headers.get("content-length")) throw "";
      text += decode(value);
      if (done) return { text };
      size += value.length;
      if (size > LIMIT) throw { code: "size" };
    }
  } catch (error) {
    if (isLate) return { code: "timeout" };
    return typeof error.code === "string" ? error : { code: "network" };
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
};
