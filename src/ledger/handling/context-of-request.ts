import type { Case } from "../../case/case.ts";
import { dayIn } from "../../time/fact-date.ts";
import { calendarsNamed } from "../../office/calendars-of-case.ts";
import { dutiesHeld } from "../../office/office.ts";
import type { Context } from "../../commands/rules/rule.ts";
import type { Desk } from "../desk.ts";
import { calendarsOf, versionToMoveTo } from "../law/law-of-case.ts";
import type { HandledRequest } from "./request.ts";
import type { Law } from "../../law/law.ts";

type Asked = {
  readonly office: Case;
  readonly law: Law;
  readonly request: Omit<HandledRequest, "caseId">;
  /** The case as it stands; undefined where it is yet to be opened. */
  readonly state: Case | undefined;
};

/** What a request is judged by besides its case, as it stands now; a rehearsal is judged by the same. */
export const contextOfRequest = async (
  desk: Desk,
  { office, law, request, state }: Asked,
): Promise<Context> => {
  const { ports } = desk;
  const { person, duty, mode, command, despite } = request;
  return {
    ...(await calendarsOf(desk, calendarsNamed(office, law, state))),
    movesTo: versionToMoveTo(ports, law, command),
    today: dayIn(law.procedure.timeZone, ports.clock.now()),
    person,
    duty,
    dutiesHeld: dutiesHeld(office, person),
    mode,
    despite,
    office,
  };
};
