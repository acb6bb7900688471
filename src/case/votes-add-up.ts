import { countsOfRoll, memberNamedTwice, memberPositions } from "../law/votes/roll-call.ts";
import { type Body, bodyOf, stageOf, type Procedure } from "../law/file/procedure.ts";
import { countsNamed } from "../law/file/names-in-words.ts";
import { inField, refusal, type Refusal } from "../words/refusal.ts";
import type { ActOf } from "./act.ts";

/** What a body decided, as far as it was counted. */
type Counted = Pick<ActOf<"Reported">, "stage" | "counts"> &
  Pick<Partial<ActOf<"VoteRecorded">>, "rollCall">;

// Not everybody who was present need be named, so of those there may be more.
const agrees = (name: string, given: number, counted: number): boolean =>
  name === "present" ? given >= counted : given === counted;

const contradicted = (procedure: Procedure, { counts, rollCall }: Counted): readonly Refusal[] => {
  const counted = countsOfRoll(rollCall ?? []);
  return Object.entries(counts ?? {}).flatMap(([name, given]) => {
    const named = counted[name];
    return rollCall == null || named === undefined || agrees(name, given, named)
      ? []
      : [
          refusal("RollCallDiffers", {
            counts: countsNamed(procedure, [name]),
            given: String(given),
            named: String(named),
          }),
        ];
  });
};

const mostCounted = ({ counts }: Counted): number => {
  const voted = memberPositions.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0);
  return Math.max(voted, counts?.["present"] ?? 0);
};

const tooMany = (body: Body | undefined, vote: Counted): readonly Refusal[] => {
  const members = body?.members;
  if (members === undefined) return [];
  const faultIn = (present: number): readonly Refusal[] =>
    present <= members
      ? []
      : [refusal("MoreVotesThanMembers", { present, members }, body?.authority)];
  return [
    ...inField("counts", faultIn(mostCounted(vote))),
    ...inField("rollCall", faultIn(vote.rollCall?.length ?? 0)),
  ];
};

// All that those present can have done: where a stage records each of them, together they are all who were present.
const done = ["for", "against", "abstaining", "notVoting"] as const;

// Where the stage does not record who did not vote, counts need not make the number present.
const sumFaults = (procedure: Procedure, { counts }: Counted): readonly Refusal[] => {
  const present = counts?.["present"];
  const given = done.flatMap((name) => counts?.[name] ?? []);
  const sum = given.reduce((all, one) => all + one, 0);
  return present === undefined || given.length < done.length || sum === present
    ? []
    : [refusal("VotesDoNotAddUp", { counts: countsNamed(procedure, done), sum, present })];
};

/**
 * What is wrong with the sums of a vote: a roll call that names somebody twice or contradicts the counts beside it, counts that do
 * not make the number present, and more votes than the body has members.
 */
export const sumsOfVote = (procedure: Procedure, vote: Counted): readonly Refusal[] => {
  const stage = stageOf(procedure, vote.stage);
  if (stage?.votedBy === undefined) return [];
  const twice = memberNamedTwice(vote.rollCall ?? []);
  return [
    ...inField(
      "rollCall",
      twice === undefined ? [] : [refusal("MemberNamedTwice", { member: twice })],
    ),
    ...inField("counts", contradicted(procedure, vote)),
    ...inField("counts", sumFaults(procedure, vote)),
    ...tooMany(bodyOf(procedure, stage.votedBy), vote),
  ];
};
