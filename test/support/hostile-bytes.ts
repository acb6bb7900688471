import fc from "fast-check";

// Foreign bytes: a valid sample to which a few things were done, or nothing that was ever valid.

/** What trips readers up: of JSON, YAML, XML, CSV, PEM, and of text as such. */
const snares: readonly Uint8Array[] = [
  ...[
    '"__proto__":{"x":1},',
    '"constructor":',
    "\\ud800",
    "\\u0000",
    "1e999",
    "-0",
    "9007199254740993",
    "null",
    '""',
    '"',
    "'",
    "\u0000",
    "\u001b[2J",
    "\ufeff",
    "\u2028",
    "\u202e",
    "e\u0301",
    "🙂",
    "\r",
    "\r\n",
    "\n\n",
    "\t",
    ",",
    ";",
    ",,,,",
    "=cmd|' /C calc'!A0",
    "[".repeat(3000),
    '{"a":'.repeat(3000),
    "<a>".repeat(3000),
    "&a [*a,*a]",
    "!!js/function ",
    "? ",
    "- ",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&b;",
    "]]>",
    "2026-02-30",
    "0000-00-00",
    "999999-12-31",
    "../../../etc/passwd",
    "%00",
    "-----END PRIVATE KEY-----\n",
    "x".repeat(70_000),
  ].map((text) => Buffer.from(text)),
  // Half a pair, an overlong blank, and a byte that begins nothing.
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xc0, 0xa0]),
  Buffer.from([0xff]),
];

type Change = {
  readonly kind: "flip" | "put" | "cut" | "end" | "repeat" | "splice" | "snare";
  readonly at: number;
  readonly length: number;
  readonly value: number;
};

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("flip", "put", "cut", "end", "repeat", "splice", "snare"),
  at: fc.nat(1 << 24),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 })),
  value: fc.nat(1 << 16),
});

const withByte = (bytes: Buffer, at: number, byte: number): Buffer => {
  const changed = Buffer.from(bytes);
  if (changed.length > 0) changed[at % changed.length] = byte & 0xff;
  return changed;
};

const inserted = (bytes: Buffer, at: number, more: Uint8Array): Buffer => {
  const place = at % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place)]);
};

const changed = (bytes: Buffer, one: Change, samples: readonly Buffer[]): Buffer => {
  const { at, length, value } = one;
  const from = at % (bytes.length + 1);
  const piece = bytes.subarray(from, from + length);
  const other = samples[value % samples.length] ?? bytes;
  switch (one.kind) {
    case "flip":
      return withByte(bytes, at, (bytes[at % Math.max(1, bytes.length)] ?? 0) ^ (1 << (value % 8)));
    case "put":
      return withByte(bytes, at, value);
    case "cut":
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
    case "end":
      return bytes.subarray(0, from);
    case "repeat":
      return inserted(bytes, at, Buffer.concat(Array<Buffer>(2 + (value % 40)).fill(piece)));
    case "splice":
      return inserted(bytes, value, other.subarray(at % (other.length + 1)).subarray(0, length));
    case "snare":
      return inserted(bytes, at, snares[value % snares.length] ?? bytes);
  }
};

const mutated = (samples: readonly Buffer[]): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 5 }))
    .map(([sample, changes]) =>
      changes.reduce<Buffer>((bytes, one) => changed(bytes, one, samples), sample),
    );

/** Shown as text where a run fails, and not number by number. */
const readable = (bytes: Uint8Array): Buffer =>
  Object.assign(Buffer.from(bytes), {
    [fc.toStringMethod]: () => JSON.stringify(Buffer.from(bytes).toString("latin1")),
  });

/** Bytes like the samples, nearly; and some that are like nothing. */
export const hostileBytes = (samples: readonly (Uint8Array | string)[]): fc.Arbitrary<Buffer> => {
  const own = samples.map((sample) => Buffer.from(sample));
  const all: fc.Arbitrary<Uint8Array> = fc.oneof(
    { weight: 12, arbitrary: mutated(own) },
    {
      weight: 1,
      arbitrary: fc.uint8Array({ maxLength: 300 }),
    },
    { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...snares) },
  );
  return all.map(readable);
};

/** The same as text, as a reader of text gets it. */
export const hostileText = (samples: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    hostileBytes(samples).map((bytes) => bytes.toString("utf8")),
    fc.string({ unit: "binary", maxLength: 100 }),
  );
