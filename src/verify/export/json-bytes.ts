// Canonical JSON (RFC 8785: whole numbers, members in order, the shortest escapes), passed byte by byte. Each of these
// functions is told where something begins and answers where it ends, or 0 where it is not canonical.

const [quote, backslash, colon, comma, openList, closeList, openObject, closeObject] = [
  0x22, 0x5c, 0x3a, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d,
] as const;
const [minus, zero, nine] = [0x2d, 0x30, 0x39] as const;
const escapes = /^\\(?:["\\bfnrt]|u00(?:0[0-7bef]|1[0-9a-f]))/;
const words = new Map(
  ["null", "true", "false"].map((word) => [word.charCodeAt(0), Buffer.from(word)]),
);
/** A whole number of so many digits is read exactly by every reader; one of a digit more may be. */
const exactDigits = 15;
const deepest = 64;

const bytesWhere = (is: (byte: number) => number): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => is(byte));
// 0 for what ends a string or begins an escape, 1 for ASCII, 2 for a part of a longer character.
const inString = bytesWhere((byte) =>
  byte < 0x20 || byte === quote || byte === backslash ? 0 : 1 + Number(byte >= 0x80),
);
// The record has no member whose name is not ASCII or needs an escape.
const inName = inString.map((kind) => kind % 2);

// One text is passed at a time. The same bytes again, to be read four at a time; and what kinds of them were seen.
let fours: DataView = new DataView(new ArrayBuffer(0));
let seen = 0;

/** Begins with a line, and forgets what was seen in the one before. */
export const beginText = (line: Buffer): void => {
  if (fours.buffer !== line.buffer) fours = new DataView(line.buffer);
  seen = 0;
};

/** Whether a character that is not ASCII was seen: then somebody must look whether it is UTF-8. */
export const isWide = (): boolean => seen > 1;

/** Whether one of four bytes is not ASCII, or a control character, a quote or a backslash: all four in one step. */
const isSpecial = (four: number): boolean => {
  const control = (four - 0x20202020) & ~four;
  const quotes = four ^ 0x22222222;
  const backslashes = four ^ 0x5c5c5c5c;
  const either = ((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes);
  return ((four | control | either) & 0x80808080) !== 0;
};

const afterFours = (line: Buffer, from: number): number => {
  const [view, offset, last] = [fours, line.byteOffset, line.length - 4];
  let at = from;
  while (at < last && !isSpecial(view.getInt32(offset + at, true))) at += 4;
  return at;
};

const afterEscape = (line: Buffer, at: number): number => {
  const [escape] = escapes.exec(line.toString("latin1", at, at + 6)) ?? [];
  return escape === undefined ? 0 : afterString(line, at + escape.length);
};

/** From behind the quote that opens it. */
const afterString = (line: Buffer, from: number): number => {
  let kinds = 0;
  for (let at = afterFours(line, from); ; at += 1) {
    const kind = inString[line[at] ?? 0] ?? 0;
    kinds |= kind;
    if (kind !== 0) continue;
    seen |= kinds;
    return line[at] === quote ? at + 1 : afterEscape(line, at);
  }
};

const comesBefore = (line: Buffer, name: number, other: number): boolean => {
  for (let index = 0; ; index += 1) {
    const one = line[name + index] ?? quote;
    const next = line[other + index] ?? quote;
    if (one === quote || next === quote) return one === quote && next !== quote;
    if (one !== next) return one < next;
  }
};

/** From behind its opening quote, to behind the colon. */
const afterName = (line: Buffer, from: number): number => {
  let at = from;
  while (inName[line[at] ?? 0] === 1) at += 1;
  const isWhole = line[from - 1] === quote && line[at] === quote && line[at + 1] === colon;
  return isWhole ? at + 2 : 0;
};

const afterList = (line: Buffer, from: number, depth: number): number => {
  if (line[from] === closeList) return from + 1;
  for (let at = from; ; at += 1) {
    at = afterValue(line, at, depth);
    if (line[at] !== comma) return line[at] === closeList ? at + 1 : 0;
  }
};

const afterObject = (line: Buffer, from: number, depth: number): number => {
  if (line[from] === closeObject) return from + 1;
  for (let [at, before] = [from, 0]; ; at += 1) {
    const name = at + 1;
    at = afterName(line, name);
    if (at === 0 || (before > 0 && !comesBefore(line, before, name))) return 0;
    before = name;
    at = afterValue(line, at, depth);
    if (line[at] !== comma) return line[at] === closeObject ? at + 1 : 0;
  }
};

export const afterWord = (line: Buffer, at: number, word: Buffer): number => {
  for (let index = 0; index < word.length; index += 1)
    if (line[at + index] !== word[index]) return 0;
  return at + word.length;
};

const isDigit = (byte: number): boolean => byte >= zero && byte <= nine;

export const afterNumber = (line: Buffer, from: number): number => {
  const start = line[from] === minus ? from + 1 : from;
  let at = start;
  while (isDigit(line[at] ?? 0)) at += 1;
  const digits = at - start;
  if (line[start] === zero) return digits === 1 && start === from ? at : 0;
  if (digits <= exactDigits) return digits > 0 ? at : 0;
  return Number.isSafeInteger(Number(line.toString("latin1", from, at))) ? at : 0;
};

const afterSimple = (line: Buffer, at: number): number => {
  const first = line[at] ?? 0;
  if (first === minus || isDigit(first)) return afterNumber(line, at);
  const word = words.get(first);
  return word === undefined ? 0 : afterWord(line, at, word);
};

export const afterValue = (line: Buffer, at: number, depth: number): number => {
  const first = line[at];
  if (depth > deepest) return 0;
  if (first === quote) return afterString(line, at + 1);
  if (first === openObject) return afterObject(line, at + 1, depth + 1);
  return first === openList ? afterList(line, at + 1, depth + 1) : afterSimple(line, at);
};
