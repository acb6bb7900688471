import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readPopolo } from "../../../src/cli/input/votes/popolo.ts";
import { popoloVotes } from "../../../src/open-data/popolo.ts";
import {
  britain,
  inAzerbaijani,
  inEnglish,
  manyCases,
  pastCase,
  personsIn,
  rollCallCase,
  titled,
  untilActs,
  type Exported,
} from "./exported.ts";
import { schemasIn } from "./test-data.ts";

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
      /quorum: present: 100, needed at least 83: passed; for: 90, needed at least 63: passed \(Constitution/,
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

const schemas = schemasIn("popolo-2020-12");
const validated = schemas === undefined ? describe.skip : describe;

validated("The schemas of Popolo", () => {
  const validator = new Ajv2020({ strict: false, allErrors: true });
  // As RFC 3339 has it: a day alone is no moment.
  validator.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  validator.addFormat("uri", (text) => URL.canParse(text));
  validator.addFormat("email", /@/);
  beforeAll(() => {
    const folder = schemas ?? "";
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
