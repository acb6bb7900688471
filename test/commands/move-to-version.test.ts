import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { azerbaijaniCase, britishCase, command, voted } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";
import { azerbaijan, azerbaijaniLaw, britain, digestOf } from "../support/law.ts";
import { move } from "../support/command-fields.ts";
import { moveTo, askToMoveTo, newerVersion, withQuorum } from "../support/version-moves.ts";

const { duties } = azerbaijan();
const { clerk } = duties;
if (clerk === undefined) throw new Error("no clerk");

const sitting = azerbaijaniCase("SittingScheduled");

/** By it more must be present than ever are in these stories. */
const strict = newerVersion({ stages: withQuorum(120) });

describe("Moving a case to a newer version of its procedure", () => {
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
      procedure: { ...azerbaijan(), duties: without },
    });
    askToMoveTo(old, strict, { duty: "clerk" }).thenActs("ProcedureVersionChanged");
    askToMoveTo(sitting, newerVersion({ duties: without }), { duty: "clerk" }).thenRefused(
      "NotForThisProcedure",
    );
  });

  it("exists in a procedure file too", () => {
    const story = britishCase("Published");
    const newer = { ...britain(), version: "2026.2", validity: strict.validity };
    const moved = moveTo(story, newer);
    expect(moved.law.procedure.version).toBe("2026.2");
    expect(brokenRules(auditOf(moved))).toEqual([]);
  });
});
