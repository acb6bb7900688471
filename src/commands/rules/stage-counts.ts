import {
  countsOfRoll,
  memberNamedTwice,
  memberPositions,
  type Roll,
} from "../../law/votes/roll-call.ts";
import type { CommandOf } from "../../case/command.ts";
import { bodyOf, stageOf, type Procedure } from "../../law/file/procedure.ts";
import { countsNamed, namesOfStage } from "../../law/file/names-in-words.ts";
import type { Stage } from "../../law/file/stage.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { CommandSituation } from "./rule.ts";
import { stageMeant } from "./stage-of-command.ts";

type Command = CommandOf<"RecordVote">;
type There = { readonly procedure: Procedure; readonly stage: Stage; readonly body: string };

const deciding = (situation: CommandSituation, command: Command): There | undefined => {
  const procedure = situation.law.procedure;
  const stage = stageOf(procedure, stageMeant(situation, command));
  return stage?.decidedBy === undefined ? undefined : { procedure, stage, body: stage.decidedBy };
};

const namedIn = (rollCall: Roll | null | undefined): readonly string[] => {
  const positions = (rollCall ?? []).map(({ position }): string => position);
  return [...new Set(positions)].filter((position) => position !== "absent");
};

/** Refuses counts that the stage does not record. One that it does record may be unknown, and is then left out. */
export const countsFaults = (situation: CommandSituation, command: Command): readonly Refusal[] => {
  const there = deciding(situation, command);
  if (there === undefined) return [];
  const { procedure, stage } = there;
  const known = stage.records;
  const faultsIn = (counts: readonly string[]): readonly Refusal[] =>
    counts
      .filter((count) => !known.includes(count))
      .map((count) =>
        refusal(
          "CountNotOfStage",
          { count, stage: namesOfStage(procedure, stage.id), known },
          stage.authority,
        ),
      );
  return [
    ...inField("counts", faultsIn(Object.keys(command.counts ?? {}))),
    ...inField("rollCall", faultsIn(namedIn(command.rollCall))),
  ];
};

// Not everybody who was present need be named, so of those there may be more.
const agrees = (name: string, given: number, counted: number): boolean =>
  name === "present" ? given >= counted : given === counted;

const contradicted = (procedure: Procedure, { counts, rollCall }: Command): readonly Refusal[] => {
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

const mostCounted = ({ counts }: Command): number => {
  const voted = memberPositions.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0);
  return Math.max(voted, counts?.["present"] ?? 0);
};

const tooMany = ({ procedure, body: id }: There, command: Command): readonly Refusal[] => {
  const body = bodyOf(procedure, id);
  const members = body?.members;
  if (members === undefined) return [];
  const faultIn = (present: number): readonly Refusal[] =>
    present <= members
      ? []
      : [refusal("MoreVotesThanMembers", { present, members }, body?.authority)];
  return [
    ...inField("counts", faultIn(mostCounted(command))),
    ...inField("rollCall", faultIn(command.rollCall?.length ?? 0)),
  ];
};

// All that those present can have done: where a stage records each of them, together they are all who were present.
const done = ["for", "against", "abstaining", "notVoting"] as const;

/** Refuses counts that do not make the number present. Where the stage does not record who did not vote, they need not. */
const sumFaults = ({ procedure }: There, { counts }: Command): readonly Refusal[] => {
  const present = counts?.["present"];
  const given = done.flatMap((name) => counts?.[name] ?? []);
  const sum = given.reduce((all, one) => all + one, 0);
  return present === undefined || given.length < done.length || sum === present
    ? []
    : [refusal("VotesDoNotAddUp", { counts: countsNamed(procedure, done), sum, present })];
};

/** Refuses a roll call that names somebody twice or contradicts the counts beside it, counts that do not make the number present, and more votes than the body has members. */
export const rollFaults = (situation: CommandSituation, command: Command): readonly Refusal[] => {
  const there = deciding(situation, command);
  if (there === undefined) return [];
  const twice = memberNamedTwice(command.rollCall ?? []);
  return [
    ...inField(
      "rollCall",
      twice === undefined ? [] : [refusal("MemberNamedTwice", { member: twice })],
    ),
    ...inField("counts", contradicted(there.procedure, command)),
    ...inField("counts", sumFaults(there, command)),
    ...tooMany(there, command),
  ];
};
