import { digestOfOfficeRequest } from "../../../ledger/handling/office.ts";
import { type OfficeCommand, officeCommandSchema } from "../../../office/office-command.ts";
import type { Call } from "../../call.ts";
import type { Office } from "../../office/office.ts";
import type { Report } from "../../report.ts";
import { commandIdFor } from "../../run-verb.ts";
import { malformed, stopped } from "../../stop.ts";
import { whoAsks } from "../../who.ts";
import { answerReport } from "../../print/answer.ts";

/**
 * A command of the office, as people give it.
 * @throws Stopped when it is not understood
 */
export const officeCommand = (given: unknown): OfficeCommand => {
  const read = officeCommandSchema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw stopped("MalformedFlag", malformed(issue?.path.join(".") ?? "", issue, given));
};

/** Sends a command of the office as its administrator, and reports the answer. */
export const sendOffice = async (
  office: Office,
  call: Call,
  command: OfficeCommand,
): Promise<Report> => {
  const { person, credentialFor } = await whoAsks(call.shell, call.flags);
  const record = await office.record();
  const request = {
    id: commandIdFor(call.flags),
    person,
    duty: "administrator",
    office: command,
  } as const;
  const credential = credentialFor(record, digestOfOfficeRequest(request));
  return answerReport(await office.sendOffice({ request, credential }), request);
};
