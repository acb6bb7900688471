import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readPopolo } from "../../../src/cli/input/votes/popolo.ts";
import { akomaNtoso } from "../../../src/exports/akoma-ntoso.ts";
import { duesOf } from "../../../src/exports/due.ts";
import { popoloVotes } from "../../../src/exports/popolo.ts";
import { languages } from "../../../src/views/paper.ts";
import { catalogueIn, deadlineInWords } from "../../../src/papers/wording.ts";
import {
  inAzerbaijani,
  inEnglish,
  manyCases,
  pastCase,
  personsIn,
  rollCallCase,
  titled,
  untilActs,
  type Exported,
  britain,
} from "./exported.ts";
import { allOf, childrenOf, rootOf, valueIn } from "./read-xml.ts";
import { schemasIn } from "./test-data.ts";

const documentOf = (one: Exported) => rootOf(akomaNtoso(one, inEnglish));

const valuesOf = (one: Exported, name: string) =>
  allOf(documentOf(one), name).map(({ attributes }) => attributes);

describe("A case as an Akoma Ntoso document", () => {
  it("is a well-formed doc with meta, preface and body, the same bytes each time", () => {
    for (const [, one] of manyCases())
      for (const wanted of [inEnglish, inAzerbaijani]) {
        const text = akomaNtoso(one, wanted);
        const [doc] = childrenOf(rootOf(text), "doc");
        expect(doc && childrenOf(doc).map(({ name }) => name)).toEqual([
          "meta",
          "preface",
          "mainBody",
        ]);
        expect(akomaNtoso(one, wanted)).toBe(text);
      }
  });

  it("is named by the hash of the entry that opened it, and tells its page where it has one", () => {
    const one = untilActs("Laid");
    const [opening] = one.entries;
    const [work] = allOf(documentOf(one), "FRBRWork");
    expect(work && valueIn(work, "FRBRuri")).toBe(`urn:tasdiq:case:${opening?.hash ?? ""}`);
    expect(work && valueIn(work, "FRBRcountry")).toBe("az");
    const aliases = valuesOf(one, "FRBRalias");
    expect(aliases).toEqual([
      { value: "case-1", name: "case" },
      { value: "https://records.example/en/public/case-1", name: "page" },
    ]);
    expect(akomaNtoso(one, inAzerbaijani)).not.toContain("https://records.example");
  });

  it("lives from its opening, and is amended by the newest entry", () => {
    const lived = (one: Exported) =>
      valuesOf(one, "eventRef").map(({ type, date }) => [type, date]);
    expect(lived(untilActs("CaseOpened"))).toEqual([["generation", "2026-03-31T09:00:00.000Z"]]);
    expect(lived(untilActs("Laid")).map(([type]) => type)).toEqual(["generation", "amendment"]);
  });

  it("has a step for what happened on a known day, and none for what did not", () => {
    const steps = valuesOf(pastCase(), "step");
    expect(steps.map(({ date, refersTo }) => [refersTo, date])).toEqual([
      ["#act-Referred", "2026-01-13"],
      ["#act-VoteRecorded", "2026-02-10"],
    ]);
    const body = allOf(documentOf(pastCase()), "mainBody")[0]?.text ?? "";
    expect(body).toContain("text laid: Draft law: unknown");
    expect(body).toContain("reported: Committee: between 20 January 2026 and 27 January 2026");
    expect(body).toContain(
      "assent recorded: Head of state: between 10 February 2026 and 23 February 2026",
    );
  });

  it("tells the vote with its outcome, the quorum, the counts and what was needed", () => {
    const document = documentOf(untilActs("VoteCertified"));
    const [voting] = allOf(document, "voting");
    expect(voting?.attributes).toMatchObject({ outcome: "#result-adopted" });
    expect(voting && childrenOf(voting).map(({ name, attributes }) => [name, attributes])).toEqual([
      ["quorum", { value: "83", refersTo: "#quorum-required" }],
      ["count", { value: "90", refersTo: "#count-for" }],
      ["count", { value: "5", refersTo: "#count-against" }],
      ["count", { value: "3", refersTo: "#count-abstaining" }],
      ["count", { value: "2", refersTo: "#count-notVoting" }],
      ["count", { value: "100", refersTo: "#count-present" }],
      ["count", { value: "63", refersTo: "#majority-needed" }],
    ]);
    expect(allOf(document, "mainBody")[0]?.text).toContain(
      "quorum (present: 100, needed at least 83: passed); for: 90, needed at least 63: passed",
    );
  });

  it("leaves out a count that was not published, and counts a roll call", () => {
    const counted = (one: Exported) =>
      valuesOf(one, "count").map(({ refersTo, value }) => [refersTo, value]);
    expect(counted(pastCase())).toEqual([
      ["#count-present", "99"],
      ["#majority-needed", "63"],
    ]);
    expect(counted(rollCallCase())).toContainEqual(["#count-present", "67"]);
  });

  it("names each text of a statement by its digest, and says where none is known", () => {
    const one = untilActs("Laid");
    const texts = valuesOf(one, "TLCReference").filter(({ name }) => name === "text");
    expect(texts.map(({ showAs }) => showAs)).toEqual([
      "reservation-11-3 (az)",
      "reservation-11-3 (en)",
      "designation-40 (az)",
    ]);
    const [, bytes = ""] = /^ni:\/\/\/sha-256;(.*)$/.exec(texts[0]?.["href"] ?? "") ?? [];
    const hex = Buffer.from(bytes, "base64url").toString("hex");
    expect(hex).toMatch(/^[0-9a-f]{64}$/);
    expect(allOf(documentOf(one), "mainBody")[0]?.text).toContain(hex);
  });

  it("refers to nothing that it does not hold", () => {
    for (const [, one] of manyCases()) {
      const text = akomaNtoso(one, inEnglish);
      const ids = [...text.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const references = [...text.matchAll(/"#([^"]+)"/g)].map(([, id]) => id);
      expect(references.filter((id) => !ids.includes(id))).toEqual([]);
      expect(references.length).toBeGreaterThan(5);
    }
  });

  it("cites what each step rests on, with its mark and its address", () => {
    const authorities = valuesOf(untilActs("AssentRecorded"), "TLCReference").filter(
      ({ name }) => name === "authority",
    );
    expect(authorities.length).toBeGreaterThan(3);
    expect(authorities.some(({ href }) => href?.startsWith("http") === true)).toBe(true);
    expect(authorities.some(({ showAs }) => showAs?.includes("[unverified]") === true)).toBe(true);
  });

  it("names duties and no persons", () => {
    const one = untilActs("DepositConfirmed");
    const text = akomaNtoso(one, inEnglish);
    expect(text).toContain("plenary secretary");
    expect(personsIn(one).length).toBeGreaterThan(5);
    expect(personsIn(one).filter((person) => text.includes(person))).toEqual([]);
  });

  it("says that it is a demonstration, and that its Azerbaijani is unreviewed", () => {
    const text = akomaNtoso(untilActs("CaseOpened"), inAzerbaijani);
    expect(text).toContain("NÜMAYİŞ");
    expect(text).toContain("unreviewed");
    expect(text).toContain('<FRBRlanguage language="aze"/>');
  });
});

const aknSchemas = schemasIn("akn");
const describeAkn = aknSchemas === undefined ? describe.skip : describe;

describeAkn("The schema of Akoma Ntoso 3.0", () => {
  const faultsIn = (documents: readonly string[]): readonly (readonly string[])[] => {
    const folder = mkdtempSync(join(tmpdir(), "tasdiq-akn-"));
    try {
      const files = documents.map((text, index) => {
        const file = join(folder, `${String(index)}.xml`);
        writeFileSync(file, text);
        return file;
      });
      const validator = spawnSync(
        process.execPath,
        [
          "--no-warnings",
          join(import.meta.dirname, "akn-validator.ts"),
          join(aknSchemas ?? "", "akomantoso30.xsd"),
          ...files,
        ],
        { encoding: "utf8" },
      );
      if (validator.status !== 0) throw new Error(validator.stderr);
      return JSON.parse(validator.stdout) as readonly (readonly string[])[];
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("accepts every case in both languages, also under a hostile title, and refuses what is broken", () => {
    const cases = [
      ...manyCases().map(([, one]) => one),
      titled(untilActs("Laid"), `<p a="b">&\u0000]]>\u202e\n</p>`),
    ];
    const documents = cases.flatMap((one) => [
      akomaNtoso(one, inEnglish),
      akomaNtoso(one, inAzerbaijani),
    ]);
    const broken = (documents[0] ?? "").replace(/ date="[^"]*"/, ' date="2026-02-30"');
    const faults = faultsIn([...documents, broken]);
    expect(faults.slice(0, -1)).toEqual(documents.map(() => []));
    expect(faults.at(-1)).not.toEqual([]);
  });
});

type Event = {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly result: string;
  readonly motion: { readonly text: string; readonly requirement: string };
  readonly counts?: readonly { readonly option: string; readonly value: number }[];
  readonly votes?: readonly {
    readonly voter: { readonly name: string };
    readonly option: string;
  }[];
  readonly tasdiq: Readonly<Record<string, unknown>>;
};

const eventsOf = (one: Exported, wanted = inEnglish): readonly Event[] =>
  (JSON.parse(popoloVotes(one, wanted)) as { vote_events: readonly Event[] }).vote_events;

describe("The votes of a case as Popolo", () => {
  it("have the counts by Popolo's words, the result and what was required", () => {
    const [event] = eventsOf(untilActs("VoteCertified"));
    expect(event).toMatchObject({
      organization_id: "milli-majlis",
      result: "pass",
      counts: [
        { option: "yes", value: 90 },
        { option: "no", value: 5 },
        { option: "abstain", value: 3 },
        { option: "not voting", value: 2 },
      ],
      tasdiq: { judged: "adopted", certified: true },
    });
    expect(event?.motion.requirement).toMatch(
      /quorum \(present: 100, needed at least 83: passed\); for: 90, needed at least 63: passed \(Constitution/,
    );
  });

  it("leave out counts that were not published, and make no noughts of them", () => {
    const [event] = eventsOf(pastCase());
    expect(event).not.toHaveProperty("counts");
    expect(event).not.toHaveProperty("votes");
    expect(event?.tasdiq).toMatchObject({
      counts: [{ id: "present", value: 99 }],
      certified: null,
      imported: true,
    });
  });

  it("give the day of the vote in a member of our own, because its hour is not on record", () => {
    const [event] = eventsOf(untilActs("VoteRecorded"));
    expect(event).not.toHaveProperty("start_date");
    expect(event?.tasdiq).toMatchObject({
      on: { kind: "known", on: "2026-02-10" },
      certified: false,
    });
  });

  it("name the members of a roll call, each with the option chosen", () => {
    const [event] = eventsOf(rollCallCase());
    expect(event?.votes).toHaveLength(69);
    expect(event?.votes?.[63]).toEqual({ voter: { name: "Member 64" }, option: "no" });
    expect(event?.votes?.filter(({ option }) => option === "absent")).toHaveLength(2);
    expect(event?.tasdiq["declared"]).toBe("noDecision");
  });

  it("are none where parliament does not vote", () => {
    expect(eventsOf(britain())).toEqual([]);
  });

  it("name no person of the office", () => {
    const one = untilActs("DepositConfirmed");
    const text = popoloVotes(one, inEnglish);
    expect(personsIn(one).filter((person) => text.includes(person))).toEqual([]);
  });

  it("are read back by the reader of lists of votes as they were recorded", () => {
    const read = readPopolo(JSON.parse(popoloVotes(untilActs("VoteCertified"), inEnglish)));
    expect(read).toMatchObject({
      kind: "read",
      malformed: [],
      votes: [
        {
          about: "Consent to a convention: Single-reading plenary vote",
          declared: "adopted",
          counts: { for: 90, against: 5, abstaining: 3, notVoting: 2 },
        },
      ],
    });
    expect(readPopolo(JSON.parse(popoloVotes(pastCase(), inEnglish)))).toMatchObject({
      malformed: [],
      votes: [{ declared: "adopted", counts: {} }],
    });
  });

  it("hold any title as it is", () => {
    const title = '=1+1 "quoted" \u0000\r\n\u202e🙂ə';
    const [event] = eventsOf(titled(untilActs("VoteRecorded"), title));
    expect(event?.motion.text).toBe(`${title}: Single-reading plenary vote`);
  });
});

const popoloSchemas = schemasIn("popolo-2020-12");
const describePopolo = popoloSchemas === undefined ? describe.skip : describe;

describePopolo("The schemas of Popolo", () => {
  const validator = new Ajv2020({ strict: false, allErrors: true });
  // As RFC 3339 has it: a day alone is no moment.
  validator.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  validator.addFormat("uri", (text) => URL.canParse(text));
  validator.addFormat("email", /@/);
  beforeAll(() => {
    const folder = popoloSchemas ?? "";
    for (const file of readdirSync(folder))
      validator.addSchema(JSON.parse(readFileSync(join(folder, file), "utf8")) as object);
  });
  const faultsIn = (event: unknown): unknown => {
    validator.validate("http://www.popoloproject.com/schemas/vote_event.json", event);
    return validator.errors ?? [];
  };

  it("accept every vote event in both languages", () => {
    const events = manyCases().flatMap(([, one]) => [
      ...eventsOf(one),
      ...eventsOf(one, inAzerbaijani),
    ]);
    expect(events.length).toBeGreaterThan(5);
    for (const event of events) expect(faultsIn(event)).toEqual([]);
  });

  it("refuse a count without its number, and a day where a moment belongs", () => {
    const [event] = eventsOf(untilActs("VoteRecorded"));
    expect(faultsIn({ ...event, counts: [{ option: "yes" }] })).not.toEqual([]);
    expect(faultsIn({ ...event, start_date: "2026-02-10" })).not.toEqual([]);
    expect(faultsIn({ ...event, sources: [{ url: "no address" }] })).not.toEqual([]);
  });
});

describe("The words of the exports", () => {
  it("name every deadline that there is, in both languages", () => {
    const names = new Set(
      manyCases().flatMap(([, one]) => duesOf(one).map(({ clock }) => clock.name)),
    );
    expect(names.size).toBeGreaterThan(3);
    for (const name of names) {
      const said = languages.map((language) => deadlineInWords(catalogueIn(language), name));
      // What a procedure file calls a time in one language only, it is called by in every other.
      const isTranslated = typeof name === "string" || name["az"] !== undefined;
      expect(new Set(said).size).toBe(isTranslated ? languages.length : 1);
      expect(said.every((one) => /\S/.test(one))).toBe(true);
    }
  });
});
