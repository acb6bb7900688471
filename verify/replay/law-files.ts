import { calendarSchema, type PinnedCalendar } from "../../domain/calendar.ts";
import type { Digest } from "../../domain/ids.ts";
import { profileSchema } from "../../domain/profile.ts";
import type { Law } from "../../domain/rules/rule.ts";
import { treatySchema } from "../../domain/treaty.ts";
import { parsed } from "../export/json.ts";

/** The law files and calendars that an export brings, by their digests. */
export type LawFiles = {
  readonly add: (digest: string, text: string) => void;
  readonly law: (pins: { readonly profile: Digest; readonly treaty: Digest }) => Law | undefined;
  readonly calendar: (digest: Digest) => PinnedCalendar | undefined;
  /** The digests of those that nobody asked for. */
  readonly unused: () => readonly string[];
};

const calendarIn = (digest: Digest, text: string): PinnedCalendar | undefined => {
  const calendar = calendarSchema.safeParse(parsed(text));
  return calendar.success ? { ...calendar.data, digest } : undefined;
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
  const calendars = new Map<Digest, PinnedCalendar>();
  return {
    add: (digest, text) => {
      texts.set(digest, text);
    },
    law: ({ profile, treaty }) => {
      const key = `${profile}/${treaty}`;
      const known = laws.get(key);
      if (known !== undefined) return known;
      const one = profileSchema().safeParse(parsed(textOf(profile)));
      const other = treatySchema().safeParse(parsed(textOf(treaty)));
      if (!one.success || !other.success) return undefined;
      const law = { profile: one.data, treaty: other.data };
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
