// Tells the live count, for view/announcer.rs.

const PAUSE = 300; // ms that the count waits for the reader's next act
const waiting = new WeakMap();

// Puts words into an element a moment after the last call for it.
export const tellSoon = (element, words) => {
  clearTimeout(waiting.get(element));
  waiting.set(element, setTimeout(() => (element.textContent = words), PAUSE));
};
