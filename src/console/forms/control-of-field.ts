import type { Field, FieldKind } from "../../case/fields/field.ts";
import {
  leftOutOr,
  oneKnown,
  oneOf,
  oneOfMany,
  word,
  wordOrNone,
  yesNo,
} from "./controls/choice.ts";
import { day, optionalDay } from "./controls/day.ts";
import { document, optionalDocument, textOrUnknown, textVoted } from "./controls/documents.ts";
import { calendarSeen, seenEntry } from "./controls/entry.ts";
import { factDate, instant } from "./controls/fact-date.ts";
import { namedCounts } from "./controls/named-counts.ts";
import { sendingReason } from "./controls/sending-reason.ts";
import { stageMeant } from "./controls/stage.ts";
import { rollCall } from "./controls/roll-call.ts";
import { restated } from "./controls/restated.ts";
import { statements, statementsIfAny } from "./controls/statements.ts";
import { suppliedTexts } from "./controls/supplied.ts";
import { line, lines, mailAddress, note, optionalLine, wholeNumber } from "./controls/text.ts";
import { anyOf, anyOrNone } from "./controls/ticks.ts";
import { newerVersion, numberOfVersion } from "./controls/version.ts";
import { namedInFile } from "./in-file.ts";
import type { PersonKind } from "./kinds.ts";
import * as options from "./options.ts";
import type { Control, Fields } from "./scene.ts";
import { commandFields } from "../../case/command.ts";

type ControlOf = (field: Field, name: string) => Control;

/** A control that does not depend on its field. */
const always =
  (control: Control): ControlOf =>
  () =>
    control;

/** One control where somebody must answer, another where nothing need be on record. */
const needed =
  (control: Control, optional: Control): ControlOf =>
  ({ otherwise }) =>
    otherwise === undefined ? control : optional;

/** The same of a field that a command need not have. */
const unlessLeftOut =
  (control: Control, leftOut: Control): ControlOf =>
  ({ isOptional }) =>
    isOptional === true ? leftOut : control;

/** By which control each kind of field is asked for. */
const controls = {
  factDate: always(factDate),
  day: needed(day, optionalDay),
  instant: always(instant),
  line: needed(line, optionalLine),
  lines: always(lines),
  note: always(note),
  sendingReason: always(sendingReason),
  wholeNumber: always(wholeNumber),
  choice: ({ otherwise }, name) => (otherwise === null ? wordOrNone(name) : word(name)),
  yesNo: always(yesNo),
  document: needed(document, optionalDocument),
  text: always(textOrUnknown),
  textVoted: always(textVoted),
  statements: unlessLeftOut(statements, statementsIfAny),
  suppliedTexts: always(suppliedTexts),
  statementIds: needed(anyOf(options.statementsOfCase), anyOrNone(options.statementsOfCase)),
  statementId: always(oneKnown(options.statementsOfCase)),
  entrySeen: always(seenEntry),
  actOnRecord: always(oneKnown(options.actsThatCanBeHeld)),
  calendarSeen: always(calendarSeen),
  committee: needed(oneKnown(options.committees), leftOutOr(options.committees)),
  stage: always(stageMeant),
  ofProcedure: ({ names, isOptional }) =>
    isOptional === true ? leftOutOr(namedInFile(names)) : oneKnown(namedInFile(names)),
  someOfProcedure: ({ names }) => anyOrNone(namedInFile(names)),
  namedCounts: always(namedCounts),
  rollCall: always(rollCall),
  procedure: always(oneOf(options.procedures)),
  treaty: always(oneOfMany(options.treaties)),
  notification: always(oneKnown(options.notifications)),
  newId: always(line),
  promisedAmendment: always(oneKnown(options.promisedAmendments)),
  colleague: always(oneKnown(options.colleagues)),
  mailAddress: always(mailAddress),
  version: always(numberOfVersion),
  versionFile: always(newerVersion),
  restated: always(restated),
} as const satisfies Readonly<Record<FieldKind, ControlOf>>;

/** The controls of a command, by its fields. */
export const fieldsOf = (kind: PersonKind): Fields => {
  const fields: Readonly<Record<string, Field>> = commandFields()[kind];
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, controls[field.kind](field, name)]),
  );
};
