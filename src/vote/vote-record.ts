import * as z from "zod/mini";
import type { Case } from "../procedure/case/case.ts";
import type { VoteRound } from "../procedure/case/slots/votes.ts";
import { isSpent } from "../procedure/rules/awaited-certification.ts";
import { lineSchema } from "../procedure/values/text.ts";

const stands = (round: VoteRound): boolean => round.declined.length === 0 && !isSpent(round);

/** The votes on record, oldest first, without those that nobody can certify any more: they are recorded anew. */
export const standingVotes = ({ votes }: Case): readonly VoteRound["vote"][] =>
  votes.filter(stands).map(({ vote }) => vote);

/** The newest vote, if it was declared adopted and is certified; an imported vote was certified elsewhere, if at all. */
export const adoptedVote = ({ votes }: Case): VoteRound["vote"] | undefined => {
  const round = votes.findLast(stands);
  const isAdopted =
    round?.vote.act.declared === "adopted" &&
    (round.vote.imported || round.certified !== undefined);
  return isAdopted ? round.vote : undefined;
};

const count = z
  .int("a whole number")
  .check(z.minimum(0, "a whole number that is not negative"), z.maximum(100_000));

/** The most members that a roll call may name. */
export const mostMembers = 2000;

export const positions = ["for", "against", "neutral", "notVoting", "absent"] as const;

const countsSchema = z.strictObject({
  kind: z.literal("counts"),
  for: count,
  against: count,
  neutral: count,
  notVoting: count,
  present: count,
});

const rollCallSchema = z.strictObject({
  kind: z.literal("rollCall"),
  votes: z
    .array(z.strictObject({ member: lineSchema, position: z.enum(positions) }))
    .check(z.minLength(1), z.maxLength(mostMembers)),
});

/** A full record without numbers: never stored as zeros. `present` may be known all the same. */
const notPublishedSchema = z.strictObject({
  kind: z.literal("notPublished"),
  present: z.nullable(count),
});

export const voteRecordSchema = z.discriminatedUnion("kind", [
  countsSchema,
  rollCallSchema,
  notPublishedSchema,
]);
export type VoteRecord = z.infer<typeof voteRecordSchema>;
export type RollCall = z.infer<typeof rollCallSchema>;

/** What the chair declared. `noDecision` is a vote that failed for want of a quorum: neither adopted nor rejected. */
export const declaredResults = ["adopted", "rejected", "noDecision"] as const;
export const declaredResultSchema = z.enum(declaredResults);
export type DeclaredResult = z.infer<typeof declaredResultSchema>;

/** The numbers that a vote is judged by. */
export type Counts = {
  readonly for: number;
  readonly against: number;
  readonly neutral: number;
  readonly notVoting: number;
  readonly present: number;
};

const tally = (rollCall: RollCall, position: (typeof positions)[number]): number =>
  rollCall.votes.filter((vote) => vote.position === position).length;

/** The counts of a record; undefined where none were published. A roll call is counted, the absent are not present. */
export const countsOf = (record: VoteRecord): Counts | undefined => {
  switch (record.kind) {
    case "counts":
      return {
        for: record.for,
        against: record.against,
        neutral: record.neutral,
        notVoting: record.notVoting,
        present: record.present,
      };
    case "rollCall":
      return {
        for: tally(record, "for"),
        against: tally(record, "against"),
        neutral: tally(record, "neutral"),
        notVoting: tally(record, "notVoting"),
        present: record.votes.length - tally(record, "absent"),
      };
    case "notPublished":
      return undefined;
  }
};

/** The number present, where it is known. */
export const presentOf = (record: VoteRecord): number | undefined =>
  record.kind === "notPublished" ? (record.present ?? undefined) : countsOf(record)?.present;

// Two names that look alike are one: invisible characters, blanks, capitals and ways to write a letter tell nobody apart.
const asRead = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** The first member whom a roll call names twice, also where the second name only looks like the first. */
export const memberNamedTwice = ({
  votes,
}: {
  readonly votes: readonly { readonly member: string }[];
}): string | undefined => {
  const seen = new Set<string>();
  for (const { member } of votes) {
    const name = asRead(member);
    if (seen.has(name)) return member;
    seen.add(name);
  }
  return undefined;
};
