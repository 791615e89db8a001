// What the filters of content management systems leave of the HTML on the standard input: with the
// argument `dompurify`, `sanitize-html` or `tinymce`, each with its defaults. For tests/filters.rs.

import { readFileSync } from "node:fs";

const html = readFileSync(0, "utf8");

const filters = {
  dompurify: async () => {
    const [{ default: createDOMPurify }, { JSDOM }] = await Promise.all([
      import("dompurify"),
      import("jsdom"),
    ]);
    return createDOMPurify(new JSDOM("").window).sanitize(html);
  },
  "sanitize-html": async () => {
    const { default: sanitizeHtml } = await import("sanitize-html");
    return sanitizeHtml(html);
  },
  // What the editor keeps of what is pasted into its source view.
  tinymce: async () => {
    const { JSDOM } = await import("jsdom");
    const { window } = new JSDOM("", { pretendToBeVisual: true });
    window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} });
    window.CSS = { escape: (name) => name }; // of names of elements only
    for (const name of ["window", "document", "navigator", "Node", "Element", "HTMLElement", "DOMParser", "CSS"]) {
      Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
    }
    const { default: tinymce } = await import("tinymce");
    const schema = tinymce.html.Schema({});
    const content = tinymce.html.DomParser({}, schema).parse(html);
    return tinymce.html.Serializer({}, schema).serialize(content);
  },
};

process.stdout.write(await filters[process.argv[2]]());
