import { procedureWith } from "../support/procedure-files.ts";
import { confirmationFindings } from "../../src/ledger/audited/confirmations.ts";
import { decideOffice } from "../../src/commands/decide-office.ts";
import { isPublic } from "../../src/case/case.ts";
import { authorityOfAct } from "../../src/commands/authority-of-act.ts";
import type { PersonNumber } from "../../src/values/ids.ts";
import { inEnglish } from "../../src/files/words.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijaniCase, command, britishCase, voted } from "../support/cases.ts";
import { move } from "../support/command-fields.ts";
import { cited } from "../support/in-english.ts";
import { azerbaijaniLaw, digestOf, azerbaijan, britain } from "../support/law.ts";
import { asOffice, officeCommand, officeOf, openedOffice } from "../support/office.ts";
import { moveTo, askToMoveTo, newerVersion, withQuorum } from "../support/version-moves.ts";

describe("opening a case", () => {
  it("is the first entry and needs the clerk's duty", () => {
    const story = caseUnder(azerbaijaniLaw()).when(command("OpenCase")).thenActs("CaseOpened");
    expect(story.state).toMatchObject({ stage: "draft-law", version: 1 });
    caseUnder(azerbaijaniLaw())
      .when(command("OpenCase"), { duty: "auditor" })
      .thenRefused("DutyMayNot", { duty: "auditor", command: "OpenCase" });
    caseUnder(azerbaijaniLaw())
      .when(command("OpenCase"), { dutiesHeld: [] })
      .thenRefused("DutyNotHeld", { person: "clerk-1", duty: "clerk" });
  });
  it("pins the procedure and the treaty file it was opened under", () => {
    const { state, entries } = azerbaijaniCase("Laid");
    expect(state.pins).toEqual({
      procedure: entries[0]?.entry.pins.procedure,
      treaty: entries[0]?.entry.pins.treaty,
    });
  });
  it("is refused where the case exists already", () => {
    azerbaijaniCase("CaseOpened")
      .when(command("OpenCase"))
      .thenRefused("CaseExists", { caseId: "case-1" });
  });
  it("of a past case is the administrator's", () => {
    caseUnder(azerbaijaniLaw(), importing).when(command("OpenCase")).thenActs("CaseOpened");
    caseUnder(azerbaijaniLaw(), { mode: { kind: "import", source: "the record" } })
      .when(command("OpenCase"), { duty: "clerk" })
      .thenRefused("DutyMayNot", { allowed: "administrator" });
  });
});

describe("laying", () => {
  it("lays a draft law in Azerbaijan and the treaty itself in Britain", () => {
    azerbaijaniCase("CaseOpened").when(command("Lay")).thenActs("Laid");
    azerbaijaniCase("CaseOpened").when(command("Lay")).thenStage("committee");
    const byMinister = command("Lay", { body: "minister" });
    britishCase("CaseOpened").when(byMinister).thenActs("Laid");
    britishCase("CaseOpened").when(byMinister).thenStage("period-a");
  });
  it("is not possible twice", () => {
    azerbaijaniCase("Laid").when(command("Lay")).thenRefused("StageNotOpen");
  });
  it("does not come before the signature or the conclusion of the treaty, nor in the future", () => {
    const signed = azerbaijaniCase("CaseOpened").record(command("RecordDatedFact"));
    signed.when(command("Lay", { on: "2025-10-24" })).thenRefused("DateBeforeStep", {
      step: "the signature of the treaty",
      stepDate: "2025-10-25",
    });
    signed.when(command("Lay", { on: "2025-10-25" })).thenActs("Laid");
    signed
      .when(command("Lay", { on: "2020-01-01" }))
      .thenRefused("DateBeforeStep", { step: "the conclusion of the treaty" });
    signed.when(command("Lay", { on: "2026-04-01" })).thenRefused("DateInFuture");
    signed.when(command("Lay", { on: "2026-03-30..2026-04-01" })).thenRefused("DateInFuture");
  });
  it("may be of an unknown day, but no time that counts from it can be certified to have ended", () => {
    azerbaijaniCase("CaseOpened")
      .when(command("Lay", { on: "unknown" }))
      .thenActs("Laid");
    const ended = (laidOn: string) =>
      britishCase("CaseOpened")
        .record(command("Lay", { on: laidOn, body: "minister", with: ["copy", "memorandum"] }))
        .when(command("CertifyTimeEnded", { on: "2026-03-01" }));
    ended("unknown").thenRefused("TimeStartUnknown", { name: { en: "Period A" } });
    ended("2026-01-10..2026-01-12").thenStage("instrument");
  });
});

describe("the laying", () => {
  const after = (fact: string, on: string) =>
    azerbaijaniCase("CaseOpened").record(command("RecordDatedFact", { fact, on }));
  it("does not come before the signature of the treaty; other dated facts bind it to nothing", () => {
    after("signature", "2026-02-01")
      .when(command("Lay"))
      .thenRefused("DateBeforeStep", { step: "the signature of the treaty" });
    after("fullPowers", "2026-02-01").when(command("Lay")).thenActs("Laid");
    after("fullPowers", "2026-01-01")
      .record(command("RecordDatedFact", { on: "2026-02-01" }))
      .when(command("Lay"))
      .thenRefused("DateBeforeStep", { step: "the signature of the treaty" });
  });
});

describe("recording a dated fact from before the case", () => {
  const story = azerbaijaniCase("CaseOpened");
  it("records a signature with its date, its signer and its source", () => {
    const told = story.when(command("RecordDatedFact")).thenActs("DatedFactRecorded");
    expect(told.fact("DatedFactRecorded").act).toMatchObject({
      fact: "signature",
      on: { kind: "known", on: "2025-10-25" },
    });
    expect(told.state.stage).toBe("draft-law");
  });
  it("records what a fact was about, and leaves the case where it stands", () => {
    const subject = "amendments to an invented code";
    const told = story
      .when(command("RecordDatedFact", { fact: "lawChangeAdopted", subject, statements: [] }))
      .thenActs("DatedFactRecorded");
    expect(told.fact("DatedFactRecorded").act).toMatchObject({ fact: "lawChangeAdopted", subject });
    expect(told.state.stage).toBe("draft-law");
    expect(told.state.followUp.amendmentsDone).toEqual([]);
  });
  it("accepts an unknown day", () => {
    story.when(command("RecordDatedFact", { on: "unknown" })).thenActs("DatedFactRecorded");
  });
  it("refuses a signature that is not dated before the case was opened", () => {
    const later = { today: "2026-05-01" };
    story
      .when(command("RecordDatedFact", { on: "2026-04-15" }), later)
      .thenRefused("DateNotBeforeCase", { date: "2026-04-15", opened: "2026-03-31" });
    story
      .when(command("RecordDatedFact", { fact: "fullPowers", on: "2026-03-01..2026-04-15" }), later)
      .thenRefused("DateNotBeforeCase");
    story.when(command("RecordDatedFact", { on: "2026-03-31" })).thenActs("DatedFactRecorded");
  });
  it("accepts a notice of the depositary that came while the case was open", () => {
    story
      .when(command("RecordDatedFact", { fact: "depositaryNotice", on: "2026-04-15" }), {
        today: "2026-05-01",
      })
      .thenActs("DatedFactRecorded");
  });
  it("refuses a date in the future and one before the treaty was concluded", () => {
    story
      .when(command("RecordDatedFact", { on: "2026-04-01" }))
      .thenRefused("DateInFuture", { date: "2026-04-01", today: "2026-03-31" });
    story.when(command("RecordDatedFact", { on: "2024-12-23" })).thenRefused("DateBeforeStep", {
      step: "the conclusion of the treaty",
      stepDate: "2024-12-24",
    });
    story.when(command("RecordDatedFact", { on: "2024-12-24" })).thenActs("DatedFactRecorded");
  });
  it("is possible after the deposit, for the entry into force", () => {
    azerbaijaniCase("DepositConfirmed")
      .when(command("RecordDatedFact", { fact: "entryIntoForce", on: "2026-03-30" }))
      .thenStage("deposited");
  });
});

const open = azerbaijaniCase("Reported");

describe("A case", () => {
  it("is public only after an act that says on what ground", () => {
    expect(isPublic(open.state)).toBe(false);
    const made = open
      .when(command("MakePublic", { basis: "Art. 50" }), { today: "2026-02-01" })
      .thenActs("CaseMadePublic");
    expect(isPublic(made.state)).toBe(true);
    expect(made.fact("CaseMadePublic").act.basis).toBe("Art. 50");
    expect(made.state.stage).toBe("plenary");
  });
  it("becomes public in either procedure, also after its end, whatever the end", () => {
    for (const ended of [
      azerbaijaniCase("DepositConfirmed"),
      britishCase("DepositConfirmed"),
      open.record(command("Withdraw")),
      open.record(command("Lapse")),
    ])
      ended.despite(command("MakePublic")).thenStage(ended.state.stage);
  });
  it("becomes public once; the second time names the entry that did it", () => {
    const made = open.record(command("MakePublic"));
    made
      .when(command("MakePublic"))
      .thenRefused("PublicAlready", { entry: made.hashOf("CaseMadePublic") });
  });
  it("is made public by the clerk, never by the way of an import, and never by a correction", () => {
    open.when(command("MakePublic"), { duty: "treaty-officer" }).thenRefused("DutyMayNot");
    open.with(importing).when(command("MakePublic")).thenRefused("NothingOfThePast");
    const made = open.record(command("MakePublic"));
    const of = made.hashOf("CaseMadePublic");
    made.when(command("Correct", { of }), { duty: "clerk" }).thenRefused("CannotRestate");
  });
  it("of the past that was made public is still entered further, one that somebody carries on is not", () => {
    const past = open.with(importing);
    const clerk = { mode: { kind: "live" }, person: "clerk-1", duty: "clerk" } as const;
    const shown = past.record(command("MakePublic"), clerk);
    expect(shown.when(command("ScheduleSitting")).decision.kind).toBe("allowed");
    shown
      .record(command("ScheduleSitting"), clerk)
      .when(command("RecordVote"))
      .thenRefused("CaseIsLive");
  });
  it("says of its being public that the rule is ours", () => {
    const { act } = open.record(command("MakePublic")).fact("CaseMadePublic");
    expect(cited(authorityOfAct(open.law, act))).toMatch(/^Tasdiq’s own rule: /);
  });
});

const lawyer = "lawyer-1" as PersonNumber;
const granted = officeCommand({ kind: "GrantDuty", holder: lawyer, granted: "auditor" });
const confirmed = officeCommand({ kind: "ConfirmLaw" });

const file = {
  what: { kind: "named", term: "procedure" },
  file: "procedure",
  law: "gb-crag-2010",
} as const;

const said = (content: string, more: object = {}): readonly string[] =>
  confirmationFindings(officeOf([granted, confirmed]), {
    ...file,
    digest: digestOf(content),
    ...more,
  }).map(({ rule, verdict, why }) => `${inEnglish(rule)}: ${verdict}: ${inEnglish(why)}`);

describe("confirming a law file as read", () => {
  it.each(["auditor", "administrator"])("is for whoever acts in a duty they hold: %s", (duty) => {
    const asking = { ...asOffice(lawyer), duty, dutiesHeld: [duty] };
    expect(decideOffice(officeOf([granted]), asking, confirmed)).toMatchObject({
      kind: "allowed",
      acts: [{ kind: "LawConfirmed", file: "procedure", law: "gb-crag-2010", version: "2026.1" }],
    });
  });

  it("is refused to whoever does not hold that duty", () => {
    const asking = {
      person: lawyer,
      duty: "clerk",
      dutiesHeld: ["auditor"],
      madeAt: "2026-01-01T09:00:00.000Z",
    };
    expect(decideOffice(officeOf([granted]), asking, confirmed)).toMatchObject({
      refusal: { kind: "DutyNotHeld", duty: "clerk" },
    });
  });

  it("leaves every other command of the office to administrators", () => {
    const asking = {
      person: lawyer,
      duty: "auditor",
      dutiesHeld: ["auditor"],
      madeAt: "2026-01-01T09:00:00.000Z",
    };
    expect(decideOffice(officeOf([granted]), asking, granted)).toMatchObject({
      refusal: { kind: "DutyNotHeld", duty: "administrator" },
    });
  });

  it("may be done again, by the same person or another", () => {
    expect(
      decideOffice(officeOf([granted, confirmed]), asOffice(openedOffice.administrator), confirmed),
    ).toMatchObject({ kind: "allowed" });
  });
});

describe("the audit of a case judged by a law file", () => {
  it("says who confirmed exactly this content, and when", () => {
    const [one = "", ...others] = said("procedure");
    expect(others).toEqual([]);
    expect(one).toMatch(
      /^Was the content confirmed as read: procedure\?: kept: by administrator-1 \(administrator\) on .*, entry 3 of the office$/,
    );
  });

  it("asks again where the content is another", () => {
    const [one = ""] = said("a newer version");
    expect(one).toContain(
      "cannotBeVerified: nobody has confirmed this content; another was confirmed last: gb-crag-2010, version 2026.1",
    );
  });

  it("says nothing of a file that nobody ever confirmed", () => {
    expect(said("procedure", { law: "az-milli-majlis" })).toEqual([]);
    expect(said("procedure", { file: "treaty" })).toEqual([]);
  });
});

const { duties } = azerbaijan();
const { clerk } = duties;

const sitting = azerbaijaniCase("SittingScheduled");

/** By it more must be present than ever are in these stories. */
const strict = newerVersion({ stages: withQuorum(120) });

describe("Moving a case to a newer version of its procedure", () => {
  if (clerk === undefined) throw new Error("no clerk");

  it("is recorded with both digests, and moves no stage", () => {
    const story = moveTo(sitting, strict);
    expect(story.state.stage).toBe("plenary");
    expect(story.fact("ProcedureVersionChanged").act).toMatchObject({
      ...move,
      of: sitting.state.head,
      left: sitting.state.pins.procedure,
    });
    expect(story.state.pins).toEqual({ ...sitting.state.pins, procedure: move.procedure });
  });

  it("leaves the entry that moves it under the pins of before, and puts those after it under the new", () => {
    const pins = voted(moveTo(sitting, newerVersion())).entries.map(
      ({ entry }) => entry.pins.procedure,
    );
    const old = digestOf("az-milli-majlis");
    expect(pins.slice(-3)).toEqual([old, old, move.procedure]);
  });

  it("is refused for a version that is not at hand, is another than named, or is another procedure's", () => {
    const unknown = { version: "2026.2", procedure: "az-milli-majlis", digest: move.procedure };
    const moving = command("MoveToVersion", { of: sitting.state.head });
    sitting.when(moving).thenRefused("ProcedureVersionUnknown", unknown);
    askToMoveTo(sitting, { ...strict, id: "another" }).thenRefused(
      "ProcedureVersionUnknown",
      unknown,
    );
    askToMoveTo(sitting, { ...strict, version: "2026.3" }).thenRefused("ProcedureVersionUnknown");
    const movesTo = { digest: digestOf("another file"), procedure: strict };
    sitting.when(moving, { movesTo }).thenRefused("ProcedureVersionUnknown");
  });

  it("is refused for a version that is not newer, or not in force", () => {
    const law = { ...azerbaijaniLaw(), procedure: newerVersion({}, "2026-02-01") };
    askToMoveTo(azerbaijaniCase("SittingScheduled", law), newerVersion()).thenRefused(
      "ProcedureVersionNotNewer",
      { version: "2026.2", own: "2026.2" },
    );
    const later = newerVersion({}, "2026-04-01");
    askToMoveTo(sitting, later).thenRefused("ProcedureVersionNotInForce", { today: "2026-03-31" });
    askToMoveTo(sitting, later, { today: "2026-04-01" }).thenActs("ProcedureVersionChanged");
  });

  it("is refused to whoever has not seen the newest entry, and names it", () => {
    const newest = sitting.record(command("MakePublic"));
    const of = sitting.state.head;
    newest
      .when(command("MoveToVersion", { of }), {
        movesTo: { digest: move.procedure, procedure: strict },
      })
      .thenRefused("NotCurrent", { of, current: newest.state.head });
  });

  it("is refused once the case has ended, while it is suspended, and as a fact of the past", () => {
    askToMoveTo(azerbaijaniCase("DepositConfirmed"), strict).thenRefused("WrongStage");
    askToMoveTo(sitting.record(command("Withdraw")), strict).thenRefused("WrongStage");
    askToMoveTo(sitting.record(command("Suspend")), strict).thenRefused("CaseSuspendedSince");
    askToMoveTo(sitting.with(importing), strict, importing).thenRefused("NothingOfThePast");
  });

  it("is refused to a duty that the version moved to does not give it to, and open where only that one does", () => {
    askToMoveTo(sitting, strict, { duty: "auditor" }).thenRefused("DutyMayNot");
    const may = clerk.may.filter((kind) => kind !== "MoveToVersion");
    const without = { ...duties, clerk: { ...clerk, may } };
    const old = azerbaijaniCase("SittingScheduled", {
      ...azerbaijaniLaw(),
      procedure: procedureWith(azerbaijan(), { duties: without }),
    });
    askToMoveTo(old, strict, { duty: "clerk" }).thenActs("ProcedureVersionChanged");
    askToMoveTo(sitting, newerVersion({ duties: without }), { duty: "clerk" }).thenRefused(
      "NotForThisProcedure",
    );
  });

  it("exists in a procedure file too", () => {
    const story = britishCase("Published");
    const newer = procedureWith(britain(), { version: "2026.2", validity: strict.validity });
    const moved = moveTo(story, newer);
    expect(moved.law.procedure.version).toBe("2026.2");
    expect(brokenRules(auditOf(moved))).toEqual([]);
  });
});
