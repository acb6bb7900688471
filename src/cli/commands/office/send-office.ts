import { digestOfOfficeRequest } from "../../../ledger/handling/office.ts";
import { type OfficeCommand, officeCommandSchema } from "../../../case/office-command.ts";
import type { Call } from "../../call.ts";
import type { Case } from "../../../case/case.ts";
import type { PersonNumber } from "../../../values/ids.ts";
import type { Duty } from "../../../law/duty.ts";
import type { Office } from "../../office/office.ts";
import type { Report } from "../../report.ts";
import { commandIdFor } from "../../input/ids.ts";
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
export const sendOffice = (office: Office, call: Call, command: OfficeCommand): Promise<Report> =>
  sendOfficeIn(office, call, { command, dutyOf: () => "administrator" });

type Given = {
  readonly command: OfficeCommand;
  /** In which duty somebody gives it. */
  readonly dutyOf: (record: Case, person: PersonNumber) => Duty;
};

/** Sends a command of the office in a duty, and reports the answer. */
export const sendOfficeIn = async (
  office: Office,
  call: Call,
  { command, dutyOf }: Given,
): Promise<Report> => {
  const { person, credentialFor, signedWith } = await whoAsks(call.shell, call.flags);
  const record = await office.record();
  const id = commandIdFor(call.flags);
  const { madeAt } = signedWith(record, id);
  const request = { id, madeAt, person, duty: dutyOf(record, person), office: command };
  const credential = credentialFor(record, digestOfOfficeRequest(request));
  return answerReport(await office.sendOffice({ request, credential }), request);
};
