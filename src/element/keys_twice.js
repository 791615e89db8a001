// What `JSON.parse` does not tell. Never what the text means.

// Whether an object of `text`, which is JSON, has a key twice.
export const hasKeyTwice = (text) => {
  const count = (value) => {
    if (typeof value !== "object" || value === null) return 0;
    const values = Object.values(value);
    return values.reduce((n, inside) => n + count(inside), Array.isArray(value) ? 0 : values.length);
  };
  // Only a key is a string before a colon.
  const written = text.match(/"(?:[^"\\]|\\.)*"\s*:/g) ?? [];
  return count(JSON.parse(text)) < written.length;
};
