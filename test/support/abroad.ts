import type { Command, CommandOf } from "../../src/procedure/command.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import type { Asking, Story } from "./given.ts";
import { bySystem } from "./given.ts";
import {
  azerbaijaniCase,
  command,
  deposited,
  instrumentReleased,
  instrumentSigned,
} from "./build.ts";

/** Another treaty officer than the one who prepares in these stories. */
export const second: Asking = { person: "treaty-officer-2" };

export const transmitted = (story: Story, fields: Parameters<typeof command>[1] = {}): Story =>
  story.and(command("TransmitInstrument", { of: story.hashOf("InstrumentSigned"), ...fields }));

export const returned = (story: Story): Story =>
  story.and(command("ReturnInstrument", { of: story.hashOf("InstrumentSigned") }));

/** Another instrument after a return: prepared, released and signed. */
export const signedAnew = (story: Story): Story => {
  const released = instrumentReleased(story.and(command("PrepareInstrument")));
  return released.and(
    command("SignInstrument", { of: released.hashOf("InstrumentReleased"), on: "2026-03-20" }),
  );
};

export const bounced = (story: Story, fields: Parameters<typeof command>[1] = {}): Story =>
  story.and(command("RecordBounce", fields), bySystem);
export const delivered = (story: Story, fields: Parameters<typeof command>[1] = {}): Story =>
  story.and(command("RecordDelivery", fields), bySystem);

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
export const circulated = (on = "2026-03-31"): Story =>
  azerbaijaniCase("NotificationSent")
    .and(command("ConfirmDeposit", { receivedOn: "2026-03-20" }), second)
    .and(
      command("RecordDatedFact", {
        fact: "depositaryNotice",
        on: "2026-03-25",
        statements: [lateReservation],
      }),
    )
    .and(circulation({ on }));

export { deposited, instrumentReleased, instrumentSigned };
