import type { IsoDate } from "../time/date.ts";
import type { Sentence } from "../words/messages.ts";
import { bindsFinally, type ActKind } from "./treaty-acts.ts";
import type { TreatyDefinition } from "./treaty-definition.ts";
import { composed } from "../values/text.ts";

/** One act that the depositary received, as a list of deposits has it. */
export type Deposit = {
  readonly participant: string;
  readonly kind: ActKind;
  readonly received: IsoDate;
  /** A date that the instrument names, or from which a succession takes effect. */
  readonly effective: IsoDate | null;
  /** The day of the depositary's notice of it to the States; null where the list says nothing. */
  readonly notified: IsoDate | null;
  readonly regionalOrganization: boolean;
  /** In billionths of a percent, so that shares add up exactly; null where the list says nothing. */
  readonly share: number | null;
  /** The organizations of which the participant is a member; none where its cell is empty, null where no column says it. */
  readonly memberOf: readonly string[] | null;
};

/** So many billionths are one percent. */
export const shareUnits = 1_000_000_000;

/** Whether two names are one participant: capitals, spaces and the form in which letters are coded do not matter. */
export const nameKey = (name: string): string =>
  composed(name).toLowerCase().replace(/\s+/g, " ").trim();

// A State may stand in a list twice on one day, such as with its provisional application and its consent.
const placeOf = ({ received, participant, kind }: Deposit): string =>
  [received, nameKey(participant), kind].join("\u0000");

/** The order of a list does not matter: by day of receipt, then by name, then by kind. */
export const inOrder = (deposits: readonly Deposit[]): readonly Deposit[] =>
  [...deposits].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

/** Which deposits count. What is excluded is for whoever counts to say, because a treaty file may not know it. */
export type Counting = Pick<TreatyDefinition, "acts"> & {
  readonly exclude: readonly string[];
};

/** What a treaty lets count, apart from what its threshold excludes: a fixed date may have exclusions of its own. */
export const countingOf = (
  { acts, entryIntoForce: { rule } }: Pick<TreatyDefinition, "acts" | "entryIntoForce">,
  exclude: readonly string[],
): Counting => {
  const condition = rule.kind === "fixedDate" ? rule.condition : undefined;
  const own = typeof condition === "object" ? (condition.exclude ?? []) : [];
  return { ...(acts === undefined ? {} : { acts }), exclude: [...exclude, ...own] };
};

/** Why a deposit does not count towards the threshold; undefined where it counts. */
export const notCounted = (
  deposit: Pick<Deposit, "kind" | "regionalOrganization">,
  { acts, exclude }: Counting,
): Sentence | undefined => {
  const { kind } = deposit;
  if (!bindsFinally(kind)) return { kind: "provisionalNoConsent" };
  if (deposit.regionalOrganization && exclude.includes("regionalOrganizations"))
    return { kind: "organizationDoesNotCount" };
  const named = acts === undefined || acts.kinds === "unknown" || acts.kinds.includes(kind);
  return exclude.includes(kind) || !named ? { kind: "actDoesNotCount", act: kind } : undefined;
};

/** Days of receipt that have not come: nothing was received on them, and a reader must know that they are assumed. */
export const futureFindings = (
  received: readonly IsoDate[],
  today: IsoDate,
): readonly Sentence[] => {
  const ahead = [...new Set(received.filter((on) => on > today))].sort();
  return ahead.length === 0
    ? []
    : [{ kind: "futureReceipt", days: ahead.map((day) => ({ kind: "dayOf", on: day })) }];
};
