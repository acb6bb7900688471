import type { SweepBook, Told } from "./book.ts";
import type { IncidentKind } from "../../office/incident.ts";
import { kindInCase, type Incident } from "./incident.ts";
import type { Found } from "./in-calls.ts";

const day = 86_400_000;

/** Most often a network that was away for a moment: named once they say nothing, named twice in a row they stand. */
const passing: readonly IncidentKind[] = ["driverNotHealed", "caseNotLookedAt"];

/** The incidents that are more than a moment's. */
export const standing = ({ found, before }: Found): readonly Incident[] => {
  const named = new Set(before?.incidents.map(kindInCase));
  return found.incidents.filter((one) => !passing.includes(one.kind) || named.has(kindInCase(one)));
};

const isNews = (one: Incident, told: Told, now: number): boolean => {
  const at = told[kindInCase(one)];
  return at === undefined || now - Date.parse(at) >= day;
};

export type Telling = {
  readonly book: Pick<SweepBook, "told" | "keepTold">;
  readonly now: number;
  readonly tell: (news: readonly Incident[]) => Promise<void>;
};

/**
 * Tells what is new, and once a day what still stands. What was told is written down after it left, so rather twice than never;
 * what a whole sweep names no more is forgotten, so that it is news when it comes back.
 */
export const tellOperator = async (telling: Telling, found: Found): Promise<void> => {
  const told = await telling.book.told();
  const stands = standing(found);
  const news = stands.filter((one) => isNews(one, told, telling.now));
  if (news.length > 0) await telling.tell(news);
  const at = new Date(telling.now).toISOString();
  const isForgotten = found.found.kind === "swept";
  const keys = new Set(stands.map(kindInCase));
  const kept = Object.entries(told).filter(([key]) => !isForgotten || keys.has(key));
  await telling.book.keepTold({
    ...Object.fromEntries(kept),
    ...Object.fromEntries(news.map((one) => [kindInCase(one), at])),
  });
};
