import type { Command } from "commander";
import { answerRoute } from "../../src/api/answer-route.ts";
import { responseOf } from "../../src/api/http-answer.ts";
import { methodAndPath } from "../../src/api/route.ts";
import { routes } from "../../src/api/routes.ts";
import { demoAdministrator } from "../../src/cli/demo/prepare-home.ts";
import { buildProgram, run } from "../../src/cli/run.ts";
import { commandRow, personCommandKinds } from "../../src/commands/command-table.ts";
import { wordsIn } from "../../src/files/words.ts";
import { documentsNamed } from "../../src/findings/documents.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { readEntries } from "../../src/ledger/reading/stored-entries.ts";
import { apiOf } from "../../src/local/api.ts";
import { dutiesHeld } from "../../src/office/office.ts";
import { personSchema } from "../../src/values/ids.ts";
import { paperKinds } from "../../src/views/paper.ts";
import { readPdfs } from "../documents/read-pdfs.ts";
import { commandAnywhere } from "../support/cases.ts";
import {
  both,
  carried,
  cases,
  certifier,
  former,
  guessed,
  guessedBadly,
  idOf,
  type Name,
  names,
  openOffice,
  recorder,
  recordOf,
  rollOf,
  settled,
  uncertified,
} from "./differing-offices.ts";
import { addressesOf, type Door, doorsOf, type Values } from "./doors.ts";
import { stateOf } from "./filling.ts";
import type { Console } from "./office.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

// Every door of three offices that differ in what may not be read yet, asked as each kind of reader. Doors come out of the tables of
// routes and of the command line, so one that is added is asked too, or this test says what it has to be told of it.

const nobody = "nobody";
const auditor = "auditor";
const readers = [
  nobody,
  former,
  "clerk",
  "committee-secretary",
  recorder,
  certifier,
  "head-of-state-office",
  "treaty-officer-1",
  "releasing-officer",
  demoAdministrator,
  both,
  auditor,
] as const;
type Reader = (typeof readers)[number];

let offices: Readonly<Record<Name, Console>>;
let doors: readonly Door[];
let askers: Readonly<Record<Name, ReadonlyMap<Reader, Asker>>>;

// Each office sweeps, and puts its entries into the log, when its own hour is over. Here all have done so before anybody is asked.
const settleAll = async (): Promise<void> => {
  for (const name of names) {
    const answer = await askers[name].get("administrator")?.post("/en/incidents/sweep", {});
    expect(answer?.status).toBe(303);
    expect(await printedBy(name, "checkpoint")).toMatch(/^0 /);
  }
};

// The API of a demonstration does not know who asks, and so answers everybody alike. It is asked as where tokens say who asks.
const isOfApi = (address: string): boolean =>
  address.startsWith("/api/") || address === "/openapi.json";

type ApiOfHome = ReturnType<typeof apiOf>;

const apiFor = ({ home }: Console, reader: Reader): ApiOfHome => ({
  ...apiOf(home, {}),
  readerOf: async () => {
    const person = personSchema.parse(reader);
    const office = await home.desk.ports.ledger.head(officeCaseId);
    return office && { person, duties: dutiesHeld(office.state, person) };
  },
});

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);

/** What a route answers to somebody of whom the shell knows who they are. */
const routed = async (api: ApiOfHome, address: string): Promise<Response> => {
  const { pathname, searchParams } = new URL(address, "http://home.invalid");
  for (const route of routes) {
    const [method, path] = methodAndPath(route.at);
    const place = patternOf(path).exec(pathname);
    if (method !== "GET" || place === null) continue;
    const answer = await answerRoute(route, api, {
      header: () => undefined,
      path: pathname,
      bytes: () => Promise.resolve(new Uint8Array()),
      place: place.groups ?? {},
      query: Object.fromEntries(searchParams),
      handed: undefined,
      words: wordsIn("en"),
    });
    return responseOf(answer);
  }
  throw new Error(`no route leads to ${address}`);
};

const askerOf = async (console: Console, reader: Reader): Promise<Asker> => {
  if (reader === nobody) return stranger(console.base);
  const asker = await signedIn(console.base, reader);
  const api = apiFor(console, reader);
  const get: Asker["get"] = (path) => (isOfApi(path) ? routed(api, path) : asker.get(path));
  return { ...asker, get };
};

const askersAt = async (console: Console): Promise<ReadonlyMap<Reader, Asker>> => {
  const known = new Map<Reader, Asker>();
  for (const reader of readers) known.set(reader, await askerOf(console, reader));
  return known;
};

beforeAll(async () => {
  offices = {
    plain: await openOffice("plain"),
    differing: await openOffice("differing"),
    otherwise: await openOffice("otherwise"),
  };
  askers = {
    plain: await askersAt(offices.plain),
    differing: await askersAt(offices.differing),
    otherwise: await askersAt(offices.otherwise),
  };
  doors = doorsOf(offices.plain.home);
  await settleAll();
}, 300_000);
afterAll(async () => {
  for (const name of names) await offices[name].close();
});

// What is drawn by lot, hashed or told by a clock differs from office to office; so does the port.
const plainly = (text: string): string =>
  text
    .replaceAll(/127\.0\.0\.1:\d+/g, "HERE")
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)/g, "INSTANT")
    .replaceAll(/\b\d{8}T\d{6}Z\b/g, "INSTANT")
    // How long a sweep took, and over how many cases, as it came before or after the last of them was opened.
    .replaceAll(/\b\d+ s\b|"took": ?\d+/g, "WHILE")
    .replaceAll(/"cases":\d+|Open cases: \d+/g, "CASES")
    .replaceAll(/\b\d\d:\d\d(:\d\d)?\b/g, "TIME")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "ID")
    .replaceAll(/\b[0-9a-f]{6,64}\b/g, "HASH")
    .replaceAll(/[A-Za-z0-9+/_-]{27,}={0,2}/g, "DRAWN");

// Headers that are made of the bytes of the answer, of a clock, or of a session.
const drawn = ["content-length", "date", "etag", "set-cookie"];

type Asking = (asker: Asker) => Promise<Response>;

/** What somebody is answered, without what is another in each office anyway. */
const answered = async (name: Name, reader: Reader, asking: Asking): Promise<string> => {
  const asker = askers[name].get(reader);
  if (asker === undefined) throw new Error(`nobody is called ${reader}`);
  const answer = await asking(asker);
  const sent = [...answer.headers].filter(([field]) => !drawn.includes(field));
  return plainly([String(answer.status), ...sent.map(String), await answer.text()].join("\n"));
};

const valuesIn = async (name: Name): Promise<Values> => {
  const { home } = offices[name];
  const digests: string[] = [];
  for (const caseId of cases)
    for (const { digest } of documentsNamed(await readEntries(home.desk.ports, caseId as never)))
      if (digest !== "unknown") digests.push(digest);
  const entries = Math.max(
    ...(await Promise.all(cases.map((id) => stateOf(home, id)))).map((one) => one.version),
  );
  return {
    language: ["en"],
    id: cases,
    seq: Array.from({ length: entries }, (_, n) => String(n + 1)),
    verb: personCommandKinds.map((kind) => commandRow(kind).verb),
    file: paperKinds.map((paper) => `${paper}.en.pdf`),
    digest: [...new Set([...digests, "0".repeat(64)])],
    size: ["1", "7"],
    key: ["none"],
    kind: [],
    procedure: ["az-milli-majlis"],
    clock: ["vote", "presentation", "signature"],
  };
};

// What is asked of a list beside its address.
const searches: Readonly<Record<string, readonly string[]>> = {
  "/:language/cases": ["?words=Planted", "?words=97", "?words=rejected"],
  "/api/tasks": ["?duty=plenary-secretary", `?person=${certifier}`],
  "/api/cases": ["?open=true", "?public=true"],
  "/:language/audit/log/case.jsonl": cases.map((id) => `?case=${id}`),
  "/:language/cases/:id/do/:verb": ["?stage=plenary"],
};

// Each kind of reader is asked for; those who are like one of them in the long run alone.
const isLong = process.env["TASDIQ_LONG"] === "1";
const like: readonly Reader[] = [
  "clerk",
  "head-of-state-office",
  "treaty-officer-1",
  "releasing-officer",
];
const asked = readers.filter((reader) => isLong || !like.includes(reader));

/** Who recorded a vote reads it, and not what another entered who differed. */
const otherFor = (reader: Reader): Name => (reader === recorder ? "differing" : "otherwise");

/** The first line in which two texts differ. */
const firstDifference = (one: string, other: string): string => {
  const [lines, others] = [one.split("\n"), other.split("\n")];
  const at = lines.findIndex((line, n) => line !== others[n]);
  return `${lines[at] ?? ""} | ${others[at] ?? ""}`.slice(0, 600);
};

/** In what two answers differ; undefined where they are one. */
const difference = async (reader: Reader, asking: Asking): Promise<string | undefined> => {
  // Two answers may fall on both sides of midnight, so what differs is asked for once more.
  for (const last of [false, true]) {
    const one = await answered("plain", reader, asking);
    const other = await answered(otherFor(reader), reader, asking);
    if (one === other) return undefined;
    if (last) return firstDifference(one, other);
  }
  return undefined;
};

const isPaper = (address: string): boolean => address.endsWith(".pdf");

const addressesRead = async (): Promise<readonly string[]> => {
  const values = await valuesIn("plain");
  return doors
    .filter(({ method }) => method === "GET")
    .flatMap((door) => [
      ...addressesOf(door, values),
      ...(searches[door.pattern] ?? []).flatMap((search) =>
        addressesOf(door, values).map((address) => `${address}${search}`),
      ),
    ]);
};

/** Of some addresses those at which somebody is told one thing in one office and another in the other, with what differs. */
const differing = async (
  reader: Reader,
  addresses: readonly string[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const address of addresses) {
    const what = await difference(reader, ({ get }) => get(address));
    if (what !== undefined) found.push(`${address}: ${what}`);
  }
  return found;
};

/** Commands that guess what is on record, naming whatever entry might be taken for the vote; in the long run one of each kind too. */
const guessesIn = async ({ home }: Console, caseId: string): Promise<readonly object[]> => {
  const { ballots, head } = await stateOf(home, caseId);
  const vote = ballots.at(-1)?.vote;
  const record = recordOf(home, carried);
  const correcting = { reason: "none", legalBasis: "none" };
  const named = [vote?.entry, vote?.correctedBy, head].filter((of) => typeof of === "string");
  const kinds = isLong
    ? personCommandKinds.filter(
        (kind) => !["Withdraw", "OpenCase", "DeclineCertification"].includes(kind),
      )
    : [];
  return [
    ...named.flatMap((of) => [
      { kind: "Correct", of, restated: record, ...correcting },
      { kind: "Correct", of, restated: { ...record, rollCall: rollOf(carried) }, ...correcting },
      { kind: "ReleaseInstrument", of, text: "0".repeat(64), statements: [] },
    ]),
    { ...record, on: "2026-01-01" },
    ...kinds.map((kind) => commandAnywhere(kind)),
  ];
};

const bogus = { findings: ["no-such-rule"], reason: "none" };
const asking = [
  { person: certifier, duty: "plenary-secretary" },
  { person: "clerk", duty: "clerk" },
  { person: "treaty-officer-1", duty: "treaty-officer" },
].flatMap((who) => [who, { ...who, despite: bogus }]);

/** What is answered to such commands, given by several people, with and without a reason to go on that fits nothing. */
const answersTo = async (name: Name, caseId: string): Promise<readonly string[]> => {
  const answers: string[] = [];
  for (const command of await guessesIn(offices[name], caseId))
    for (const who of asking) {
      const kind = "kind" in command ? String(command.kind) : "";
      const id = idOf(caseId, 1000 + answers.length);
      const request = { id, caseId, mode: { kind: "live" }, command, ...who };
      const answer = await fetch(`${offices[name].base}/api/commands/${kind}`, {
        method: "POST",
        headers: { "content-type": "application/json", connection: "close" },
        body: JSON.stringify({ request }),
      });
      answers.push(
        `${kind} ${who.person}: ${String(answer.status)} ${plainly(await answer.text())}`,
      );
    }
  return answers;
};

// What the command line is told to print, by its verbs; `CASE` is each case after the other. Whatever records, or shows nothing of a
// case, stands in `silent`.
const lines: Readonly<Record<string, readonly string[]>> = {
  show: ["CASE", "CASE --json"],
  list: ["", "--json", "--open", "--public"],
  tasks: ["", "--json", `--as ${certifier}`, "--duty plenary-secretary"],
  history: ["CASE", "CASE --json", "CASE --csv", "CASE --jsonl"],
  map: ["CASE", "CASE --json"],
  audit: ["CASE", "CASE --json", "CASE --all", "--all --json"],
  explain: ["CASE vote", "CASE vote --json --for 2026-06-01"],
  readiness: ["CASE", "CASE --json"],
  "open-data": ["json", "csv", "xml", "jsonl"].map((format) => `CASE --format ${format}`),
  feed: ["CASE --self https://office.example/feed.xml"],
  export: ["", "--public", "--case CASE"],
  sweep: ["", "--json"],
  incidents: ["", "--json"],
  ...Object.fromEntries(
    ["duty list", "calendar show", "key list"].map((verb) => [verb, ["", "--json"]]),
  ),
};
const silent = [
  ...["law list", "law show", "law check", "law play", "law print", "law confirm"],
  ...["treaty in-force", "treaty status", "treaty show", "judge", "verify", "checkpoint"],
  ...["key show", "key rotate", "init", "duty grant", "duty revoke", "duty register"],
  ...["invite", "key add", "key confirm", "key revoke", "passkeys set"],
  ...["duty new-key", "sign-in set", "mail sender", "mail depositary", "mail checkpoints"],
  ...["calendar import", "import", "advance", "incident take", "incident retry"],
  ...["incident resolve", "demo", "start", "serve", "backup", "restore"],
  // Prints the same papers as the pages.
  "paper",
];

const verbsIn = (command: Command, before: readonly string[] = []): readonly string[] =>
  command.commands.flatMap((one) => {
    const name = [...before, one.name()];
    return one.commands.length > 0 ? verbsIn(one, name) : [name.join(" ")];
  });

type Printed = { out: string };

const shellTo = (said: Printed, folder: string): Parameters<typeof run>[1] => ({
  out: (text) => {
    said.out += text;
  },
  err: (text) => {
    said.out += text;
  },
  env: {},
  folder,
  terminal: false,
  piped: () => Promise.resolve(""),
});

const printedBy = async (name: Name, line: string): Promise<string> => {
  const { folder } = offices[name].home;
  const said = { out: "" };
  const code = await run(
    [...line.split(" ").filter(Boolean), "--home", folder],
    shellTo(said, folder),
  );
  return plainly(`${String(code)} ${said.out}`).replaceAll(folder, "HOME");
};

const commandLines = async (): Promise<readonly string[]> => {
  const cli = { shell: shellTo({ out: "" }, "."), done: () => undefined, mayMean: () => true };
  const verbs = verbsIn(await buildProgram(cli));
  const acts = personCommandKinds.map((kind): string => commandRow(kind).verb);
  const known = [...acts, ...silent, ...Object.keys(lines)];
  expect(verbs.filter((verb) => !known.includes(verb))).toEqual([]);
  return Object.entries(lines).flatMap(([verb, given]) =>
    given.flatMap((one) =>
      one.includes("CASE")
        ? cases.map((caseId) => `${verb} ${one.replace("CASE", caseId)}`)
        : [`${verb} ${one}`],
    ),
  );
};

// How many answers were compared, and which of them gave something away.
let cells = 0;
const leaks: string[] = [];
const crawled = (tried: number, found: readonly string[]): void => {
  cells += tried;
  leaks.push(...found);
  expect(found).toEqual([]);
};

describe("What nobody else may read of a vote", () => {
  afterAll(() => {
    console.info(`doors by readers: ${String(cells)} cells, ${String(leaks.length)} leaks`);
  });

  it.each(asked.filter((reader) => reader !== auditor))(
    "makes no difference at any door, to: %s",
    async (reader) => {
      const addresses = (await addressesRead()).filter((address) => !isPaper(address));
      expect(addresses.length).toBeGreaterThan(600);
      crawled(addresses.length, await differing(reader, addresses));
    },
    300_000,
  );

  it.each([certifier, recorder] as const)(
    "makes no difference on any paper, to: %s",
    async (reader) => {
      const addresses = (await addressesRead()).filter(isPaper);
      expect(addresses).toHaveLength(cases.length * paperKinds.length);
      const printed = async (name: Name): Promise<readonly string[]> => {
        const texts: string[] = [];
        const pdfs: Uint8Array[] = [];
        for (const address of addresses) {
          const answer = await askers[name].get(reader)?.get(address);
          if (answer?.headers.get("content-type") === "application/pdf")
            pdfs.push(new Uint8Array(await answer.arrayBuffer()));
          else texts.push(plainly((await answer?.text()) ?? ""));
        }
        expect(pdfs.length).toBeGreaterThan(9);
        return [...texts, ...readPdfs(pdfs).map(({ pages }) => plainly(pages.join("\n")))];
      };
      const differs = async (): Promise<readonly string[]> => {
        const [one, other] = [await printed("plain"), await printed(otherFor(reader))];
        return one.flatMap((text, n) =>
          text === other[n] ? [] : [firstDifference(text, other[n] ?? "")],
        );
      };
      // What differs is asked for once more, as at the other doors.
      crawled(addresses.length, (await differs()).length === 0 ? [] : await differs());
    },
    300_000,
  );

  it("makes no difference to what the command line prints", async () => {
    const found: string[] = [];
    const given = await commandLines();
    const differs = async (line: string): Promise<string | undefined> => {
      const [one, other] = [await printedBy("plain", line), await printedBy("otherwise", line)];
      return one === other ? undefined : `${line}: ${firstDifference(one, other)}`;
    };
    for (const line of given) {
      // What differs is asked for once more, as at the other doors: servers look at these homes meanwhile.
      const what = (await differs(line)) === undefined ? undefined : await differs(line);
      if (what !== undefined) found.push(what);
    }
    crawled(given.length, found);
  }, 300_000);

  it("is there for those who may read it: whoever recorded it, and auditors", async () => {
    const read = async (name: Name, reader: Reader, address: string): Promise<string> =>
      answered(name, reader, ({ get }) => get(address));
    for (const reader of [recorder, auditor] as const)
      for (const caseId of uncertified.slice(0, 2))
        expect(await read("plain", reader, `/en/cases/${caseId}/votes`)).toContain(carried.names);
    for (const caseId of [...uncertified.slice(1), settled]) {
      const history = `/en/cases/${caseId}/history.json`;
      const [one, other] = [
        await read("plain", auditor, history),
        await read("differing", auditor, history),
      ];
      expect(one).toContain(`"for":${String(guessed.votes.for)}`);
      expect(other).toContain(`"for":${String(guessedBadly.votes.for)}`);
      expect(other).toContain(guessedBadly.names);
    }
  });

  // Each command in both offices alike: what is accepted moves both of them, so this comes last.
  it("makes no difference to what is answered to a form, or to a command", async () => {
    const values = await valuesIn("plain");
    const found: string[] = [];
    const told = async (what: string, one: Asking): Promise<void> => {
      const differs = await difference(certifier, one);
      if (differs !== undefined) found.push(`${what}: ${differs}`);
    };
    const verb = isLong ? values["verb"] : ["certify", "correct", "decline-vote", "record-vote"];
    const forms = doors.filter(
      ({ method, pattern }) => method === "POST" && pattern.startsWith("/:language/cases/"),
    );
    for (const door of forms)
      for (const address of addressesOf(door, { ...values, verb: verb ?? [] })) {
        await told(address, ({ post }) => post(address, { do: "continue" }));
        await told(`${address} afterwards`, ({ get }) => get(address));
      }
    expect(found).toEqual([]);
  }, 300_000);

  it.each(uncertified)(
    "makes no difference to any command, right guesses included: %s",
    async (caseId) => {
      expect(await answersTo("otherwise", caseId)).toEqual(await answersTo("plain", caseId));
    },
    300_000,
  );

  it.each([nobody, certifier] as const)(
    "makes no difference once every time has passed, to: %s",
    async (reader) => {
      for (const name of names) await printedBy(name, "advance 100d");
      await settleAll();
      const addresses = (await addressesRead()).filter((address) => !isPaper(address));
      crawled(addresses.length, await differing(reader, addresses));
    },
    300_000,
  );
});
