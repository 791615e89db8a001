// A dataset's text from wherever the page put it, within the contract's time and size.

const PATIENCE = 15_000; // ms without an answer
const LIMIT = 2_000_000; // bytes

// `{ text }`, or `{ code, status }` of what went wrong, or nothing when the page names no dataset.
export const datasetText = async (element, data, signal) => {
  try {
    if (data != null) return { text: typeof data === "string" ? data : JSON.stringify(data) };
  } catch {
    return { code: "json" };
  }
  const child = element.querySelector(':scope > script[type="application/json"]');
  if (child) return { text: child.textContent };
  const url = element.getAttribute("src");
  return url ? fetchText(url, signal) : undefined;
};

const fetchText = async (url, signal) => {
  const request = new AbortController();
  const stop = () => request.abort();
  signal.addEventListener("abort", stop);
  let timer;
  let isLate = false;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isLate = true;
      stop();
    }, PATIENCE);
  };
  try {
    wait();
    const { ok, status, body } = await fetch(url, { signal: request.signal });
    if (!ok) return { code: "http", status };
    const reader = body.getReader();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const decode = (bytes) => {
      try {
        return decoder.decode(bytes, { stream: !!bytes });
      } catch {
        throw { code: "json" };
      }
    };
    let text = "";
    let size = 0;
    for (;;) {
      wait();
      const { done, value } = await reader.read();
      text += decode(value);
      if (done) return { text };
      size += value.length;
      if (size > LIMIT) throw { code: "size" };
    }
  } catch (error) {
    return { code: isLate ? "timeout" : typeof error.code === "string" ? error.code : "network" };
  } finally {
    clearTimeout(timer);
    stop();
    signal.removeEventListener("abort", stop);
  }
};
