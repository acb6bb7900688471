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

/** A deposited case, one of whose statements the depositary circulated. */
export const circulated = (on = "2026-03-31"): Story =>
  azerbaijaniCase("DepositConfirmed").and(command("RecordCirculation", { on }));

export { deposited, instrumentReleased, instrumentSigned };
