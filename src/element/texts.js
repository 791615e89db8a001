// The texts of a locale's file as messages.rs takes them, in its order: `one|1 plan|other|{n} plans`.

export const flat = (texts) =>
  Object.values(texts).map((text) =>
    typeof text === "string" ? text : Object.entries(text).flat().join("|"),
  );
