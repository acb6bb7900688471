import { calendarByDigest } from "../../ledger/law/law-of-case.ts";
import {
  calendarBytes,
  lawFaultSaid,
  readCalendar,
  sittingDaysIn,
  type CalendarRead,
} from "../../ledger/law/sitting-calendar.ts";
import type { SittingCalendar } from "../../clocks/calendar.ts";
import { digestSchema, type Digest } from "../../procedure/values/ids.ts";
import type { OfficeCommand } from "../../office/office-command.ts";
import { housesOf } from "../../clocks/houses.ts";
import { named } from "../../procedure/model/source.ts";
import type { Procedure } from "../../procedure/model/procedure.ts";
import { say } from "../../words/say.ts";
import { wordsIn } from "../../words/read.ts";
import { digest, type Row } from "../cases/parts.ts";
import { html, nothing } from "../html.ts";
import { choiceControl, fileControl, uploadedText } from "./controls.ts";
import { faulty, textIn, type Deed, type Fields, type Read, type Scene } from "./office-form.ts";

type Found = { readonly calendar: SittingCalendar; readonly digest: Digest };

/** The procedures at hand that count sitting days. */
export const countingProcedures = ({ desk }: Pick<Scene, "desk">): readonly Procedure[] => {
  const law = desk.world.law();
  return law.profileIds.flatMap((id) => {
    const profile = law.profile(id);
    return profile === undefined || housesOf(profile).length === 0 ? [] : [profile];
  });
};

const profileIn = (scene: Scene, given: Fields): Procedure | undefined =>
  countingProcedures(scene).find(({ id }) => id === textIn(given, "profile"));

const faultsIn = (
  { speech }: Scene,
  read: Exclude<CalendarRead, { readonly kind: "read" }>,
): Read => {
  const { faults } = speech.words.administration;
  if (read.kind === "noSittingDays") return faulty("profile", faults.noSittingDays);
  return {
    kind: "faulty",
    faults: read.faults.map((fault) => ({
      at: "file",
      words: say(lawFaultSaid(fault), wordsIn(speech.visit.language)),
    })),
  };
};

const commandOf = ({ id }: Procedure, { calendar, digest: sha }: Found): OfficeCommand => ({
  kind: "ImportCalendar",
  profile: id,
  calendar: sha,
  endsOn: calendar.endsOn,
  days: sittingDaysIn(calendar),
});

// What was checked is kept by its digest, and what is recorded is read from there and not from the form.
const checkedBefore = async (scene: Scene, profile: Procedure, sha: Digest): Promise<Read> => {
  const { world, caches } = scene.desk;
  const calendar = await calendarByDigest(world, sha, caches.calendars);
  return calendar === undefined
    ? faulty("file", scene.speech.words.administration.faults.gone)
    : { kind: "read", command: commandOf(profile, { calendar, digest: sha }) };
};

const handedIn = async (scene: Scene, profile: Procedure, given: Fields): Promise<Read> => {
  const { faults } = scene.speech.words.administration;
  const file = await uploadedText(given, "file");
  if (file.kind !== "text")
    return faulty("file", file.kind === "none" ? faults.file : faults.notText);
  const read = readCalendar(profile, file);
  if (read.kind !== "read") return faultsIn(scene, read);
  const sha = await scene.desk.world.documents.put(calendarBytes(read.value));
  return { kind: "read", command: commandOf(profile, { calendar: read.value, digest: sha }) };
};

const withoutProcedure = async ({ speech }: Scene, given: Fields): Promise<Read> => {
  const { faults } = speech.words.administration;
  const file = await uploadedText(given, "file");
  const missing = file.kind === "none" ? [{ at: "file", words: faults.file }] : [];
  return {
    kind: "faulty",
    faults: [{ at: "profile", words: faults.procedure }, ...missing],
  };
};

const read = (scene: Scene, given: Fields): Promise<Read> | Read => {
  const profile = profileIn(scene, given);
  if (profile === undefined) return withoutProcedure(scene, given);
  const sha = digestSchema.safeParse(textIn(given, "calendar"));
  return sha.success ? checkedBefore(scene, profile, sha.data) : handedIn(scene, profile, given);
};

const rows = ({ speech }: Scene, command: OfficeCommand): readonly Row[] => {
  if (command.kind !== "ImportCalendar") return [];
  const { administration } = speech.words;
  const { profile, calendar, endsOn, days } = command;
  return [
    [administration.procedure, profile],
    [administration.endsOn, speech.day(endsOn)],
    [administration.days, speech.number(days)],
    [administration.digest, digest(calendar)],
  ];
};

/** Importing the sitting days by which a procedure counts. */
export const importCalendar: Deed = {
  name: "calendar",
  hasFile: true,
  controls: (scene, given, faults) => {
    const { speech } = scene;
    const { visit, words } = speech;
    const { procedure, fields, noSuchProcedure } = words.administration;
    const profiles = countingProcedures(scene);
    const choices = profiles.map(({ id, title }) => ({
      value: id,
      ...named(title, visit.language),
    }));
    const value = profiles.length === 1 ? (profiles[0]?.id ?? "") : textIn(given, "profile");
    return html`${profiles.length === 0 ? html`<p class="govuk-body">${noSuchProcedure}</p>` : nothing}
    ${choiceControl(visit, { name: "profile", label: procedure, faults }, { choices, value })}
    ${fileControl(visit, { name: "file", label: fields.file, hint: fields.calendarHint, faults })}`;
  },
  read,
  refusedAt: {},
  rows,
  carried: (command) =>
    command.kind === "ImportCalendar"
      ? { profile: command.profile, calendar: command.calendar }
      : {},
};
