import type { Command, CommandOf } from "../../src/case/command.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import { type Circumstances, type CaseBuilder, bySystem } from "./case-builder.ts";
import {
  azerbaijaniCase,
  command,
  deposited,
  instrumentReleased,
  instrumentSigned,
} from "./cases.ts";

/** Another treaty officer than the one who prepares in these stories. */
export const second: Circumstances = { person: "treaty-officer-2" };

export const transmitted = (
  story: CaseBuilder,
  fields: Parameters<typeof command>[1] = {},
): CaseBuilder =>
  story.record(command("TransmitInstrument", { of: story.hashOf("InstrumentSigned"), ...fields }));

export const returned = (story: CaseBuilder): CaseBuilder =>
  story.record(command("ReturnInstrument", { of: story.hashOf("InstrumentSigned") }));

/** Another instrument after a return: prepared, released and signed. */
export const signedAnew = (story: CaseBuilder): CaseBuilder => {
  const released = instrumentReleased(story.record(command("PrepareInstrument")));
  return released.record(
    command("SignInstrument", { of: released.hashOf("InstrumentReleased"), on: "2026-03-20" }),
  );
};

export const bounced = (
  story: CaseBuilder,
  fields: Parameters<typeof command>[1] = {},
): CaseBuilder => story.record(command("RecordBounce", fields), bySystem);
export const delivered = (
  story: CaseBuilder,
  fields: Parameters<typeof command>[1] = {},
): CaseBuilder => story.record(command("RecordDelivery", fields), bySystem);

/** A reservation that the depositary published after the deposit, and nobody recorded before. */
export const lateReservation: Statement = {
  id: "late-reservation",
  label: "reservation",
  clause: "63(3)",
  subject: "made late",
  texts: [{ language: "az", digest: "unknown", authentic: true }],
};

type Fields = Parameters<typeof command>[1];
export const circulation = (fields: Fields = {}): Command =>
  command("RecordCirculation", { statements: [lateReservation.id], ...fields });
export const objection = (fields: Fields = {}): CommandOf<"RecordObjection"> =>
  command("RecordObjection", { statement: lateReservation.id, ...fields });

/** A deposited case with a late reservation, which the depositary circulated. */
export const circulated = (on = "2026-03-31"): CaseBuilder =>
  azerbaijaniCase("NotificationSent")
    .record(command("ConfirmDeposit", { receivedOn: "2026-03-20" }), second)
    .record(
      command("RecordDatedFact", {
        fact: "depositaryNotice",
        on: "2026-03-25",
        statements: [lateReservation],
      }),
    )
    .record(circulation({ on }));

export { deposited, instrumentReleased, instrumentSigned };
