import { addDays, type IsoDate } from "../time/date.ts";
import { titleOf } from "../views/common.ts";
import { citedIn } from "../papers/sheets/sheet.ts";
import {
  type Catalogue,
  catalogueIn,
  deadlineInWords,
  dayInWords,
  marksOf,
} from "../papers/wording.ts";
import { isEntryIntoForceAwaited } from "../case/state-in-force.ts";
import { restsOn } from "../case/clocks/clock-run.ts";
import { type DatedDue, dayInForce, hasDay, stillDue } from "./days-of-case.ts";
import { isSettled, lastDaysInWords } from "./due.ts";
import { type CaseExported, openingOf, pageOf, type Wanted } from "./export-input.ts";

// iCalendar (RFC 5545) as text: content lines, folded and escaped.

const most = 75;

const octetsOf = (character: string): number => Buffer.byteLength(character, "utf8");

/** A content line in pieces of at most 75 octets; each but the first begins with the blank by which it is known. No character is split. */
const folded = (line: string): string => {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > most) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].map((one) => `${one}\r\n`).join("");
};

// A text may hold a tab and a newline, which is written as \n; the format has no way to write other control characters.
// oxlint-disable-next-line no-control-regex -- naming the characters is the point
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** A text as the format can hold it: one kind of newline, and U+FFFD for what cannot be written. */
export const asCalendarText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, "\n").replace(unwritable, "\uFFFD");

/** A value of type TEXT. */
export const textValue = (text: string): string =>
  asCalendarText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");

/** A line of a calendar: the name of a property with its parameters, and its value as it is to stand. */
export type ContentLine = readonly [name: string, value: string];

/** A part of a calendar between its BEGIN and its END. */
export type Component = {
  readonly name: string;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly Component[];
};

/** A component as it is written. */
export const calendarText = ({ name, lines, parts }: Component): string =>
  [
    folded(`BEGIN:${name}`),
    ...lines.map(([property, value]) => folded(`${property}:${value}`)),
    ...parts.map(calendarText),
    folded(`END:${name}`),
  ].join("");

const dateValue = (day: IsoDate): string => day.replaceAll("-", "");

// The record's moments are in UTC; a calendar writes no parts of a second.
const momentValue = (at: string): string => `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;

const linesOf = (words: Catalogue, due: DatedDue): readonly string[] => {
  const { exports } = words;
  const { startedOn } = due;
  return [
    exports.begins({ day: dayInWords(words, startedOn) }),
    ...lastDaysInWords(words, due.ends),
    ...[...new Set(restsOn(due).map((authority) => citedIn(words, authority)))].map((authority) =>
      exports.restsOn({ authority }),
    ),
  ];
};

const alarm = (summary: string): Component => ({
  name: "VALARM",
  lines: [
    ["ACTION", "DISPLAY"],
    ["TRIGGER", "-P7D"],
    ["DESCRIPTION", textValue(summary)],
  ],
  parts: [],
});

/** An event on one of the last days of a deadline; by its id a calendar knows it again. */
type On = { readonly day: IsoDate; readonly id: string };

type Told = {
  readonly one: CaseExported;
  readonly name: string;
  readonly description: string;
  readonly isSettled: boolean;
  readonly hasAlarm: boolean;
};

const event = (
  { day, id }: On,
  { one: { state }, name, description, ...told }: Told,
  wanted: Wanted,
): Component => {
  const summary = `${titleOf(state)}: ${name}`;
  const page = pageOf(wanted, state.caseId);
  const lines: readonly ContentLine[] = [
    // The same whatever is recorded later, so that a calendar moves the event and does not add another.
    ["UID", `urn:tasdiq:case:${openingOf(state)}:${id}`],
    ["DTSTAMP", momentValue(state.at)],
    ["SEQUENCE", String(state.version)],
    ["DTSTART;VALUE=DATE", dateValue(day)],
    ["DTEND;VALUE=DATE", dateValue(addDays(day, 1))],
    [`SUMMARY;LANGUAGE=${wanted.language}`, textValue(summary)],
    [`DESCRIPTION;LANGUAGE=${wanted.language}`, textValue(description)],
    ["STATUS", told.isSettled ? "CONFIRMED" : "TENTATIVE"],
    ["TRANSP", "TRANSPARENT"],
    ...(page === null ? [] : [["URL", page] as const]),
  ];
  return { name: "VEVENT", lines, parts: told.hasAlarm ? [alarm(summary)] : [] };
};

const eventOn = (
  on: On,
  { one, due }: { readonly one: CaseExported; readonly due: DatedDue },
  wanted: Wanted,
): Component => {
  const words = catalogueIn(wanted.language);
  return event(
    on,
    {
      one,
      name: deadlineInWords(words, due.clock.name),
      description: [...linesOf(words, due), ...marksOf(words, wanted)].join("\n"),
      isSettled: isSettled(due.ends),
      hasAlarm: true,
    },
    wanted,
  );
};

// Whoever has still to keep it is reminded of both days where it is in doubt whether a suspension moved it.
const eventsOf = (one: CaseExported, due: DatedDue, wanted: Wanted): readonly Component[] => {
  const { id } = due;
  const { unmoved, certainlyBy: day } = due.ends;
  const earlier = unmoved === null ? [] : [{ day: unmoved, id: `${id}-unmoved` }];
  return [...earlier, { day, id }].map((on) => eventOn(on, { one, due }, wanted));
};

const inForce = (one: CaseExported, wanted: Wanted): readonly Component[] => {
  const { state } = one;
  const found = dayInForce(one);
  if (found === undefined) return [];
  const { day, workedOutBy } = found;
  const words = catalogueIn(wanted.language);
  const { exports } = words;
  const description = [
    ...(workedOutBy === undefined
      ? []
      : [exports.toBeRecorded, exports.restsOn({ authority: citedIn(words, workedOutBy) })]),
    ...marksOf(words, wanted),
  ].join("\n");
  const name = exports.datedFacts.entryIntoForce;
  const isSettled = workedOutBy === undefined;
  const isAwaited = isEntryIntoForceAwaited(state);
  return [
    event(
      { day, id: "entry-into-force" },
      { one, name, description, isSettled, hasAlarm: isAwaited },
      wanted,
    ),
  ];
};

/** The deadlines that stand on no day, each with the title of its case. */
export const withoutDay = (cases: readonly CaseExported[], words: Catalogue): readonly string[] =>
  cases.flatMap((one) =>
    stillDue(one)
      .filter((due) => !hasDay(due))
      .map(({ clock: { name }, standsStill }) => {
        const still = standsStill ? ` (${words.exports.standsStill})` : "";
        return `${titleOf(one.state)}: ${deadlineInWords(words, name)}${still}`;
      }),
  );

const calendarNamed = (name: string, cases: readonly CaseExported[], wanted: Wanted): string => {
  const { language } = wanted;
  const words = catalogueIn(language);
  const missing = withoutDay(cases, words);
  const about = [
    ...marksOf(words, wanted),
    ...(missing.length === 0 ? [] : [words.exports.notShown({ names: missing.join("; ") })]),
  ].join("\n");
  return calendarText({
    name: "VCALENDAR",
    lines: [
      ["VERSION", "2.0"],
      ["PRODID", `-//Tasdiq//Deadlines//${language.toUpperCase()}`],
      ["CALSCALE", "GREGORIAN"],
      // RFC 7986 names it NAME; most programs read the older name.
      [`NAME;LANGUAGE=${language}`, textValue(name)],
      ["X-WR-CALNAME", textValue(name)],
      ...(about === "" ? [] : [[`DESCRIPTION;LANGUAGE=${language}`, textValue(about)] as const]),
    ],
    parts: cases.flatMap((one) => [
      ...stillDue(one)
        .filter(hasDay)
        .flatMap((due) => eventsOf(one, due, wanted)),
      ...inForce(one, wanted),
    ]),
  });
};

/** The deadlines of a case as iCalendar (RFC 5545): an event on the last day by which each is certain to be kept. */
export const caseCalendar = (one: CaseExported, wanted: Wanted): string =>
  calendarNamed(
    catalogueIn(wanted.language).exports.deadlinesOf({ title: titleOf(one.state) }),
    [one],
    wanted,
  );

/** The deadlines of many cases in one calendar. */
export const calendarOfAll = (cases: readonly CaseExported[], wanted: Wanted): string =>
  calendarNamed(catalogueIn(wanted.language).exports.allDeadlines, cases, wanted);
