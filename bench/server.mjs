// The site that is measured: pages, bundles, datasets and folders of the element, compressed once and
// served from memory. Never a request that leaves this machine.

import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

// Below that, hosts do not compress.
const WORTH_IT = 1024;

const compress = (raw) => {
  if (raw.length <= WORTH_IT) return { body: raw };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return { body: brotliCompressSync(raw, { params }), encoding: "br" };
};

// What docs/page-authors.md tells hosts; a hash in the name is for ever.
const cacheControl = (path) =>
  /-[0-9a-f]{10}\.(js|wasm|json)$/.test(path) ? "max-age=31536000, immutable" : "max-age=300, must-revalidate";

// `texts` are files by path; `folders` are folders on disk by the first part of the path.
export const serve = async (texts, folders) => {
  const answers = new Map();
  for (const [path, text] of Object.entries(texts)) answers.set(path, compress(Buffer.from(text)));

  const fromFolder = (path) => {
    const [, first, ...rest] = path.split("/");
    const folder = folders[first];
    const file = folder && join(folder, normalize(`/${rest.join("/")}`));
    if (!file || !existsSync(file)) return undefined;
    if (existsSync(`${file}.br`)) return { body: readFileSync(`${file}.br`), encoding: "br" };
    return compress(readFileSync(file));
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const answer = answers.get(pathname) ?? fromFolder(pathname);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    answers.set(pathname, answer);
    response.writeHead(200, {
      "Cache-Control": cacheControl(pathname),
      "Content-Length": answer.body.length,
      "Content-Type": TYPES[extname(pathname)] ?? "application/octet-stream",
      ...(answer.encoding && { "Content-Encoding": answer.encoding }),
    });
    response.end(answer.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
};
