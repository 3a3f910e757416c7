// A zip of stored files, made and read here: no library, nothing asked of any host.

const CRC = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ CRC[(value ^ byte) & 255];
  return (value ^ 0xffffffff) >>> 0;
}

/** Little-endian numbers, two bytes where the width is 2, else four. */
function packed(...pairs) {
  const bytes = [];
  for (const [value, width] of pairs) {
    for (let byte = 0; byte < width; byte += 1) bytes.push((value >>> (8 * byte)) & 255);
  }
  return new Uint8Array(bytes);
}

// 1980-01-01: the same decisions give the same file, whenever they are exported.
const NO_TIME = [[0, 2], [33, 2]];

/** One zip from `[name, text]` pairs. */
function zipped(files) {
  const encoder = new TextEncoder();
  const parts = [];
  const directory = [];
  let at = 0;
  let length = 0;
  for (const [name, text] of files) {
    const [title, bytes] = [encoder.encode(name), encoder.encode(text)];
    const sizes = [[crc32(bytes), 4], [bytes.length, 4], [bytes.length, 4], [title.length, 2], [0, 2]];
    const common = [[20, 2], [0x800, 2], [0, 2], ...NO_TIME, ...sizes];
    const local = packed([0x04034b50, 4], ...common);
    const entry = packed([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
    parts.push(local, title, bytes);
    directory.push(entry, title);
    at += local.length + title.length + bytes.length;
    length += entry.length + title.length;
  }
  const count = files.length;
  const end = packed([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [at, 4], [0, 2]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

/** The files of a zip as a map of names to texts; throws where it is none. */
async function unzipped(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Wrong("ce n’est pas un fichier zip entier");
  const found = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const title = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + title));
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const content = bytes.subarray(from, from + size);
    if (name.endsWith(".csv")) found.set(name.split("/").pop(), await inflated(content, method));
    at += 46 + title + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

async function inflated(bytes, method) {
  const stored = new Blob([bytes]).stream();
  const stream = method === 0 ? stored : stored.pipeThrough(new DecompressionStream("deflate-raw"));
  return new TextDecoder("utf-8", { fatal: true }).decode(await new Response(stream).arrayBuffer());
}
