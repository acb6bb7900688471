import { digestOfIncidentRequest } from "../../../ledger/incidents/request.ts";
import { duties, type Duty } from "../../../law/duty.ts";
import { incidentDuties, incidentKindOf } from "../../../case/incident.ts";
import {
  personIncidentCommandSchema,
  type PersonIncidentCommand,
} from "../../../case/incident-command.ts";
import type { Case } from "../../../case/case.ts";
import type { PersonNumber } from "../../../values/ids.ts";
import { dutiesHeld } from "../../../office/office.ts";
import type { Call } from "../../call.ts";
import { inOffice } from "../../office/in-office.ts";
import type { Office } from "../../office/office.ts";
import type { Report } from "../../report.ts";
import { commandIdFor } from "../../input/ids.ts";
import { malformed, stopped } from "../../stop.ts";
import { dutyGiven, whoAsks } from "../../who.ts";
import { answerReport } from "../../print/answer.ts";
import { incidentLines } from "../../print/incidents.ts";

const commandOf = (
  kind: PersonIncidentCommand["kind"],
  { args, flags }: Call,
): PersonIncidentCommand => {
  const reason = kind === "ResolveIncident" ? { reason: flags.one("reason") } : {};
  const given = { kind, incident: args[0], ...reason };
  const read = personIncidentCommandSchema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw stopped("MalformedFlag", malformed(issue?.path.join(".") ?? "", issue, given));
};

// Where somebody holds no duty that may, one is named all the same, so that the refusal says what is missing.
const dutyFor = (office: Case, person: PersonNumber, command: PersonIncidentCommand): Duty => {
  const allowed: readonly Duty[] = incidentDuties[incidentKindOf(command.incident)];
  const held = dutiesHeld(office, person);
  return duties.find((duty) => allowed.includes(duty) && held.includes(duty)) ?? held[0] ?? "clerk";
};

const send = async (
  office: Office,
  call: Call,
  incident: PersonIncidentCommand,
): Promise<Report> => {
  const { person, credentialFor, signedWith } = await whoAsks(call.shell, call.flags);
  const record = await office.record();
  const duty = dutyGiven(call.flags) ?? dutyFor(record, person, incident);
  const id = commandIdFor(call.flags);
  const { madeAt } = signedWith(record, id);
  const request = { id, madeAt, person, duty, incident };
  const credential = credentialFor(record, digestOfIncidentRequest(request));
  const answer = await office.sendIncident({ request, credential });
  const shown = await office.incident(incident.incident);
  const report = answerReport(answer, request);
  return {
    ...report,
    json: { ...answer, incident: shown.incident },
    lines: (print) => [...report.lines(print), ...incidentLines(print, shown.incident)],
  };
};

/** `tasdiq incident take`, `retry` and `resolve`. */
export const doAboutIncident = (
  kind: PersonIncidentCommand["kind"],
  call: Call,
): Promise<Report> => {
  const command = commandOf(kind, call);
  return inOffice({ ...call, reach: "nothing" }, (office) => send(office, call, command));
};
