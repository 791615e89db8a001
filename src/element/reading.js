// What Rust asks of an object of JSON in one call. Never what it means.

// What stands under each of `keys`, `null` where nothing does; nothing when the object has other keys.
export const members = (object, keys) => {
  let found = 0;
  const values = keys.map((key) => {
    if (!Object.hasOwn(object, key)) return null;
    found++;
    return object[key];
  });
  return found === Object.keys(object).length ? values : undefined;
};
