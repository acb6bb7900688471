import type { PinnedCalendar } from "../domain/calendar.ts";
import { calendarSchema } from "../domain/calendar.ts";
import type { Case } from "../domain/case.ts";
import { factsOf } from "../domain/case.ts";
import type { Digest } from "../domain/ids.ts";
import { calendarInForce } from "../domain/office.ts";
import { profileSchema } from "../domain/profile.ts";
import type { Law } from "../domain/rules/rule.ts";
import { treatySchema } from "../domain/treaty.ts";
import { canonicalJson } from "./canonical.ts";
import type { World } from "./world.ts";

// A case is judged by the law files it was opened under, even after the operator has replaced them: they are kept as
// documents by their digest, from the moment the first case names them.

const parsed = async (world: World, digest: Digest): Promise<unknown> => {
  const bytes = await world.documents.get(digest);
  if (bytes === undefined) throw new Error(`the law file ${digest} that a case is pinned to is not among the documents`);
  return JSON.parse(Buffer.from(bytes).toString("utf8"));
};

/** Keeps the law files of a new case, so that they outlive their replacement. Answers their digests. */
export const keepLaw = async (world: World, law: Law): Promise<{ readonly profile: Digest; readonly treaty: Digest }> => {
  const [profile, treaty] = [canonicalJson(law.profile), canonicalJson(law.treaty)];
  return {
    profile: await world.documents.put(Buffer.from(profile, "utf8")),
    treaty: await world.documents.put(Buffer.from(treaty, "utf8")),
  };
};

/** The law that a case was opened under. */
export const lawOfCase = async (world: World, state: Case, cache: LawCache): Promise<Law> => {
  const key = `${state.pins.profile}/${state.pins.treaty}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const law: Law = {
    profile: profileSchema.parse(await parsed(world, state.pins.profile)),
    treaty: treatySchema.parse(await parsed(world, state.pins.treaty)),
  };
  cache.set(key, law);
  return law;
};

export type LawCache = Map<string, Law>;
export type CalendarCache = Map<Digest, PinnedCalendar>;

/** A calendar by its digest, read once: what a digest names never changes. */
export const calendarByDigest = async (
  world: World,
  digest: Digest | undefined,
  cache: CalendarCache,
): Promise<PinnedCalendar | undefined> => {
  if (digest === undefined) return undefined;
  const known = cache.get(digest);
  if (known !== undefined) return known;
  const bytes = await world.documents.get(digest);
  if (bytes === undefined) return undefined;
  const calendar = { ...calendarSchema.parse(JSON.parse(Buffer.from(bytes).toString("utf8"))), digest };
  cache.set(digest, calendar);
  return calendar;
};

/** The calendar in force for a profile, as the office's record names it. */
export const currentCalendarDigest = (office: Case, law: Law): Digest | undefined =>
  calendarInForce(office, law.profile.id);

/** The calendar by which silence was certified in a case. */
export const certifiedCalendarDigest = (state: Case): Digest | undefined =>
  factsOf(state, "SilenceCertified").at(-1)?.act.calendar;
