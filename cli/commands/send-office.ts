import { digestOfOfficeRequest, handleOffice } from "../../application/office.ts";
import type { OfficeCommand } from "../../domain/office-command.ts";
import { officeCommandSchema } from "../../domain/office-command.ts";
import type { Home } from "../../local/home/home.ts";
import type { Call } from "../call.ts";
import { officeOf } from "../home.ts";
import type { Report } from "../report.ts";
import { commandIdFor } from "../run-verb.ts";
import { stopped } from "../stop.ts";
import { whoAsks } from "../who.ts";
import { answerReport } from "../words/answer.ts";

/**
 * A command of the office, as people give it.
 * @throws Stopped when it is not understood
 */
export const officeCommand = (given: unknown): OfficeCommand => {
  const read = officeCommandSchema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw stopped(
    "MalformedFlag",
    `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is not understood"}`,
  );
};

/** Sends a command of the office as its administrator, and reports the answer. */
export const sendOffice = async (
  home: Home,
  call: Call,
  command: OfficeCommand,
): Promise<Report> => {
  const { person, credentialFor } = await whoAsks(call.shell, call.flags);
  const office = await officeOf(home);
  const request = {
    id: commandIdFor(home, call.flags),
    person,
    duty: "administrator",
    office: command,
  } as const;
  const credential = credentialFor(office, digestOfOfficeRequest(request));
  const answer = await handleOffice(home.desk, request, credential);
  return answerReport(answer, { doer: request, view: undefined });
};
