import * as z from "zod/mini";
import { lineSchema } from "../../values/text.ts";

// Who voted how, by name.

/** The most members that a roll call may name. */
export const mostMembers = 2000;

/** How a member may have voted: each but `absent` is a count of the same name. */
export const memberPositions = ["for", "against", "abstaining", "notVoting", "absent"] as const;
export type MemberPosition = (typeof memberPositions)[number];

export const rollSchema = z
  .array(z.strictObject({ member: lineSchema, position: z.enum(memberPositions) }))
  .check(z.minLength(1), z.maxLength(mostMembers));
export type Roll = z.infer<typeof rollSchema>;

type Counts = Readonly<Record<string, number>>;

/** What was recorded of a vote: its counts, who voted how, or both. */
export type Voted = {
  readonly counts: Counts | null;
  readonly rollCall?: Roll | null | undefined;
};

const countOf = (roll: Roll, wanted: MemberPosition): number =>
  roll.filter(({ position }) => position === wanted).length;

/** How many a roll call names as absent. */
export const absentIn = (roll: Roll): number => countOf(roll, "absent");

/** What a roll call comes to. The absent are not present. */
export const countsOfRoll = (roll: Roll): Counts => ({
  ...Object.fromEntries(
    memberPositions
      .filter((position) => position !== "absent")
      .map((position) => [position, countOf(roll, position)]),
  ),
  present: roll.length - absentIn(roll),
});

/**
 * The counts of a vote, of those that its stage records; null where none were published. What a roll call names is counted, and
 * what was counted beside it, such as all who were present, stands as it was given.
 */
export const countsVoted = (
  { counts, rollCall }: Voted,
  recorded: readonly string[] | undefined,
): Counts | null => {
  if (rollCall === undefined || rollCall === null) return counts;
  const named = Object.entries(countsOfRoll(rollCall));
  return {
    ...Object.fromEntries(named.filter(([name]) => recorded?.includes(name) ?? true)),
    ...counts,
  };
};

/** A roll call in an order of its own, in which two that say the same are the same. */
export const rollInOrder = (roll: Roll | null | undefined): readonly string[] =>
  (roll ?? []).map(({ member, position }) => `${member}\u0000${position}`).toSorted();

// Two names that look alike are one: invisible characters, blanks, capitals and ways to write a letter tell nobody apart.
const asRead = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** The first member whom a roll call names twice, also where the second name only looks like the first. */
export const memberNamedTwice = (roll: Roll): string | undefined => {
  const seen = new Set<string>();
  for (const { member } of roll) {
    const name = asRead(member);
    if (seen.has(name)) return member;
    seen.add(name);
  }
  return undefined;
};
