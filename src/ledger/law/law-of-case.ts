import { calendarSchema, type PinnedCalendar, type SittingCalendar } from "../../time/calendar.ts";
import { dayIn } from "../../time/fact-date.ts";
import type { CalendarsNamed } from "../../office/calendars-of-case.ts";
import type { Pins } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import type { Command, OpeningCommand } from "../../case/command.ts";
import { earlierPins } from "../../case/procedure-version.ts";
import { versionOn } from "../../law/versions.ts";
import { type Procedure } from "../../law/file/procedure.ts";
import { compile } from "../../law/file/compile.ts";
import type { Schema } from "../../law/read.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Context } from "../../commands/rules/rule.ts";
import type { Digest } from "../../values/ids.ts";
import { treatySchema } from "../../treaty/treaty.ts";
import { SentenceFault } from "../../words/say.ts";
import { canonicalJson, digestOf } from "../../record/canonical.ts";
import { LawLost } from "../reading/unreadable.ts";
import type { Ports } from "../desk-ports.ts";
import type { Law } from "../../law/law.ts";
import { rememberedOf } from "../../values/remembered.ts";

const noLaw = digestOf("");

/** The pins of what is judged by no parliament's law: they say so with the digest of nothing. */
export const pinsOfNoLaw = ({ software }: Pick<Ports, "software">): Pins => ({
  procedure: noLaw,
  treaty: noLaw,
  calendar: null,
  software,
});

// A case is judged by the law files it was opened under or moved to, even after the operator has replaced them: they are kept as
// documents by their digest, from the moment the first case names them.

/** Where the law files of cases are read. */
export type LawSource = Pick<Ports, "documents">;

/** What JSON says in a document; undefined where it is no JSON. */
const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
};

const parsed = async <T>(ports: LawSource, digest: Digest, schema: Schema<T>): Promise<T> => {
  const bytes = await ports.documents.get(digest);
  if (bytes === undefined) throw new LawLost({ kind: "lawLost", digest });
  const read = schema.safeParse(jsonIn(bytes));
  if (read.success) return read.data;
  throw new SentenceFault({ kind: "lawNotUnderstood", digest }, { cause: read.error });
};

// The law files in force are the same few objects for every new case, so each is written out once.
const written = rememberedOf<Uint8Array>();

const bytesOf = (law: Law["procedure"] | Law["treaty"]): Uint8Array =>
  written(law, [], () => Buffer.from(canonicalJson("file" in law ? law.file : law), "utf8"));

/** Keeps the file of the version that a case is moved to. */
export const keepVersion = async (ports: Ports, procedure: Procedure): Promise<void> => {
  await ports.documents.put(bytesOf(procedure));
};

/** The version that a command names to move a case to, where its file is at hand. */
export const versionToMoveTo = (
  { law }: Ports,
  { procedure: { id } }: Law,
  command: Command,
): Context["movesTo"] => {
  if (command.kind !== "MoveToVersion") return undefined;
  const found = law()
    .versions(id)
    .find(({ digest }) => digest === command.procedure);
  return found && { digest: command.procedure, procedure: found.value };
};

/** Keeps the law files of a new case, so that they outlive their replacement. Answers their digests. */
export const keepLaw = async (
  ports: Ports,
  law: Law,
): Promise<{ readonly procedure: Digest; readonly treaty: Digest }> => ({
  procedure: await ports.documents.put(bytesOf(law.procedure)),
  treaty: await ports.documents.put(bytesOf(law.treaty)),
});

const keyOf = (state: Case): string => {
  const earlier = earlierPins(state).map(
    ({ procedure, until }) => `/${procedure}<${String(until)}`,
  );
  return `${state.pins.procedure}/${state.pins.treaty}${earlier.join("")}`;
};

const procedureIn = async (ports: LawSource, digest: Digest): Promise<Procedure> =>
  parsed(ports, digest, { safeParse: compile });

const earlierIn = async (ports: LawSource, state: Case): Promise<Required<Law>["earlier"]> => {
  const earlier: { readonly procedure: Procedure; readonly until: number }[] = [];
  for (const { procedure, until } of earlierPins(state))
    earlier.push({ procedure: await procedureIn(ports, procedure), until });
  return earlier;
};

/** The law that a case is judged by, where it has been read before. */
export const knownLaw = (state: Case, cache: LawCache): Law | undefined => cache.get(keyOf(state));

/** The law that a case is judged by: the one it was opened under, or of the procedure the version that it was moved to. */
export const lawOfCase = async (ports: LawSource, state: Case, cache: LawCache): Promise<Law> => {
  const known = knownLaw(state, cache);
  if (known !== undefined) return known;
  const law: Law = {
    procedure: await procedureIn(ports, state.pins.procedure),
    treaty: await parsed(ports, state.pins.treaty, treatySchema()),
    earlier: await earlierIn(ports, state),
  };
  cache.set(keyOf(state), law);
  return law;
};

export type LawCache = Map<string, Law>;
export type CalendarCache = Map<Digest, PinnedCalendar>;

// A digest that somebody names may be that of any document.
const calendarIn = (bytes: Uint8Array): SittingCalendar | undefined =>
  calendarSchema.safeParse(jsonIn(bytes)).data;

/**
 * A calendar by its digest, read once: what a digest names never changes. Undefined where it is not among the documents, or is
 * no calendar.
 */
export const calendarByDigest = async (
  ports: LawSource,
  digest: Digest | undefined,
  cache: CalendarCache,
): Promise<PinnedCalendar | undefined> => {
  if (digest === undefined) return undefined;
  const known = cache.get(digest);
  if (known !== undefined) return known;
  const bytes = await ports.documents.get(digest);
  const found = bytes && calendarIn(bytes);
  if (found === undefined) return undefined;
  const calendar = { ...found, digest };
  cache.set(digest, calendar);
  return calendar;
};

type CalendarDesk = {
  readonly ports: LawSource;
  readonly caches: { readonly calendars: CalendarCache };
};

/** Of these calendars those that are at hand. */
export const calendarsAtHand = async (
  { ports, caches }: CalendarDesk,
  digests: readonly Digest[],
): Promise<readonly PinnedCalendar[]> => {
  const found: PinnedCalendar[] = [];
  for (const digest of digests) {
    const calendar = await calendarByDigest(ports, digest, caches.calendars);
    if (calendar !== undefined) found.push(calendar);
  }
  return found;
};

/** The calendars by which a case is judged, as far as they are at hand. */
type CalendarsRead = {
  readonly calendar: PinnedCalendar | undefined;
  readonly certifiedCalendar: PinnedCalendar | undefined;
  readonly earlierCalendars: readonly PinnedCalendar[];
};

/** Reads the calendars by which a case is judged. */
export const calendarsOf = async (
  desk: CalendarDesk,
  { calendar, certifiedCalendar, earlierCalendars }: CalendarsNamed,
): Promise<CalendarsRead> => {
  const { ports, caches } = desk;
  return {
    calendar: await calendarByDigest(ports, calendar, caches.calendars),
    certifiedCalendar: await calendarByDigest(ports, certifiedCalendar, caches.calendars),
    earlierCalendars: await calendarsAtHand(desk, earlierCalendars),
  };
};

/** Of a procedure's versions the one in force today. */
export const versionNow = ({ law, clock }: Ports, id: string): Procedure | undefined => {
  const versions = law()
    .versions(id)
    .map(({ value }) => value);
  const [first] = versions;
  return first === undefined ? undefined : versionOn(versions, dayIn(first.timeZone, clock.now()));
};

/** The law that a case would be opened under, or which of its two files nobody knows. */
export const lawOfOpening = (ports: Ports, command: OpeningCommand): Law | Refusal => {
  const procedure = versionNow(ports, command.procedure);
  if (procedure === undefined)
    return {
      ...refusal("ProcedureUnknown", {
        procedure: command.procedure,
        known: ports.law().procedureIds,
      }),
      field: "procedure",
    };
  const treaty = ports.law().treaty(command.treaty);
  if (treaty === undefined)
    return {
      ...refusal("TreatyUnknown", { treaty: command.treaty, known: ports.law().treatyIds }),
      field: "treaty",
    };
  return { procedure, treaty };
};
