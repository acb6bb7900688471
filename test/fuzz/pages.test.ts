import fc from "fast-check";
import { officeHere, type Here } from "../http/here.ts";
import { tracesIn } from "../pages/traces.ts";
import { fuzz, patience } from "../support/fuzz.ts";
import { hostileBytes, hostileText } from "../support/hostile-bytes.ts";
import { hostileAddress, hostileHeaders, requestAt } from "./server/hostile-requests.ts";
import { pagesHere, type PagesHere, type Session } from "./server/pages-here.ts";

// What no form of ours would send: there is a page that answers it, and nothing is on record.

let here: Here;
let pages: PagesHere;
let sessions: readonly Session[];
let names: readonly string[];

const places = [
  "/en/cases/new",
  "/en/cases/first/do/lay",
  "/en/cases/first/do/correct",
  "/en/cases/second/do/vote",
  "/en/cases/second/do/prepare-instrument",
  "/az/cases/first/do/withdraw",
  "/en/administration/import",
  "/en/administration/calendar",
  "/en/administration/grant",
];

const people = ["clerk-1", "plenary-secretary-1", "treaty-officer-1", "administrator"];

/** The names of the inputs of all forms at these places. */
const inputNames = async (): Promise<readonly string[]> => {
  const found = new Set<string>();
  for (const place of places)
    for (const { cookie } of sessions) {
      const answer = await pages.ask(
        new Request(`http://127.0.0.1${place}`, { headers: { cookie } }),
      );
      for (const [, name = ""] of (await answer.text()).matchAll(/ name="([^"]+)"/g))
        found.add(name);
    }
  return [...found];
};

beforeAll(async () => {
  here = await officeHere(4);
  await here.carried("first", 0, 1);
  await here.carried("second", 1, 5);
  pages = pagesHere(here.home);
  sessions = await Promise.all(people.map((person) => pages.signedIn(person)));
  names = await inputNames();
}, 60_000);
afterAll(() => here.close());

const answered = async (request: Request | undefined): Promise<Response | undefined> => {
  if (request === undefined) return undefined;
  const before = tracesIn(here.home).entries;
  const answer = await pages.ask(request);
  const text = await answer.text();
  expect(answer.status).toBeLessThan(500);
  if (answer.headers.get("content-type")?.startsWith("text/html") === true)
    expect(text.replaceAll(/<(textarea|input)[^]*?>[^]*?(?=<)/g, "")).not.toMatch(
      />\s*(undefined|NaN|\[object Object\])\s*</,
    );
  if (!request.url.includes("/administration/")) expect(tracesIn(here.home).entries).toBe(before);
  return answer;
};

const value = fc.oneof(
  fc.constantFrom("", "1", "-1", "31", "2", "2026", "known", "unknown", "between", "yes", "no"),
  fc.constantFrom("rollCall", "counts", "notPublished", "adopted", "a".repeat(64), "first"),
  hostileText(["Member 1,for\nMember 2,against", "2026-03-02", "84"]),
);
const wish = fc.oneof(
  fc.constantFrom("save", "continue", "add:statements", "add:statements.0.texts", "add:__proto__"),
  fc.constantFrom("drop:statements:0", "drop:statements:9999", "remove:text", "upload:text.file"),
  fc.tuple(fc.constantFrom("add", "drop", "remove", "upload"), value).map((all) => all.join(":")),
);

const fieldsOf = (): fc.Arbitrary<readonly (readonly [string, string])[]> =>
  fc.array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...names) },
        { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", "statements.count") },
        { weight: 1, arbitrary: fc.string({ maxLength: 9 }) },
      ),
      value,
    ),
    { maxLength: 14 },
  );

const known = [
  "en",
  "az",
  "cases",
  "first",
  "second",
  "do",
  "lay",
  "audit",
  "log",
  "public",
].concat(
  ["history", "documents", "papers", "entries", "tasks", "votes", "statements", "administration"],
  ["checkpoints", "verify", "export.jsonl", "history.csv", "check", "confirm", "sign-in", "new"],
);
const asked = ["q", "stage", "page", "open", "after", "sort", "person", "given", "%", "__proto__"];

describe("The pages", () => {
  it(
    "answer whatever a form is filled in with",
    async () => {
      expect(names.length).toBeGreaterThan(30);
      const sent = fc.record({
        place: fc.constantFrom(...places),
        who: fc.constantFrom(...sessions),
        fields: fieldsOf(),
        wish,
      });
      await fuzz(sent, 80, async ({ place, who, fields, wish: pressed }) => {
        const body = new FormData();
        for (const [name, text] of fields) body.append(name, text);
        body.append(
          "file",
          new File([fields.map(([, text]) => text).join()], fields[0]?.[1] ?? ""),
        );
        body.set("do", pressed);
        body.set("form-token", who.token);
        await answered(requestAt(place, { method: "POST", headers: { cookie: who.cookie }, body }));
      });
    },
    patience,
  );

  it(
    "answer whatever bytes call themselves a form",
    async () => {
      const [clerk] = sessions;
      const parts = [
        ["form-token", clerk?.token ?? ""],
        ["by", "the initiator"],
        ["do", "continue"],
      ];
      const form = parts
        .map(
          ([name, text]) =>
            `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
        )
        .concat(
          '--x\r\nContent-Disposition: form-data; name="text.file"; filename="law.txt"\r\nContent-Type: text/plain\r\n\r\nthe law\r\n--x--\r\n',
        )
        .join("");
      const bodies = fc.tuple(fc.constantFrom(...places), hostileBytes([form]), hostileHeaders);
      await fuzz(bodies, 80, async ([place, body, headers]) => {
        const type = "multipart/form-data; boundary=x";
        const given = { "content-type": type, cookie: clerk?.cookie ?? "" };
        const withOdd = body.length % 2 === 0 ? { ...headers, cookie: given.cookie } : given;
        await answered(requestAt(place, { method: "POST", headers: withOdd, body }));
      });
      expect(places.length).toBeGreaterThan(5);
    },
    patience,
  );

  it(
    "answer at whatever address, whoever asks",
    async () => {
      const wishes = fc.tuple(
        hostileAddress(known, asked),
        fc.constantFrom(undefined, ...sessions),
        hostileHeaders,
      );
      await fuzz(wishes, 150, async ([address, who, headers]) => {
        const inLanguage = address.length % 5 === 0 ? address : `/en${address}`;
        const cookie = who === undefined ? {} : { cookie: who.cookie };
        await answered(requestAt(inLanguage, { headers: { ...headers, ...cookie } }));
      });
      const answer = await pages.ask(new Request("http://127.0.0.1/en/public"));
      expect(answer.status).toBe(200);
    },
    patience,
  );
});
