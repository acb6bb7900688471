import type { Command } from "../../procedure/command.ts";
import type { Despite, Mode } from "../../procedure/request.ts";
import type { ActingDuty } from "../../office/duty.ts";
import {
  caseIdSchema,
  incidentsId,
  officeId,
  type CaseId,
  type CommandId,
  type Digest,
  type PersonNumber,
} from "../../procedure/values/ids.ts";
import { askedIn } from "../../procedure/case/signed-request.ts";
import type { Entry } from "../../procedure/case/entry.ts";
import { canonicalJson, digestOf } from "../canonical.ts";

/** A parsed request, from a person or from the system. */
export type HandledRequest = {
  readonly id: CommandId;
  readonly caseId: CaseId;
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly mode: Mode;
  readonly command: Command;
  readonly despite?: Despite | undefined;
};

export const officeCaseId: CaseId = caseIdSchema.parse(officeId);
export const incidentsCaseId: CaseId = caseIdSchema.parse(incidentsId);

/** What binds a command id to its content: everything the sender said but the id itself. */
export const digestOfRequest = (
  { caseId, person, duty, mode, command, despite }: Omit<HandledRequest, "id">,
  id: CommandId,
): Digest =>
  digestOf(
    canonicalJson(
      askedIn({ caseId, person, duty, command: { id, mode, content: command, despite } }),
    ),
  );

/** The digest of what was asked in an entry. */
export const digestOfAsked = (
  entry: Pick<Entry, "caseId" | "person" | "duty" | "command">,
): Digest => digestOf(canonicalJson(askedIn(entry)));
