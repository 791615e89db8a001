// What the filters of content management systems leave of the HTML on the standard input: with the
// argument `dompurify` or `sanitize-html`, each with its defaults. For tests/filters.rs.

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
};

process.stdout.write(await filters[process.argv[2]]());
