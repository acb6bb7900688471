import { readCalendar } from "../../ledger/law/sitting-calendar.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { SittingCalendar } from "../../time/calendar.ts";
import { digestGiven, faultLines } from "../input/papers.ts";
import { readText } from "../input/read-file.ts";
import type { Shell } from "../shell.ts";
import { stopped } from "../stop.ts";
import type { Tools } from "./field.ts";

/**
 * The sitting days in a CSV file, for the houses of a procedure.
 * @throws Stopped naming every line that is not understood
 */
export const readCalendarFile = async (
  shell: Shell,
  file: string,
  procedure: Procedure,
): Promise<{ readonly calendar: SittingCalendar; readonly digest: string }> => {
  const read = readCalendar(procedure, { text: await readText(shell, file), name: file });
  if (read.kind === "read") return { calendar: read.value, digest: read.digest };
  if (read.kind === "invalid")
    throw stopped("InvalidLaw", { kind: "lawFaults", faults: faultLines(read) });
  throw stopped("NotThisProcedure", { kind: "procedureWithoutCalendar", procedure: procedure.id });
};

/**
 * The calendar that a silence is certified by: its digest, or the CSV file it was imported from.
 * @throws Stopped when the file cannot be read
 */
export const calendarGiven = async (
  value: string,
  { shell, papers, procedure }: Tools,
): Promise<string> =>
  value.endsWith(".csv")
    ? (await readCalendarFile(shell, value, await procedure())).digest
    : digestGiven(papers, value);
