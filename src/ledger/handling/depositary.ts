import type { Case } from "../../case/case.ts";
import { preparedNotification } from "../../case/sending.ts";
import { type Command, isInCase } from "../../case/command.ts";
import { officeMailOf } from "../../office/office-mail.ts";
import {
  addresseeRefusal,
  unknownDepositary,
  unreachable,
} from "../../treaty/depositary-reference.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { Refusal } from "../../words/refusal.ts";
import type { Ports } from "../desk-ports.ts";
import type { HandledRequest } from "./request.ts";

const speaksOf = (field: string, refusal: Refusal | undefined): Refusal | undefined =>
  refusal && { ...refusal, field };

const addressIn = (command: Command, state: Case | undefined): string | undefined => {
  if (command.kind === "PrepareNotification") return command.to;
  return command.kind === "ReleaseNotification" && state !== undefined
    ? preparedNotification(state)?.act.to
    : undefined;
};

type Lettered = {
  readonly office: Case | undefined;
  readonly state: Case | undefined;
  readonly treaty: Treaty;
};

/**
 * Refuses a live command whose letter could not be sent: a notification to another address than the office's record gives the
 * treaty's depositary, and a case under a treaty file that names none. A missing address can still be recorded later; the treaty
 * file of a case stays as it is.
 */
export const depositaryRefusal = (
  { lettersSent }: Pick<Ports, "lettersSent">,
  { mode, command }: HandledRequest,
  { office, state, treaty }: Lettered,
): Refusal | undefined => {
  if (lettersSent === undefined || mode.kind === "import") return undefined;
  const mail = { addresses: officeMailOf(office).depositaries, byHand: lettersSent === "byHand" };
  const depositary = treaty.depositary.id;
  if (!isInCase(command))
    return depositary === unknownDepositary
      ? speaksOf("treaty", unreachable(mail, depositary))
      : undefined;
  const to = addressIn(command, state);
  return to === undefined ? undefined : speaksOf("to", addresseeRefusal(mail, { depositary, to }));
};
