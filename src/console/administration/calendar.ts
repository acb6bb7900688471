import { calendarByDigest } from "../../ledger/law/law-of-case.ts";
import {
  calendarBytes,
  lawFaultInWords,
  readCalendar,
  sittingDaysIn,
  type CalendarRead,
} from "../../ledger/law/sitting-calendar.ts";
import type { SittingCalendar } from "../../time/calendar.ts";
import { digestSchema, type Digest } from "../../values/ids.ts";
import type { OfficeCommand } from "../../case/office-command.ts";
import { housesOf } from "../../law/clocks/houses.ts";
import { named } from "../../values/names.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { say } from "../../words/say.ts";
import { wordsIn } from "../../files/words.ts";
import { digest, type Row } from "../cases/parts.ts";
import { html, nothing } from "../html.ts";
import { choiceControl, fileControl, uploadedText } from "./controls.ts";
import { faulty, type Deed, type Fields, type Read, type Scene } from "./office-form.ts";
import { textIn } from "../sent-fields.ts";

type Found = { readonly calendar: SittingCalendar; readonly digest: Digest };

/** The procedures at hand that count sitting days. */
export const countingProcedures = ({ desk }: Pick<Scene, "desk">): readonly Procedure[] => {
  const law = desk.ports.law();
  return law.procedureIds.flatMap((id) => {
    const procedure = law.procedure(id);
    return procedure === undefined || housesOf(procedure).length === 0 ? [] : [procedure];
  });
};

const procedureIn = (scene: Scene, given: Fields): Procedure | undefined =>
  countingProcedures(scene).find(({ id }) => id === textIn(given, "procedure"));

const faultsIn = (
  { format }: Scene,
  read: Exclude<CalendarRead, { readonly kind: "read" }>,
): Read => {
  const { faults } = format.words.administration;
  if (read.kind === "noSittingDays") return faulty("procedure", faults.noSittingDays);
  return {
    kind: "faulty",
    faults: read.faults.map((fault) => ({
      at: "file",
      words: say(lawFaultInWords(fault), wordsIn(format.visit.language)),
    })),
  };
};

const commandOf = ({ id }: Procedure, { calendar, digest: sha }: Found): OfficeCommand => ({
  kind: "ImportCalendar",
  procedure: id,
  calendar: sha,
  endsOn: calendar.endsOn,
  days: sittingDaysIn(calendar),
});

// What was checked is kept by its digest, and what is recorded is read from there and not from the form.
const checkedBefore = async (scene: Scene, procedure: Procedure, sha: Digest): Promise<Read> => {
  const { ports, caches } = scene.desk;
  const calendar = await calendarByDigest(ports, sha, caches.calendars);
  return calendar === undefined
    ? faulty("file", scene.format.words.administration.faults.gone)
    : { kind: "read", command: commandOf(procedure, { calendar, digest: sha }) };
};

const handedIn = async (scene: Scene, procedure: Procedure, given: Fields): Promise<Read> => {
  const { faults } = scene.format.words.administration;
  const file = await uploadedText(given, "file");
  if (file.kind !== "text")
    return faulty("file", file.kind === "none" ? faults.file : faults.notText);
  const read = readCalendar(procedure, file);
  if (read.kind !== "read") return faultsIn(scene, read);
  const sha = await scene.desk.ports.documents.put(calendarBytes(read.value));
  return { kind: "read", command: commandOf(procedure, { calendar: read.value, digest: sha }) };
};

const withoutProcedure = async ({ format }: Scene, given: Fields): Promise<Read> => {
  const { faults } = format.words.administration;
  const file = await uploadedText(given, "file");
  const missing = file.kind === "none" ? [{ at: "file", words: faults.file }] : [];
  return {
    kind: "faulty",
    faults: [{ at: "procedure", words: faults.procedure }, ...missing],
  };
};

const read = (scene: Scene, given: Fields): Promise<Read> | Read => {
  const procedure = procedureIn(scene, given);
  if (procedure === undefined) return withoutProcedure(scene, given);
  const sha = digestSchema.safeParse(textIn(given, "calendar"));
  return sha.success
    ? checkedBefore(scene, procedure, sha.data)
    : handedIn(scene, procedure, given);
};

const rows = ({ format }: Scene, command: OfficeCommand): readonly Row[] => {
  if (command.kind !== "ImportCalendar") return [];
  const { administration } = format.words;
  const { procedure, calendar, endsOn, days } = command;
  return [
    [administration.procedure, procedure],
    [administration.endsOn, format.day(endsOn)],
    [administration.days, format.number(days)],
    [administration.digest, digest(calendar)],
  ];
};

/** Importing the sitting days by which a procedure counts. */
export const importCalendar: Deed = {
  name: "calendar",
  hasFile: true,
  controls: (scene, given, faults) => {
    const { format } = scene;
    const { visit, words } = format;
    const { procedure, fields, noSuchProcedure } = words.administration;
    const procedures = countingProcedures(scene);
    const choices = procedures.map(({ id, title }) => ({
      value: id,
      ...named(title, visit.language),
    }));
    const value = procedures.length === 1 ? (procedures[0]?.id ?? "") : textIn(given, "procedure");
    return html`${procedures.length === 0 ? html`<p class="govuk-body">${noSuchProcedure}</p>` : nothing}
    ${choiceControl(visit, { name: "procedure", label: procedure, faults }, { choices, value })}
    ${fileControl(visit, { name: "file", label: fields.file, hint: fields.calendarHint, faults })}`;
  },
  read,
  refusedAt: {},
  rows,
  carried: (command) =>
    command.kind === "ImportCalendar"
      ? { procedure: command.procedure, calendar: command.calendar }
      : {},
};
