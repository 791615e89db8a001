// Prints `raw gzip brotli` bytes of each file named; with --write also puts a .gz and a .br
// beside those over 1 KiB. Never changes the files themselves.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const WORTH_IT = 1024;

const files = process.argv.slice(2);
const isWriting = files[0] === "--write";
if (isWriting) files.shift();

for (const file of files) {
  const raw = readFileSync(file);
  const gzip = gzipSync(raw, { level: 9 });
  const brotli = brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
  console.log(`${raw.length} ${gzip.length} ${brotli.length}`);
  if (isWriting && raw.length > WORTH_IT) {
    writeFileSync(`${file}.gz`, gzip);
    writeFileSync(`${file}.br`, brotli);
  }
}
