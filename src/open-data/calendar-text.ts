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
// eslint-disable-next-line no-control-regex -- naming the characters is the point
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
