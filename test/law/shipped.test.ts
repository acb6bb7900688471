import canonicalize from "canonicalize";
import fc from "fast-check";
import { readDepositsCsv } from "../../src/cli/input/deposits-csv.ts";
import { isoDateSchema } from "../../src/time/date.ts";
import {
  loadLaw,
  readProcedure,
  readTreaty,
  unverifiedRules,
  readCalendarCsv,
  readDefinition,
} from "../../src/files/index.ts";
import { jsonSchemas } from "../../src/law/json-schemas.ts";
import { commandKinds } from "../../src/commands/command-table.ts";
import { mayGive } from "../../src/law/procedure/duties-of-command.ts";
import { bodyOf, stageOf } from "../../src/law/file/procedure.ts";
import { concludedOn } from "../../src/treaty/concluded-on.ts";
import { entryIntoForceFor as entryIntoForceForInWords } from "../../src/treaty/entry-into-force.ts";
import { actKinds } from "../../src/treaty/treaty-acts.ts";
import { ruleEnd as ruleEndInWords } from "../../src/treaty/treaty-clock.ts";
import type { EntryIntoForceRule } from "../../src/treaty/treaty-definition.ts";
import { treatyStatus } from "../../src/treaty/treaty-status.ts";
import { treatySchema } from "../../src/treaty/treaty.ts";
import { wordsIn } from "../../src/files/words.ts";
import { sayById } from "../../src/words/say.ts";
import { saying } from "../support/in-english.ts";
import { shippedProcedures, shippedTreaties, textOf, changed, faultsOf } from "./files.ts";

const entryIntoForceFor = saying(entryIntoForceForInWords);
const ruleEnd = saying(ruleEndInWords);

const law = loadLaw();
const azerbaijan = law.procedure("az-milli-majlis");
const britain = law.procedure("gb-crag-2010");
const unverifiedOf = (id: string): readonly string[] => {
  const found = law.procedure(id) ?? law.treaty(id);
  return found === undefined ? [] : unverifiedRules(found).map((rule) => rule.path);
};

describe("the law that comes with Tasdiq", () => {
  it("holds twelve procedures and eighteen treaties, all valid", () => {
    expect(law.procedureIds).toEqual([
      "az-milli-majlis",
      "ca-tabling",
      "ch-bundesbeschluss",
      "de-vertragsgesetz",
      "ee-riigikogu",
      "eu-consent",
      "fr-loi-autorisation",
      "gb-crag-2010",
      "nl-tacit",
      "pl-consent",
      "ua-verkhovna-rada",
      "us-senate",
    ]);
    expect(shippedTreaties.map((file) => file.slice(13, -5))).toEqual(law.treatyIds);
    expect(law.treatyIds).toHaveLength(18);
    expect(law.faults).toEqual([]);
  });

  it("gives no law for an id nobody knows", () => {
    expect(law.procedure("toString")).toBeUndefined();
    expect(law.treaty("__proto__")).toBeUndefined();
  });

  it("says the Milli Majlis's numbers: 125 members, quorum 83, 63 votes, 2 months, 14 and 56 days", () => {
    if (azerbaijan === undefined) throw new Error("there is no such procedure");
    const quorum = [{ tests: [{ count: "present", atLeast: 83 }] }];
    expect(bodyOf(azerbaijan, "milli-majlis")?.members).toBe(125);
    expect(stageOf(azerbaijan, "plenary")).toMatchObject({
      rules: [{ tests: [{ atLeast: 63 }], quorum }],
    });
    // Of a law that had 83 votes no source says whether 83 are enough again, or 95 are needed.
    expect(stageOf(azerbaijan, "second-vote")).toMatchObject({
      rules: [
        {
          when: { passedWith: { atLeast: 83 } },
          readings: [{ tests: [{ atLeast: 83 }] }, { tests: [{ atLeast: 95 }] }],
          quorum,
        },
        { tests: [{ atLeast: 83 }], quorum },
      ],
    });
    const ifUrgent = (unit: string, n: number) => [
      { when: { declared: "urgent" }, span: { unit, n } },
    ];
    expect(azerbaijan.clocks).toMatchObject([
      { id: "vote", limit: { unit: "months", n: 2 }, unless: ifUrgent("days", 20) },
      { id: "presentation", limit: { unit: "days", n: 14 }, unless: ifUrgent("hours", 24) },
      { id: "signature", limit: { unit: "days", n: 56 } },
    ]);
  });

  it("says the 2010 Act's numbers: 21 sitting days of both Houses, an extension of at most 21, period B of 21", () => {
    const days = { unit: "sittingDays", n: 21, of: ["commons", "lords"], when: "all" };
    expect(britain).toMatchObject({
      clocks: [
        { id: "period-a", limit: days, extension: { atMost: 21, beforeItEnds: true } },
        { id: "period-b", limit: days },
      ],
    });
  });

  it("lets no auditor and no administrator do an act in a case", () => {
    expect(
      law
        .procedures()
        .flatMap(({ value }) =>
          commandKinds.filter(
            (kind) => mayGive(value, "auditor", kind) || mayGive(value, "administrator", kind),
          ),
        ),
    ).toEqual([]);
  });
});

describe("what nobody has read in its source", () => {
  it("marks the first day of each period and what a suspension does to it as unverified, and every number of votes as seen", () => {
    expect(unverifiedOf("az-milli-majlis")).toEqual([
      "validity",
      "stages[3].on.referredBack",
      "stages[5].asLaid",
      "stages[8]",
      "clocks[0].counts",
      "clocks[0].standsStill",
      "clocks[1].counts",
      "clocks[1].standsStill",
      "clocks[2].counts",
      "clocks[2].standsStill",
      "withdrawal",
    ]);
  });

  it("marks the withdrawal of a treaty laid in Britain as unverified, and nothing else there", () => {
    expect(unverifiedOf("gb-crag-2010")).toEqual(["withdrawal"]);
  });

  it("has read the whole of what it says of the Budapest Convention", () => {
    expect(unverifiedOf("budapest-2001")).toEqual([]);
  });

  it("has read Art. 65(1) of the UN Convention, but not the rule for later Parties, nor a clause after Art. 15", () => {
    const unread = unverifiedOf("un-cybercrime-2024");
    expect(unread).toContain("entryIntoForce.later");
    expect(unread).not.toContain("entryIntoForce.rule");
    const clauses = law.treaty("un-cybercrime-2024")?.clauses ?? [];
    const seen = clauses
      .filter((one) => one.authority.mark === "seen")
      .map((one) => Number.parseInt(one.clause, 10));
    expect(Math.max(...seen)).toBe(15);
  });

  it("does not claim that the UN Convention is in force or closes its list of reservations", () => {
    const treaty = law.treaty("un-cybercrime-2024");
    expect(treaty?.entryIntoForce.inForceOn).toBeNull();
    expect(treaty?.reservations.list).toBe("unknown");
  });
});

describe("the treaties of which nobody has read the clauses", () => {
  const unreadTreaties = law
    .treaties()
    .map((file) => file.value)
    .filter((one) => one.clausesRead === "none");
  const titlesOnly = unreadTreaties.filter((one) => one.entryIntoForce.inForceOn === null);
  const dated = unreadTreaties.filter((one) => !titlesOnly.includes(one));

  it("are nine with their own date, the day of their threshold, and the rule between them", () => {
    expect(dated).toHaveLength(9);
    for (const { entryIntoForce } of dated) {
      const { rule, inForceOn } = entryIntoForce;
      expect(ruleEnd(rule, isoDateSchema.parse(inForceOn?.reachedOn)).date).toBe(inForceOn?.on);
    }
  });

  it("are seven of which only the title is known, and no rule gives a date", () => {
    expect(titlesOnly.map((one) => one.id)).toEqual([
      "ceta",
      "estonia-russia-borders-2005",
      "eu-own-resources-2020",
      "lisbon-2007",
      "montreal-convention-1999",
      "nato-accession-finland",
      "suppression-of-terrorism",
    ]);
    for (const one of titlesOnly) {
      expect(one.entryIntoForce).toMatchObject({
        threshold: { count: "unknown" },
        rule: { kind: "unknown" },
      });
      expect(unverifiedRules(one).length).toBeGreaterThan(8);
    }
  });

  it("have everything else as unknown, and none of it as seen", () => {
    for (const one of unreadTreaties) {
      expect(one).toMatchObject({
        concluded: { on: "unknown", at: "unknown", authority: { mark: "unverified" } },
        authenticLanguages: { languages: ["unknown"], authority: { mark: "unverified" } },
        reservations: { list: "unknown", authority: { mark: "unverified" } },
        denunciation: { effect: "unknown", authority: { mark: "unverified" } },
        clauses: [],
      });
    }
  });

  it("say that a later joiner's date is not known, where nobody has read that rule", () => {
    const unread = dated.filter((one) => one.entryIntoForce.later.kind === "unknown");
    expect(unread.map((one) => one.id)).toEqual([
      "att",
      "crc",
      "mine-ban",
      "paris-agreement",
      "rome-statute",
      "vclt",
    ]);
    for (const one of unread)
      expect(entryIntoForceFor(one, isoDateSchema.parse("2020-05-05"))).toMatchObject({
        date: null,
        arithmetic: expect.stringContaining("nobody has read the rule") as string,
        authority: { mark: "unverified" },
      });
  });

  it("do not stop a case for the conclusion that they do not know", () => {
    expect(unreadTreaties.map(concludedOn).filter((on) => on !== undefined)).toEqual([]);
  });
});

describe("a law file and its digest", () => {
  const shipped = [
    ...shippedProcedures.map((file) => ({ file, read: readProcedure })),
    ...shippedTreaties.map((file) => ({ file, read: readTreaty })),
  ];

  it.each(shipped)("is kept as it was written: $file", ({ file, read }) => {
    const one = read(textOf(file), file);
    if (one.kind === "invalid") throw new Error(JSON.stringify(one.faults));
    const kept: unknown = "file" in one.value ? one.value.file : one.value;
    expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(textOf(file)));
  });

  it.each(shipped)(
    "keeps its digest whatever the order of its fields and its layout: $file",
    ({ file, read }) => {
      const original = read(textOf(file), file);
      const shuffled = (value: unknown, order: (count: number) => number): unknown => {
        if (Array.isArray(value)) return value.map((one) => shuffled(one, order));
        if (typeof value !== "object" || value === null) return value;
        return Object.entries(value)
          .map(([key, one]) => ({ at: order(1000), entry: [key, shuffled(one, order)] as const }))
          .sort((a, b) => a.at - b.at)
          .reduce<Record<string, unknown>>(
            (all, { entry: [key, one] }) => ({ ...all, [key]: one }),
            {},
          );
      };
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat(999)), fc.nat(4), (stream, indent) => {
          const text = JSON.stringify(
            shuffled(JSON.parse(textOf(file)), () => Number(stream.next().value)),
            null,
            indent,
          );
          const again = read(text, file);
          return (
            again.kind === "read" && original.kind === "read" && again.digest === original.digest
          );
        }),
        { numRuns: 25 },
      );
      expect(original.kind).toBe("read");
    },
  );

  it("has another digest once a single number differs", () => {
    const text = textOf("law/procedures/az-milli-majlis/2026.1.json");
    const [one, other] = [
      readProcedure(text, "a"),
      readProcedure(text.replace('"n": 56', '"n": 57'), "b"),
    ];
    expect(one.kind === "read" && other.kind === "read" && one.digest !== other.digest).toBe(true);
  });

  it("is what an entry pins: the SHA-256 of the value's canonical JSON", () => {
    const [file] = law.procedures();
    const text =
      canonicalize(JSON.parse(textOf("law/procedures/az-milli-majlis/2026.1.json"))) ?? "";
    const bytes = new TextEncoder().encode(text);
    return crypto.subtle.digest("SHA-256", bytes).then((hash) => {
      expect(file?.digest).toBe(Buffer.from(hash).toString("hex"));
    });
  });
});

const guide = textOf("docs/law.md");
const example = (kind: string): string => {
  const [, after = ""] = guide.split(`\n\`\`\`${kind}\n`);
  return after.split("\n```")[0] ?? "";
};

const ruleKinds = [
  "days",
  "months",
  "firstOfMonthAfterMonths",
  "firstOfMonthAfterDays",
  "firstOfNthMonthAfterDepositMonth",
  "immediate",
  "fixedDate",
  "dependsOn",
  "allNegotiatingStates",
  "lastNotification",
] satisfies readonly EntryIntoForceRule["kind"][];

describe("the guide to writing the law as data", () => {
  it("explains every field of a treaty", () => {
    const unexplained = Object.keys(treatySchema().shape).filter(
      (field) => !guide.includes(`\`${field}\``),
    );
    expect(unexplained).toEqual([]);
  });

  it("shows a treaty file that is valid and has one unverified rule", () => {
    const read = readTreaty(example("json treaty"), "the guide");
    expect(faultsOf(read)).toEqual([]);
    expect(read.kind === "read" && unverifiedRules(read.value).map((rule) => rule.path)).toEqual([
      "entryIntoForce.later",
    ]);
  });

  it.each([...ruleKinds, "share", "namedStates", "membersOf", ...actKinds])(
    "explains the word %s of the part that computes",
    (word) => {
      const words = actKinds.flatMap((kind) =>
        kind === word ? [sayById(`term-${kind}`, {}, wordsIn("en"))] : [],
      );
      const written = [word, ...words].some((one) => new RegExp(`["\`]${one}["\`]`).test(guide));
      expect(written).toBe(true);
    },
  );

  it("shows a definition, a list of deposits, and what really comes of them", () => {
    const definition = readDefinition(example("json definition"), "the guide");
    const read = readDepositsCsv(example("csv deposits"), undefined);
    if (definition.kind === "invalid" || read.kind === "invalid")
      throw new Error(JSON.stringify({ definition, read }));
    const status = treatyStatus(definition.value, read.deposits);
    const { participants, reachedOn, reachedBy, inForceOn } = status;
    const dates = participants.map(({ participant, inForceOn: on }) => ({
      participant,
      inForceOn: on,
    }));
    expect({ reachedOn, reachedBy, inForceOn, participants: dates }).toEqual(
      JSON.parse(example("json status")),
    );
    expect(status.findings).toEqual([]);
  });

  it("shows a calendar that is valid", () => {
    expect(faultsOf(readCalendarCsv(example("csv"), "the guide", ["commons", "lords"]))).toEqual(
      [],
    );
  });

  it("shows faults as they are really told", () => {
    const az = "law/procedures/az-milli-majlis/2026.1.json";
    const told = [
      changed(az, "clocks.0.limit.unit", "fortnights"),
      changed(az, "stages.3.onlyIfChallenged", true),
      changed(az, "stages.3.authority", undefined),
      changed(az, "stages.3.rules.0.tests.0.atLeast", 300),
    ].flatMap((text) => faultsOf(readProcedure(text, "own.json")));
    expect(example("text").split("\n")).toEqual(told);
  });
});

describe("the JSON Schemas of the law files", () => {
  it.each(Object.entries(jsonSchemas()))(
    "stand in law/schemas as they are generated: %s",
    (name, text) => {
      expect(textOf(`law/schemas/${name}`)).toBe(text);
    },
  );

  it.each(Object.entries(jsonSchemas()))("leave no place where anything goes: %s", (_, text) => {
    expect(text).not.toMatch(/\{\s*\}/);
  });

  it.each([...shippedProcedures, ...shippedTreaties])(
    "are named by the file they describe: %s",
    (file) => {
      const { $schema } = JSON.parse(textOf(file)) as { readonly $schema: string };
      expect(Object.keys(jsonSchemas()).map((name) => `../schemas/${name}`)).toContain(
        $schema.replace("../../", "../"),
      );
    },
  );
});
