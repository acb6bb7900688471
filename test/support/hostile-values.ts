import fc from "fast-check";

// Foreign values in the shape of valid ones: what gets past a reader of JSON, and stands before its schema.

type Tree = Record<string, unknown>;
type Place = { readonly of: Tree; readonly key: string };

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Every place in a value, from the outside in. */
const placesIn = (value: unknown): readonly Place[] => {
  const places: Place[] = [];
  const look = (of: unknown): void => {
    if (!isTree(of)) return;
    for (const key of Object.keys(of)) {
      places.push({ of, key });
      look(of[key]);
    }
  };
  look(value);
  return places;
};

const deep = (levels: number): unknown => {
  let value: unknown = "deep";
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
};

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "",
    " ",
    "unknown",
    "\ud800",
    "e\u0301",
    "\u0000",
    "\u202e",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "0000-00-00",
    "2026-02-30",
    "9999-12-31",
    "2026-01-01T24:00:00.000Z",
    "x".repeat(70_000),
    "a".repeat(64),
    "../../etc/passwd",
    0,
    -1,
    0.5,
    1e21,
    1e308,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
    [],
    {},
    [[]],
    [null],
    { kind: "__proto__" },
    { kind: 1 },
  ),
  fc.constantFrom(5, 70, 400).map(deep),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 30 }),
);

type Change = {
  readonly kind: "replace" | "remove" | "add" | "swap" | "double" | "poison";
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
};

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(
    "replace",
    "replace",
    "replace",
    "remove",
    "add",
    "swap",
    "double",
    "poison",
  ),
  at: fc.nat(1 << 20),
  other: fc.nat(1 << 20),
  value: odd,
});

const withOwn = (of: Tree, key: string, value: unknown): void => {
  Object.defineProperty(of, key, { value, enumerable: true, writable: true, configurable: true });
};

/** A list is repeated, so that it has the same items twice; a text likewise. */
const doubled = (value: unknown): unknown => {
  if (Array.isArray(value)) return [...(value as unknown[]), ...(value as unknown[])];
  return typeof value === "string" ? value + value : [value, value];
};

const make = (whole: unknown, { kind, at, other, value: chosen }: Change): unknown => {
  // Chosen again and again, and changed itself once it is in.
  const value = structuredClone(chosen);
  const places = placesIn(whole);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return value;
  const { of, key } = place;
  const second = places[other % places.length] ?? place;
  switch (kind) {
    case "replace":
      withOwn(of, key, value);
      return whole;
    case "remove":
      if (Array.isArray(of)) of.splice(Number(key), 1);
      else Reflect.deleteProperty(of, key);
      return whole;
    case "add":
      withOwn(of, Array.isArray(of) ? String(of.length) : `${key}More`, value);
      return whole;
    case "swap":
      // Copied, so that nothing holds itself.
      withOwn(of, key, structuredClone(second.of[second.key]));
      return whole;
    case "double":
      withOwn(of, key, doubled(of[key]));
      return whole;
    case "poison":
      withOwn(of, "__proto__", value);
      return whole;
  }
};

/** Values nearly like the samples, and some that are like nothing. */
export const hostileValues = (samples: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 4 }))
        .map(([sample, changes]) => changes.reduce<unknown>(make, structuredClone(sample))),
    },
    { weight: 1, arbitrary: odd },
  );

/** The same as the text of a file. */
export const hostileJson = (samples: readonly unknown[]): fc.Arbitrary<string> =>
  hostileValues(samples).map((value) => JSON.stringify(value, null, 2));
