// A screenshot as a PNG of 256 colours, a third of what a browser writes: pictures of text have few. Never
// for photographs.

import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;
const [RGB, PALETTE, RGBA] = [2, 3, 6];

const chunks = (png) => {
  const found = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
};

const chunk = (type, data) => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

// What each filter of PNG adds to a byte: of the pixel before, that above, and the one before that.
const predicted = (filter, left, up, corner) => {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter === 0) return 0;
  const [a, b, c] = [left, up, corner].map((byte) => Math.abs(left + up - corner - byte));
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

// The pixels of a picture, red, green and blue in one number each.
const pixels = (png) => {
  const parts = chunks(png);
  const header = parts[0].data;
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  if (depth !== 8 || ![RGB, RGBA].includes(kind) || header[12]) throw new Error("no picture that a browser takes");
  const size = kind === RGBA ? 4 : 3;
  const bytes = inflateSync(Buffer.concat(parts.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  const stride = width * size;
  let above = Buffer.alloc(stride);
  const colors = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (stride + 1)];
    const line = Buffer.from(bytes.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const [left, corner] = x < size ? [0, 0] : [line[x - size], above[x - size]];
      line[x] += predicted(filter, left, above[x], corner);
    }
    for (let x = 0; x < width; x++) colors[y * width + x] = line.readUIntBE(x * size, 3);
    above = line;
  }
  return { width, height, colors };
};

const distance = (a, b) =>
  [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

// The most frequent colours that are not near one that is kept already, so that small marks keep theirs.
const kept = (all, apart) => {
  const found = [];
  for (const color of all) {
    if (found.every((other) => apart < distance(color, other))) found.push(color);
    if (MOST_COLORS < found.length) return kept(all, 2 * apart + 4);
  }
  return found;
};

// Few colours, and for each other the place of the nearest of them.
const palette = (colors) => {
  const counts = new Map();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const all = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
  const few = kept(all, 0);
  const places = new Map(few.map((color, place) => [color, place]));
  for (const color of all) {
    if (places.has(color)) continue;
    const nearest = few.reduce((best, other) => (distance(color, other) < distance(color, best) ? other : best));
    places.set(color, places.get(nearest));
  }
  return { few, places };
};

export const inFewColors = (png) => {
  const { width, height, colors } = pixels(png);
  const { few, places } = palette(colors);
  const lines = Buffer.alloc(height * (width + 1));
  colors.forEach((color, at) => (lines[at + Math.floor(at / width) + 1] = places.get(color)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE], 8);
  const table = Buffer.from(few.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const data = deflateSync(lines, { level: 9, memLevel: 9 });
  const parts = [chunk("IHDR", header), chunk("PLTE", table), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
};
