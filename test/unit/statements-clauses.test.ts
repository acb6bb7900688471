import type { Statement } from "../../src/treaty/statement.ts";
import {
  clauseOf,
  conditionsInWords,
  isSameClause,
  isSameStatement,
  mayBeSameClause,
  readOnRelease,
} from "../../src/findings/statements/clause.ts";
import { confirmationsOf as confirmationsOfInWords } from "../../src/findings/statements/confirmation.ts";
import { statementsMade, statementsMadeBeside } from "../../src/findings/statements/made.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { auditOf } from "../support/audit-findings.ts";
import { caseUnder, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, command, statements } from "../support/cases.ts";
import { english, saying } from "../support/in-english.ts";
import { azerbaijan, digestOf } from "../support/law.ts";
import { depositedPast, past } from "../support/readiness.ts";
import { budapest, laid, said, statement } from "../support/treaty-statements.ts";

const confirmationsOf = saying(confirmationsOfInWords);

const [reservation] = statements as readonly [Statement];
const fact = (kind: string, on: string, made: readonly Statement[]) =>
  command("RecordDatedFact", { fact: kind, on, statements: made });

describe("two ways of writing a clause", () => {
  it.each([
    ["4(2)", "Art. 4(2)"],
    ["4(2)", "Art 4 (2)"],
    ["4(2)", "ART. 4(2)"],
    ["4(2)", "Art.4(2)"],
    ["4(2)", "Article 4 ( 2 )"],
    ["4(2)", "articles 4(2)"],
    ["2 and 3", "Arts. 2 and 3"],
    ["2 and 3", "arts 2 and 3"],
    ["4(2)", "Maddə 4(2)"],
  ])("name one clause: %s and %s", (one, other) => {
    expect(isSameClause(one, other)).toBe(true);
    expect(isSameClause(other, one)).toBe(true);
  });
  it.each([
    ["4(2)", "4(1)"],
    ["4(2)", "4"],
    ["4(2)", "42"],
    ["4(2)", "Protocol, Art. 4(2)"],
    ["24(7)(a)", "24(7)"],
  ])("name two: %s and %s", (one, other) => {
    expect(isSameClause(one, other)).toBe(false);
  });
  it.each([
    ["24(7)", "24(7)(a)"],
    ["24 (7)", "24(7)(a)"],
    ["24  (7)", "24(7)  (a)"],
    ["Article 24", "24(7)(a)"],
    ["40, languages (paragraph not read)", "Art. 40(13)"],
    ["40(12) or 40(13)", "40(13)"],
    ["7 (2), 11 (3)", "11(3)"],
    ["22bis", "22b"],
  ])("may mean the same clause: %s and %s", (one, other) => {
    expect(mayBeSameClause(one, other)).toBe(true);
    expect(mayBeSameClause(other, one)).toBe(true);
  });
  it.each([
    ["24 (7)", "24(1)"],
    ["24  (7)", "24  (1)"],
    ["24(7)(a)", "24 (7) (b)"],
    ["2", "22(2)"],
    ["4(2)", "42"],
    ["7 2", "72"],
    ["7, 2", "72"],
    ["7 (2), 11 (3)", "11(2)"],
    ["40(12) or 40(13)", "40(1)"],
    ["the preamble", "40"],
    ["", ""],
  ])("cannot mean the same clause: %s and %s", (one, other) => {
    expect(mayBeSameClause(one, other)).toBe(false);
    expect(mayBeSameClause(other, one)).toBe(false);
  });
});

describe("the clause under which a statement is made", () => {
  const found = (clause: string | null) => {
    const of = clauseOf(budapest, statement("declaration", clause));
    if (of.kind === "found") return of.clause.clause;
    return of.kind === "perhaps" ? of.clauses.map((one) => one.clause) : of.kind;
  };
  it("is the one that it names, else those that may be meant", () => {
    expect(found("Art. 24 (7) (a)")).toBe("24(7)(a)");
    expect(found("24 (7)")).toEqual(["24(7)(a)"]);
    expect(found("24 (1)")).toBe("notInFile");
    expect(found(null)).toBe("notNamed");
  });
});

describe("two statements", () => {
  const one = statement("reservation", "4(2)");
  it("are one by their name or by their clause, and not by naming none", () => {
    expect(isSameStatement(one, { ...one, clause: "5" })).toBe(true);
    expect(isSameStatement(one, { ...one, id: "two", clause: "Art. 4 (2)" })).toBe(true);
    expect(isSameStatement(one, { ...one, id: "two", clause: "4(1)" })).toBe(false);
    expect(isSameStatement(one, { ...one, id: "two", clause: null })).toBe(false);
    const unnamed = { ...one, clause: null };
    expect(isSameStatement(unnamed, { ...unnamed, id: "two" })).toBe(false);
    expect(isSameStatement(unnamed, { ...one, id: "two" })).toBe(false);
  });
});

describe("the conditions of a clause in words", () => {
  const { authority } = budapest.reservations;
  const words = (conditions: object) =>
    conditionsInWords({ ...conditions, authority }).map((one) => english(one));
  it("are those that it sets, each by itself", () => {
    expect(words({ onlyFor: ["a ship", "a port"] })).toEqual([
      "only for a ship",
      "only for a port",
    ]);
    expect(words({ notFor: ["a ship"] })).toEqual(["not for a ship"]);
    expect(words({ onlyIf: ["it floats"] })).toEqual(["only if it floats"]);
    expect(words({ onlyFor: ["a ship"], notFor: ["a raft"], onlyIf: ["it floats"] })).toEqual([
      "only for a ship",
      "not for a raft",
      "only if it floats",
    ]);
  });
});

describe("who read a statement against the conditions of its clause", () => {
  it("is nobody where the release does not say it, or there is none", () => {
    const story = azerbaijaniCase("InstrumentPrepared");
    const released = story.record(
      command("ReleaseInstrument", {
        of: story.hashOf("InstrumentPrepared"),
        withinConditions: undefined,
      }),
    );
    expect(released.fact("InstrumentReleased").act.withinConditions).toBeUndefined();
    expect(readOnRelease(released.state)("reservation-11-3")).toBeUndefined();
    expect(readOnRelease(story.state)("reservation-11-3")).toBeUndefined();
  });
});

describe("what a later fact says of a statement that nobody recorded before", () => {
  const one = statement("declaration", "2");
  const momentsIn = (story: CaseBuilder) =>
    statementsMade(story.state).map((made) => [made.statement.id, made.moment]);
  it("is that it was made late, also where the fact is the entry into force", () => {
    for (const kind of ["depositaryNotice", "entryIntoForce"])
      expect(momentsIn(depositedPast().record(fact(kind, "2010-07-01", [one])))).toEqual([
        ["one", "late"],
      ]);
  });
  it("is nothing where the fact is no notice of the depositary", () => {
    for (const kind of ["confirmation", "draftPresented", "lawChangeAdopted"]) {
      const story = depositedPast().record(fact(kind, "2010-07-01", [one]));
      expect(momentsIn(story)).toEqual([]);
      expect(statementsMadeBeside(story.state)).toEqual([]);
    }
  });
  it("names those that were made beside the signature and the consent", () => {
    const another = statement("declaration", "6(1)(b)", { id: "two" });
    const story = past()
      .record(fact("signature", "2008-06-30", [one]))
      .record(fact("depositaryNotice", "2010-07-01", [one, another]));
    expect(statementsMadeBeside(story.state).map(({ id }) => id)).toEqual(["two"]);
  });
  it("is when it was circulated, if it was", () => {
    const told = depositedPast().record(fact("depositaryNotice", "2010-07-01", [one]));
    const circulation = command("RecordCirculation", { on: "2010-08-01", statements: ["one"] });
    const on = (story: CaseBuilder) =>
      statementsMade(story.state).map(({ circulatedOn }) => circulatedOn);
    expect(on(told)).toEqual([null]);
    expect(on(told.record(circulation))).toEqual([{ kind: "known", on: "2010-08-01" }]);
  });
});

describe("a statement made in a case of change", () => {
  const moment = "Statement one: made when the treaty allows it?";
  const asNature = (nature: Treaty["clauses"][number]["nature"], when: "anyTime" | "deposit") => ({
    ...budapest,
    clauses: budapest.clauses.map((clause) => ({ ...clause, nature, moment: when })),
  });
  const change = (law: Treaty): CaseBuilder =>
    caseUnder({ procedure: azerbaijan(), treaty: law })
      .record(command("OpenCase", { treaty: law.id, purpose: "change-of-statement" }))
      .record(command("Lay", { statements: [statement("declaration", "2")] }));
  it.each(["designation", "notification"] as const)(
    "changes what the clause requires, where that is a %s",
    (nature) => {
      for (const when of ["anyTime", "deposit"] as const)
        expect(said(change(asNature(nature, when)), moment)).toMatchObject({
          verdict: "kept",
          why: "made as a change after the deposit; it changes what 2 requires",
        });
    },
  );
  it.each(["declaration", "option"] as const)("is in time by its clause only, as %s", (nature) => {
    expect(said(change(asNature(nature, "anyTime")), moment)).toMatchObject({
      verdict: "kept",
      why: "made as a change after the deposit; 2 allows it at any time",
    });
    expect(said(change(asNature(nature, "deposit")), moment)).toMatchObject({
      verdict: "broken",
      why: "made as a change after the deposit; 2 allows it at the deposit",
    });
  });
});

describe("what the Vienna Convention says of a statement", () => {
  it("is marked as read by somebody", () => {
    const late = depositedPast().record(
      fact("depositaryNotice", "2011-01-01", [statement("reservation", "4(2)")]),
    );
    expect(said(late, "Statement one: made when the treaty allows it?").authority).toEqual({
      cite: "Vienna Convention on the Law of Treaties, Art. 19",
      url: null,
      mark: "seen",
    });
  });
});

describe("the time at which a clause allows a statement", () => {
  const moment = "Statement one: made when the treaty allows it?";
  const at = (when: Treaty["clauses"][number]["moment"]): Treaty => ({
    ...budapest,
    clauses: budapest.clauses.map((clause) => ({ ...clause, moment: when })),
  });
  const one = statement("declaration", "2");
  const made = (law: Treaty): Readonly<Record<string, CaseBuilder>> => ({
    signature: past(law).record(fact("signature", "2008-06-30", [one])),
    consent: past(law)
      .record(command("Lay", { on: "2010-01-11", statements: [one] }))
      .record(command("ConfirmDeposit", { receivedOn: "2010-03-15", statements: [] })),
    consentToCome: laid([one], law),
    late: past(law)
      .record(command("ConfirmDeposit", { receivedOn: "2010-03-15", statements: [] }))
      .record(fact("depositaryNotice", "2010-07-01", [one])),
    unknown: past(law).record(fact("depositaryNotice", "2010-07-01", [one])),
  });
  it.each([
    ["signature", ["kept", "broken", "broken", "broken", "cannotBeVerified"]],
    ["deposit", ["broken", "kept", "running", "broken", "cannotBeVerified"]],
    ["signatureOrDeposit", ["kept", "kept", "running", "broken", "cannotBeVerified"]],
    ["anyTime", ["kept", "kept", "kept", "kept", "kept"]],
    ["unknown", Array(5).fill("cannotBeVerified")],
  ] as const)(
    "being %s, judges one made at signature, with the consent, to be made with it, late, or nobody knows when: %j",
    (when, verdicts) => {
      const found = Object.values(made(at(when))).map((story) => said(story, moment).verdict);
      expect(found).toEqual(verdicts);
    },
  );
});

describe("a statement made at signature that names no clause", () => {
  it("may be repeated by any that names none either, whatever clause was inferred from it", () => {
    const unnamed = { ...reservation, id: "said-at-signature", clause: null };
    const story = azerbaijaniCase("CaseOpened")
      .record(
        command("Lay", {
          statements: [
            { ...reservation, clause: null, inferredClause: "11(3)" },
            { ...reservation, id: "named" },
          ],
        }),
      )
      .record(fact("signature", "2025-10-25", [unnamed]));
    const [found] = confirmationsOf(story.state);
    expect(found?.comparison).toBe("notKnown");
    expect(found?.why).toMatch(/any of these may repeat it: reservation-11-3$/);
  });
});

describe("the depositary's record that a statement was confirmed", () => {
  const atSignature = { ...reservation, id: "said-at-signature" };
  const told = (source: string) =>
    command("RecordDatedFact", { fact: "confirmation", on: "2026-03-31", statements: [], source });
  const only = (story: CaseBuilder) => confirmationsOf(story.state)[0];
  const signed = (made: Statement): CaseBuilder =>
    azerbaijaniCase("DepositConfirmed").record(fact("signature", "2025-10-25", [made]));
  it("makes it the same, with no difference, where no text is on record that repeats it", () => {
    const lost = signed({ ...atSignature, clause: "63(3)" });
    expect(only(lost)).toMatchObject({ status: "notConfirmed", comparison: "notRepeated" });
    expect(only(lost.record(told("its list")))).toMatchObject({
      status: "confirmed",
      comparison: "same",
      differences: [],
      repeatedBy: undefined,
    });
  });
  it("adds nothing where the texts are the same", () => {
    const same = only(signed(atSignature));
    expect(only(signed(atSignature).record(told("its list")))).toEqual(same);
    expect(same?.why).toMatch(/the same text byte for byte$/);
  });
  it("is the last one, where there are several", () => {
    const lost = signed({ ...atSignature, clause: "63(3)" });
    const twice = only(lost.record(told("its first list")).record(told("its second list")));
    expect(twice?.why).toContain("its second list");
    expect(twice?.why).not.toContain("its first list");
  });
  it("leaves it formulated until the deposit is on record", () => {
    const story = azerbaijaniCase("NotificationSent")
      .record(fact("signature", "2025-10-25", [{ ...atSignature, clause: "63(3)" }]))
      .record(told("its list"));
    expect(only(story)).toMatchObject({ status: "formulated", comparison: "same" });
  });
  it("leaves two texts that differ as they are, each by its language", () => {
    const texts = [
      { language: "az", digest: digestOf("another az"), authentic: true },
      { language: "en", digest: digestOf("another en"), authentic: false },
    ];
    const changed = only(signed({ ...atSignature, texts }).record(told("its list")));
    expect(changed).toMatchObject({ status: "modified", comparison: "differ" });
    expect(changed?.differences.map(({ language }) => language)).toEqual(["az", "en"]);
    expect(changed?.why).toMatch(/differs \(az, en\)/);
  });
});

describe("a clause that a treaty requires", () => {
  it("is said to be required where the statement made under it is permitted", () => {
    const story = laid([statement("designation", "24(7)(a)")]);
    expect(said(story, "Statement one: does the treaty permit it?").why).toBe(
      "24(7)(a) requires a designation",
    );
  });
  it("is asked for in a case of consent only", () => {
    const rules = (purpose: string) =>
      auditOf(
        caseUnder({ procedure: azerbaijan(), treaty: budapest })
          .record(command("OpenCase", { treaty: budapest.id, purpose }))
          .record(command("Lay", { statements: [] })),
      ).filter(({ rule }) => rule.startsWith("Was a statement made as required"));
    expect(rules("consent").length).toBeGreaterThan(0);
    expect(rules("denunciation")).toEqual([]);
  });
});
