import { randomUUID } from "node:crypto";
import { demoAdministrator } from "../../src/cli/demo/prepare-home.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { handleOffice, officeRequestSchema } from "../../src/ledger/handling/office.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { Home } from "../../src/local/home/home.ts";
import { caseIdSchema, commandIdSchema, personSchema } from "../../src/values/ids.ts";
import { commandSchema } from "../../src/case/command.ts";
import { commandRow, personCommandKinds } from "../../src/commands/command-table.ts";
import { documentsNamed } from "../../src/findings/documents.ts";
import { paperKinds } from "../../src/views/paper.ts";
import { readPdfs } from "../documents/read-pdfs.ts";
import { commandAnywhere } from "../support/cases.ts";
import { rulesOf } from "../../src/commands/despite.ts";
import { addressesOf, type Door, doorsOf, type Values } from "./doors.ts";
import { checkpointLog } from "./checkpoint.ts";
import { caseAtVote, stateOf, todayIn, type Votes } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";
import { knownDate } from "../../src/time/fact-date.ts";
import { readEntries } from "../../src/ledger/reading/stored-entries.ts";

// The same office three times, with the same commands. They differ in what two people entered of a vote that nobody has certified
// yet, and in what was entered in certifications that differed. Whoever may not read it must get the same answers in all of them, at
// every door there is: whatever differs gives something away, be it a number, a finding, an order or a refusal.

type Entered = { readonly votes: Votes; readonly outcome: string; readonly names: string };

/** What differs from office to office: first records that nobody has certified, and certifications that differed. */
type Variant = { readonly records: Entered; readonly differing: Entered };

const carried: Entered = {
  votes: { for: 97, against: 11, abstaining: 5, notVoting: 3, present: 116 },
  outcome: "adopted",
  names: "Əlif Planted",
};
// Too few present, and not adopted: whatever is judged by it comes out otherwise.
const failed: Entered = {
  votes: { for: 20, against: 41, abstaining: 8, notVoting: 1, present: 70 },
  outcome: "rejected",
  names: "Zeynəb Otherwise",
};
const guessed: Entered = {
  votes: { for: 89, against: 19, abstaining: 5, notVoting: 3, present: 116 },
  outcome: "adopted",
  names: "Məmməd Guessed",
};
const guessedBadly: Entered = {
  votes: { for: 61, against: 1, abstaining: 1, notVoting: 1, present: 64 },
  outcome: "rejected",
  names: "Nigar Wrong",
};

const variants = {
  plain: { records: carried, differing: guessed },
  differing: { records: carried, differing: guessedBadly },
  otherwise: { records: failed, differing: guessedBadly },
} as const satisfies Readonly<Record<string, Variant>>;
type Name = keyof typeof variants;
const names = ["plain", "differing", "otherwise"] as const;

// Waits for its certification, with an attempt that was declined before it; and was certified, corrected, and waits again.
const waiting = "az-waiting";
const corrected = "az-corrected";
const cases = [waiting, corrected];

const nobody = "nobody";
const both = "auditor-who-certifies";
const recorder = "plenary-secretary-1";
const certifier = "plenary-secretary-2";
const auditor = "auditor";
const readers = [
  nobody,
  "clerk",
  recorder,
  certifier,
  "committee-secretary",
  "head-of-state-office",
  "treaty-officer-1",
  "releasing-officer",
  demoAdministrator,
  both,
  auditor,
] as const;
type Reader = (typeof readers)[number];

// The same id in each office, and another for each command.
const idOf = (caseId: string, n: number): string =>
  `00000000-0000-4000-8000-${Buffer.from(caseId).toString("hex").slice(-8)}${String(n).padStart(4, "0")}`;

const rollOf = ({ names: one, votes }: Entered) =>
  (["for", "against", "abstaining", "notVoting"] as const).flatMap((position) =>
    Array.from({ length: votes[position] }, (_, n) => ({
      member: `${one} ${position} ${String(n)}`,
      position,
    })),
  );

type Sent = {
  readonly person: string;
  readonly content: object;
  /** Why to go on despite what the numbers break, if they break something. */
  readonly reason?: string;
};

/** Gives commands in one case, each under an id that is the same in every office. */
const givingIn = (home: Home, caseId: string) => {
  let n = 0;
  return async ({ person, content, reason = "none" }: Sent): Promise<string> => {
    n += 1;
    const request: HandledRequest = {
      id: commandIdSchema.parse(idOf(caseId, n)),
      caseId: caseIdSchema.parse(caseId),
      person: personSchema.parse(person),
      duty: "plenary-secretary",
      mode: { kind: "live" },
      command: commandSchema().parse(content),
    };
    const answer = await handle(home.desk, request, { kind: "name" });
    if (answer.kind === "accepted") return answer.receipt.hash;
    if (answer.refusal.kind !== "RulesBroken") throw new Error(JSON.stringify(answer.refusal));
    // Whoever enters what breaks a rule goes on with a reason that says something of the numbers.
    const findings = [...rulesOf(answer.refusal.findings ?? [])];
    const second = await handle(
      home.desk,
      { ...request, despite: { findings, reason } },
      { kind: "name" },
    );
    if (second.kind === "refused") throw new Error(JSON.stringify(second.refusal));
    return second.receipt.hash;
  };
};

const recordOf = (home: Home, { votes, outcome }: Entered) => ({
  kind: "RecordVote",
  on: knownDate(todayIn(home)),
  stage: "plenary",
  outcome,
  counts: votes,
  text: "unknown",
  statementTexts: [],
});

const certifyOf = (of: string, { votes, outcome }: Entered) => ({
  kind: "CertifyVote",
  of,
  counts: votes,
  outcome,
});

const reasonOf = ({ names: one }: Entered): string => `${one} was counted`;

const fillWaiting = async (home: Home, { records, differing }: Variant): Promise<void> => {
  await caseAtVote(home, waiting, "crc");
  await makePublic(home, waiting);
  const give = givingIn(home, waiting);
  const first = await give({ person: recorder, content: recordOf(home, records) });
  await give({
    person: certifier,
    content: { kind: "DeclineCertification", of: first, reason: "a slip" },
  });
  const roll = rollOf(records);
  const second = await give({
    person: recorder,
    content: { ...recordOf(home, records), rollCall: roll },
  });
  await give({
    person: certifier,
    content: { ...certifyOf(second, differing), rollCall: rollOf(differing) },
    reason: reasonOf(differing),
  });
};

const fillCorrected = async (home: Home, { records, differing }: Variant): Promise<void> => {
  await caseAtVote(home, corrected, "uncac");
  await makePublic(home, corrected);
  const give = givingIn(home, corrected);
  const vote = { ...carried, votes: { ...carried.votes, for: 96, against: 12 } };
  const first = await give({ person: recorder, content: recordOf(home, vote) });
  await give({
    person: certifier,
    content: certifyOf(first, differing),
    reason: reasonOf(differing),
  });
  await give({ person: certifier, content: certifyOf(first, vote) });
  const second = await give({
    person: recorder,
    content: {
      kind: "Correct",
      of: first,
      restated: recordOf(home, records),
      reason: "the minutes were read again",
      legalBasis: "none",
    },
    reason: reasonOf(records),
  });
  await give({
    person: certifier,
    content: certifyOf(second, differing),
    reason: reasonOf(differing),
  });
};

const grantBoth = async ({ desk }: Home): Promise<void> => {
  for (const granted of ["auditor", "plenary-secretary"]) {
    const request = officeRequestSchema.parse({
      id: randomUUID(),
      person: demoAdministrator,
      duty: "administrator",
      office: { kind: "GrantDuty", holder: both, granted },
    });
    const answer = await handleOffice(desk, request, { kind: "name" });
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
  }
};

let offices: Readonly<Record<Name, Console>>;
let doors: readonly Door[];
let askers: Readonly<Record<Name, ReadonlyMap<Reader, Asker>>>;

const askersAt = async ({ base }: Console): Promise<ReadonlyMap<Reader, Asker>> => {
  const known = new Map<Reader, Asker>();
  for (const reader of readers)
    known.set(reader, reader === nobody ? stranger(base) : await signedIn(base, reader));
  return known;
};

const openOffice = async (name: Name): Promise<Console> => {
  const console = await openConsole();
  await grantBoth(console.home);
  await fillWaiting(console.home, variants[name]);
  await fillCorrected(console.home, variants[name]);
  await checkpointLog(console.home);
  return console;
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
    .replaceAll(/\b\d+ s\b|"took":\d+/g, "WHILE")
    .replaceAll(/"cases":\d+|Open cases: \d+/g, "CASES")
    .replaceAll(/\b\d\d:\d\d(:\d\d)?\b/g, "TIME")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "ID")
    .replaceAll(/\b[0-9a-f]{6,64}\b/g, "HASH")
    .replaceAll(/[A-Za-z0-9+/_-]{27,}={0,2}/g, "DRAWN");

type Asking = (asker: Asker) => Promise<Response>;

/** What somebody is answered, without what is another in each office anyway. */
const answered = async (name: Name, reader: Reader, asking: Asking): Promise<string> => {
  const asker = askers[name].get(reader);
  if (asker === undefined) throw new Error(`nobody is called ${reader}`);
  const answer = await asking(asker);
  const sent = ["location", "content-disposition", "content-type", "retry-after"].map(
    (field) => `${field}: ${answer.headers.get(field) ?? ""}`,
  );
  return plainly([String(answer.status), ...sent, await answer.text()].join("\n"));
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

// Somebody else reads no more than these do, so they are asked in the long run alone.
const isLong = process.env["TASDIQ_LONG"] === "1";
const like: readonly Reader[] = [
  "clerk",
  demoAdministrator,
  "committee-secretary",
  "head-of-state-office",
  "treaty-officer-1",
  "releasing-officer",
];
const asked = readers.filter((reader) => isLong || !like.includes(reader));

/** Who recorded a vote reads it, and not what another entered who differed. */
const otherFor = (reader: Reader): Name => (reader === recorder ? "differing" : "otherwise");

/** The first line in which two answers differ; undefined where they are one. */
const difference = async (reader: Reader, asking: Asking): Promise<string | undefined> => {
  // Two answers may fall on both sides of midnight, so what differs is asked for once more.
  for (const last of [false, true]) {
    const one = (await answered("plain", reader, asking)).split("\n");
    const other = (await answered(otherFor(reader), reader, asking)).split("\n");
    const at = one.findIndex((line, n) => line !== other[n]);
    if (at === -1 && one.length === other.length) return undefined;
    if (last) return `${one[at] ?? ""} | ${other[at] ?? ""}`.slice(0, 600);
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

// The API of a demonstration does not know who asks, and so answers everybody alike.
const isOfApi = (address: string): boolean =>
  address.startsWith("/api/") || address === "/openapi.json";

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

describe("What nobody else may read of a vote", () => {
  it.each(asked.filter((reader) => reader !== auditor))(
    "makes no difference at any door, to: %s",
    async (reader) => {
      const addresses = (await addressesRead()).filter(
        (address) => !isPaper(address) && (reader === nobody || !isOfApi(address)),
      );
      expect(addresses.length).toBeGreaterThan(reader === nobody ? 350 : 300);
      expect(await differing(reader, addresses)).toEqual([]);
    },
    300_000,
  );

  it("makes no difference on any paper", async () => {
    const addresses = (await addressesRead()).filter(isPaper);
    expect(addresses).toHaveLength(cases.length * paperKinds.length);
    const printed = async (name: Name): Promise<readonly string[]> => {
      const texts: string[] = [];
      const pdfs: Uint8Array[] = [];
      for (const address of addresses) {
        const answer = await askers[name].get(certifier)?.get(address);
        if (answer?.headers.get("content-type") === "application/pdf")
          pdfs.push(new Uint8Array(await answer.arrayBuffer()));
        else texts.push(plainly((await answer?.text()) ?? ""));
      }
      expect(pdfs.length).toBeGreaterThan(4);
      return [...texts, ...readPdfs(pdfs).map(({ pages }) => plainly(pages.join("\n")))];
    };
    expect(await printed("otherwise")).toEqual(await printed("plain"));
  }, 300_000);

  it("is there for those who may read it: whoever recorded it, and auditors", async () => {
    const votes = `/en/cases/${waiting}/votes`;
    const read = async (name: Name, reader: Reader, address: string): Promise<string> =>
      answered(name, reader, ({ get }) => get(address));
    for (const reader of [recorder, auditor] as const)
      expect(await read("plain", reader, votes)).toContain(carried.names);
    for (const caseId of cases) {
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

  it.each(cases)(
    "makes no difference to any command, right guesses included: %s",
    async (caseId) => {
      expect(await answersTo("otherwise", caseId)).toEqual(await answersTo("plain", caseId));
    },
    300_000,
  );
});
