import { saying } from "../support/in-english.ts";
import { windowsOf as windowsOfSaid } from "../../src/treaty/statements/windows.ts";
import { circulated, circulation, objection } from "../support/abroad.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { day } from "../support/law.ts";

const windowsOf = saying(windowsOfSaid);

const ended = azerbaijaniCase("DepositConfirmed");

const waiting = azerbaijaniCase("NotificationSent");

const later = { today: "2027-06-01" };

describe("the circulation of late or modified statements", () => {
  it("is recorded before or after the deposit, and moves nothing", () => {
    waiting.when(command("RecordCirculation")).thenStage("deposit");
    ended.when(command("RecordCirculation")).thenStage("deposited");
    azerbaijaniCase("InstrumentSigned")
      .when(command("RecordCirculation"))
      .thenRefused("WrongStage");
  });
  it("names statements on record, also those made beside the consent", () => {
    ended
      .when(command("RecordCirculation", { statements: ["nothing"] }))
      .thenRefused("StatementUnknown", {
        statement: "nothing",
        known: "reservation-11-3, designation-40",
      });
    const noticed = ended.record(
      command("RecordDatedFact", {
        fact: "depositaryNotice",
        on: "2026-03-31",
        statements: [
          {
            id: "late",
            label: "declaration",
            clause: null,
            subject: "made late",
            texts: [{ language: "und", digest: "unknown", authentic: true }],
          },
        ],
      }),
    );
    noticed
      .when(command("RecordCirculation", { statements: ["late"] }))
      .thenActs("StatementsCirculated");
  });
  it("follows the signature of the instrument and lies not in the future", () => {
    ended
      .when(command("RecordCirculation", { on: "2026-03-01" }))
      .thenRefused("DateBeforeStep", { step: "the signature of the instrument" });
    ended.when(command("RecordCirculation", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("bears the depositary's reference, which is of this treaty", () => {
    const told = ended.record(
      command("RecordCirculation", { reference: "CN.8.2026. TREATIES-XVIII.16" }),
    );
    expect(told.fact("StatementsCirculated").act.normalizedReference).toBe(
      "C.N.8.2026.TREATIES-XVIII.16",
    );
    ended
      .when(command("RecordCirculation", { reference: "C.N.8.2026.TREATIES-XVIII.14" }))
      .thenRefused("ReferenceOfAnotherTreaty");
    ended
      .when(command("RecordCirculation", { reference: "a letter" }))
      .thenFinding("the depositary's reference", "cannotBeVerified");
  });
  it("happens once, and once more only for a statement that was blocked", () => {
    circulated()
      .when(circulation({ on: "2026-05-01" }), { today: "2026-05-01" })
      .thenRefused("CirculatedAlready", { statement: "late-reservation", date: "2026-03-31" });
    circulated()
      .when(circulation({ on: "2027-06-01" }), later)
      .thenRefused("CirculatedAlready");
    const blocked = circulated().record(objection());
    const again = blocked
      .when(circulation({ on: "2026-05-01" }), { today: "2026-05-01" })
      .thenStage("deposited");
    expect(windowsOf(again.state, day("2026-05-02"))).toMatchObject([
      { statement: "late-reservation", window: { opensOn: "2026-05-01", outcome: "running" } },
    ]);
  });
});
