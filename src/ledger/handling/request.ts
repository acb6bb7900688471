import type { Command } from "../../case/command.ts";
import type { Despite, Mode } from "../../case/request.ts";
import type { ActingDuty } from "../../law/duty.ts";
import {
  caseIdSchema,
  incidentsId,
  officeId,
  type CaseId,
  type CommandId,
  type Digest,
  type PersonNumber,
} from "../../values/ids.ts";
import { askedIn, contentAskedIn, type ToAsk } from "../../case/signed-request.ts";
import { isWithheld, withheldOf } from "../../case/withheld.ts";
import { canonicalJson, digestOf } from "../../record/canonical.ts";

/** A parsed request, from a person or from the system. */
export type HandledRequest = {
  readonly id: CommandId;
  readonly caseId: CaseId;
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly mode: Mode;
  readonly command: Command;
  readonly despite?: Despite | undefined;
  /** When it was made, in UTC. Whoever signs says it; of any other request the office notes when it came. */
  readonly madeAt?: string | undefined;
  /** What hides a vote until it is certified, drawn by whoever signs the request; of any other the office draws it. */
  readonly salt?: string | undefined;
};

export const officeCaseId: CaseId = caseIdSchema.parse(officeId);
export const incidentsCaseId: CaseId = caseIdSchema.parse(incidentsId);

const digestOfValue = (value: unknown): Digest => digestOf(canonicalJson(value));

/** What a request asks for, as it stands in its entry: with a commitment in the place of what is withheld. */
export const commandAsked = ({
  id,
  mode,
  command: content,
  despite,
  madeAt = "",
  salt,
}: Omit<HandledRequest, "caseId" | "person" | "duty">): ToAsk["command"] & {
  readonly content: Command;
} => {
  const given = { id, mode, content, ...(despite === undefined ? {} : { despite }) };
  const isOpen = salt === undefined || !isWithheld(given);
  return {
    ...given,
    madeAt,
    ...(isOpen ? {} : { withheld: withheldOf(given, salt, digestOfValue) }),
  };
};

const askedBy = (request: HandledRequest): ToAsk => {
  const { caseId, person, duty } = request;
  return { caseId, person, duty, command: commandAsked(request) };
};

/** The digest that whoever asks signs: of everything that they said. */
export const digestOfSigned = (asked: ToAsk): Digest => digestOfValue(askedIn(asked));

/** The same of a request. */
export const digestOfRequest = (request: Omit<HandledRequest, "id">, id: CommandId): Digest =>
  digestOfSigned(askedBy({ ...request, id }));

/** What binds a command id to its content: everything the sender said but when they said it. */
export const digestOfAsked = (asked: ToAsk): Digest => digestOfValue(contentAskedIn(asked));

/** The same of a request. */
export const contentDigestOf = (request: HandledRequest): Digest => digestOfAsked(askedBy(request));
