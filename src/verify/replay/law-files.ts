import { calendarSchema, type PinnedCalendar } from "../../time/calendar.ts";
import type { Digest } from "../../values/ids.ts";
import type { EarlierPin } from "../../case/procedure-version.ts";
import { compile } from "../../law/file/compile.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { treatySchema } from "../../treaty/treaty.ts";
import { parsed } from "../export/json.ts";
import type { Law } from "../../law/law.ts";

type LawPins = { readonly procedure: Digest; readonly treaty: Digest };

/** The law files and calendars that an export brings, by their digests. */
export type LawFiles = {
  readonly add: (digest: string, text: string) => void;
  /** By the pins of an entry, and in a case that was moved those of before. */
  readonly law: (pins: LawPins, earlier?: readonly EarlierPin[]) => Law | undefined;
  readonly procedure: (digest: Digest) => Procedure | undefined;
  readonly calendar: (digest: Digest) => PinnedCalendar | undefined;
  /** The digests of those that nobody asked for. */
  readonly unused: () => readonly string[];
};

const calendarIn = (digest: Digest, text: string): PinnedCalendar | undefined => {
  const calendar = calendarSchema.safeParse(parsed(text));
  return calendar.success ? { ...calendar.data, digest } : undefined;
};

const procedureIn = (text: string): Procedure | undefined => {
  const read = compile(parsed(text));
  return read.success ? read.data : undefined;
};

const keyOf = ({ procedure, treaty }: LawPins, earlier: readonly EarlierPin[]): string =>
  JSON.stringify([procedure, treaty, earlier]);

/** The versions that a case was under before; undefined where one of them is not in the export. */
const earlierBy = (
  procedureOf: LawFiles["procedure"],
  earlier: readonly EarlierPin[],
): Law["earlier"] => {
  const before = earlier.flatMap(({ procedure, until }) => {
    const found = procedureOf(procedure);
    return found === undefined ? [] : [{ procedure: found, until }];
  });
  return before.length === earlier.length ? before : undefined;
};

/** Each file is read once, when it is first asked for. */
export const lawFiles = (): LawFiles => {
  const texts = new Map<string, string>();
  const used = new Set<string>();
  const textOf = (digest: string): string => {
    used.add(digest);
    return texts.get(digest) ?? "";
  };
  const laws = new Map<string, Law>();
  const procedures = new Map<Digest, Procedure>();
  const procedure = (digest: Digest): Procedure | undefined => {
    const known = procedures.get(digest) ?? procedureIn(textOf(digest));
    if (known !== undefined) procedures.set(digest, known);
    return known;
  };
  const calendars = new Map<Digest, PinnedCalendar>();
  return {
    add: (digest, text) => {
      texts.set(digest, text);
    },
    procedure,
    law: (pins, earlier = []) => {
      const key = keyOf(pins, earlier);
      const known = laws.get(key);
      if (known !== undefined) return known;
      const one = procedure(pins.procedure);
      const other = treatySchema().safeParse(parsed(textOf(pins.treaty)));
      const before = earlierBy(procedure, earlier);
      if (one === undefined || !other.success || before === undefined) return undefined;
      const law: Law = { procedure: one, treaty: other.data, earlier: before };
      laws.set(key, law);
      return law;
    },
    calendar: (digest) => {
      const known = calendars.get(digest) ?? calendarIn(digest, textOf(digest));
      if (known !== undefined) calendars.set(digest, known);
      return known;
    },
    unused: () => [...texts.keys()].filter((digest) => !used.has(digest)),
  };
};
