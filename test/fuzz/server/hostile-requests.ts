import fc from "fast-check";
import { hostileText } from "../../support/hostile-bytes.ts";

// Requests as nobody who means well would write them: addresses, questions behind them, and headers.

/** What a platform lets stand in a header at all. */
const headerValue = fc
  .oneof(
    fc.string({ unit: "binary-ascii", maxLength: 60 }),
    fc.constantFrom(
      "",
      "null",
      "*",
      "x".repeat(9000),
      "a,b;q=0.5, *;q=0",
      "%00",
      "[object Object]",
    ),
  )
  .map((text) => text.replace(/[^\u0020-\u007e]/g, " ").trim());

const usual = (samples: readonly string[]) => fc.oneof(fc.constantFrom(...samples), headerValue);

/** Headers that some reader here looks at, each there or not. */
export const hostileHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  {
    accept: usual(["*/*", "text/html", "application/json;q=0.1"]),
    "accept-encoding": usual(["gzip", "br;q=0, gzip", "identity;q=0"]),
    "accept-language": usual(["az", "en;q=0.5,az", "*"]),
    authorization: usual(["Bearer x", "Basic OjpQ", "Bearer a.b.c"]),
    "content-type": usual([
      "application/json",
      "application/octet-stream",
      "multipart/form-data; boundary=x",
      "multipart/form-data",
      "application/x-www-form-urlencoded",
      "text/plain",
    ]),
    cookie: usual(["tasdiq=", "tasdiq=x; tasdiq=y", "__proto__=1", "=;=;", "tasdiq=%E0%A4%A"]),
    "idempotency-key": usual(['"lay-1"', "lay-1", '"'.repeat(9)]),
    "if-none-match": usual(["*", 'W/"x"']),
    origin: usual(["http://127.0.0.1", "null", "https://evil.example", "http://"]),
    range: usual(["bytes=0-", "bytes=5-1,-9", "bytes=-"]),
    "x-forwarded-for": usual(["127.0.0.1", ",,,"]),
  },
  { requiredKeys: [] },
);

const escape = fc.constantFrom(
  "%",
  "%ff",
  "%00",
  "%2e%2e%2f",
  "%2F",
  "..",
  ".",
  "__proto__",
  "constructor",
  "%F0%9F%99%82",
  "e%CC%81",
  "new",
  "office",
  "log",
  "-1",
  "99999999999999999999",
  "0",
  "1",
  "a".repeat(3000),
);

/** One part of an address; most are of cases and things that are there. */
const part = (known: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 2, arbitrary: escape },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map(encodeURIComponent) },
  );

/** An address made of such parts, and a question behind some. */
export const hostileAddress = (
  known: readonly string[],
  asked: readonly string[],
): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(part(known), { maxLength: 6 }),
      fc.array(fc.tuple(fc.constantFrom(...asked), fc.oneof(part(known), hostileText(["1"]))), {
        maxLength: 3,
      }),
    )
    .map(([parts, questions]) => {
      const query = questions.map(([name, value]) => `${name}=${queryPart(value)}`).join("&");
      return `/${parts.join("/")}${query === "" ? "" : `?${query}`}`;
    });

const queryPart = (value: string): string =>
  encodeURIComponent(value.toWellFormed()).replaceAll("%25", "%").slice(0, 5000);

/** The request, where the platform would make one of it. */
export const requestAt = (address: string, init: RequestInit): Request | undefined => {
  try {
    return new Request(`http://127.0.0.1${address}`, init);
  } catch {
    return undefined;
  }
};
