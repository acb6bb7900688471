import { duties, type Duty } from "../../law/duty.ts";
import { dutiesAmong } from "../../law/procedure/duties-of-command.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Ports } from "../desk-ports.ts";

/** Refuses a duty that nobody could act in: no procedure at hand knows it. */
export const unknownDuty = (
  { law }: Pick<Ports, "law">,
  duty: Duty | undefined,
): Refusal | undefined => {
  // The duties of every office are known without reading a procedure.
  if (duty === undefined || duties.some((one) => one === duty)) return undefined;
  const known = dutiesAmong(
    law()
      .procedures()
      .map(({ value }) => value),
  );
  return known.includes(duty) ? undefined : refusal("DutyUnknown", { duty, known });
};
