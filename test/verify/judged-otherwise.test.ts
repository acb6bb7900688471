import { definitions } from "../../src/procedure/command-table.ts";
import type { Definition } from "../../src/procedure/definition.ts";
import type { RuleChange } from "../../src/procedure/rule-changes.ts";
import { verdictOf } from "../../src/verify/verdict.ts";
import type { Verified } from "./in-words.ts";
import { inEnglish, wordsIn } from "../../src/words/read.ts";
import type { Json } from "./forging.ts";
import type { Asked } from "../local/procedure.ts";
import { only, pinned, verifiedAnew, withMore } from "./made-anew.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

// The ledger holds acts. A sentence may change without a trace; a rule may change with a row that says so; nothing else may.

const promise: Asked = {
  person: "clerk-1",
  duty: "clerk",
  command: {
    kind: "PromiseAmendment",
    id: "criminal-code",
    subject: "illegal access",
    dueOn: "2027-12-31",
    source: "an invented note",
  },
};

let office: KeyOffice;
beforeAll(async () => {
  office = await newKeyOffice();
  // No further: what is changed in an entry changes its hash, and the certification of the vote names one.
  await office.carry("az-1", "un-cybercrime-2024", 5);
  await office.ask("az-1", "az-1-promise", promise);
  await office.seal();
});

// People signed for the office that its first entry names, so that the office's record stays as it is.
const recordedBy =
  (software: string) =>
  (entry: Json): Json =>
    entry["caseId"] === "az-1" ? (pinned({ software })(entry) ?? entry) : entry;
const by010 = recordedBy("tasdiq 0.1.0");

const verified = async (
  change: (entry: Json) => Json | undefined,
  changes: readonly RuleChange[] = [],
): Promise<Verified> => {
  const found = await verifiedAnew(office, change, { changes });
  if (found === undefined) throw new Error("no export");
  return found;
};

/** Verifies while a rule of the domain is another than when the export was made: a promise belongs to no open case. */
const withAlteredRule = async (
  change: (entry: Json) => Json | undefined,
  changes: readonly RuleChange[] = [],
): Promise<Verified> => {
  const definition: { at: Definition["at"] } = definitions.PromiseAmendment;
  const { at } = definition;
  definition.at = ["deposited"];
  try {
    return await verified(change, changes);
  } finally {
    definition.at = at;
  }
};

const changed: RuleChange = {
  version: "0.2.0",
  commands: ["PromiseAmendment"],
  rule: "WrongStage",
  why: { kind: "asGiven", text: "a promise belongs to another stage" },
};

describe("A sentence", () => {
  it("is in no entry: with every English message altered, an export verifies as before", async () => {
    const before = await verified(by010);
    const { bundle } = wordsIn("en");
    const messages = [...bundle._messages];
    try {
      for (const [name, message] of messages)
        bundle._messages.set(name, { ...message, value: "altered" });
      expect(inEnglish({ kind: "quorum" })).toBe("altered");
      expect(await verified(by010)).toEqual(before);
    } finally {
      for (const [name, message] of messages) bundle._messages.set(name, message);
    }
    expect(verdictOf(before)).toBe("holds");
  });
});

describe("A rule that was altered since an export was made", () => {
  it("is named with its row, and the export holds", async () => {
    const found = await withAlteredRule(by010, [changed]);
    expect(found.replay.otherwise).toEqual([
      {
        where: "az-1#7",
        software: "tasdiq 0.1.0",
        rule: "WrongStage",
        why: "a promise belongs to another stage",
      },
    ]);
    expect([verdictOf(found), found.faults]).toEqual(["holds", []]);
  });

  it.each<[string, string, readonly RuleChange[]]>([
    ["without a row", "tasdiq 0.1.0", []],
    ["in an entry of the version that has the rule", "tasdiq 0.2.0", [changed]],
    ["in an entry of a later version", "tasdiq 0.10.0", [changed]],
    ["in an entry that names no version", "another program", [changed]],
    ["with a row for another command", "tasdiq 0.1.0", [{ ...changed, commands: ["Lay"] }]],
    ["with a row for another rule", "tasdiq 0.1.0", [{ ...changed, rule: "DateInFuture" }]],
  ])("makes the entry one against the rules: %s", async (...[, software, changes]) => {
    const found = await withAlteredRule(recordedBy(software), changes);
    expect(found.replay.unlawful).toEqual([
      { where: "az-1#7", reason: expect.stringMatching(/^is refused by the rules: /) as string },
    ]);
    expect([verdictOf(found), found.replay.otherwise]).toEqual(["unlawful", []]);
  });
});

describe("An unlawful act that claims an old version", () => {
  it("is against the rules, for no row covers it", async () => {
    const found = await verified(
      only("az-1#7", (entry) => withMore(recordedBy("tasdiq 0.0.1")(entry))),
      [changed],
    );
    expect(found.replay.unlawful).toEqual([
      { where: "az-1#7", reason: "records acts that do not follow from the rules" },
    ]);
    expect(verdictOf(found)).toBe("unlawful");
  });

  it("is no lawful one by its step alone: where it led to is decided again", async () => {
    const found = await verified(
      only("az-1#7", (entry) => ({
        ...entry,
        step: { ...(entry["step"] as Json), to: "instrument" },
      })),
    );
    expect(found.replay.unlawful[0]?.where).toBe("az-1#7");
  });

  it("of somebody without the duty is a matter of rights, which no row covers", async () => {
    const found = await verified(
      only("office#9", (entry) => ({ ...entry, person: "clerk-1", duty: "clerk" })),
      [{ ...changed, rule: "DutyNotHeld" }],
    );
    expect(verdictOf(found)).toBe("faulty");
  });
});
