import type { Case } from "../../procedure/case/case.ts";
import type { Command } from "../../procedure/command.ts";
import { addresseeRefusal, unknownDepositary, unreachable } from "../../treaty/depositary-mail.ts";
import type { Refusal } from "../../procedure/refusal.ts";
import { preparedNotification } from "../../procedure/case/sending.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { HandledRequest } from "./request.ts";
import type { World } from "../world.ts";

const addressIn = (command: Command, state: Case | undefined): string | undefined => {
  if (command.kind === "PrepareNotification") return command.to;
  return command.kind === "ReleaseNotification" && state !== undefined
    ? preparedNotification(state)?.act.to
    : undefined;
};

/**
 * Refuses a live command whose letter could not be sent: a notification to another address than the one that is set for the
 * treaty's depositary, and a case under a treaty file that names none. A missing address can still be set later; the treaty
 * file of a case stays as it is.
 */
export const depositaryRefusal = (
  { depositaries: mail }: World,
  { mode, command }: HandledRequest,
  { state, treaty }: { readonly state: Case | undefined; readonly treaty: Treaty },
): Refusal | undefined => {
  if (mail === undefined || mode.kind === "import") return undefined;
  const depositary = treaty.depositary.id;
  if (command.kind === "OpenCase")
    return depositary === unknownDepositary ? unreachable(mail, depositary) : undefined;
  const to = addressIn(command, state);
  return to === undefined ? undefined : addresseeRefusal(mail, { depositary, to });
};
