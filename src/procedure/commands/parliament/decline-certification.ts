import * as z from "zod/mini";
import { lawIdSchema } from "../../values/ids.ts";
import { certificationAwaited, uncertifiedVote } from "../../rules/awaited-certification.ts";
import { currentVote } from "../../rules/vote.ts";
import { type Rule, type Situation, otherPersonThan, fourEyes } from "../../rules/rule.ts";
import { procedureOf } from "../../rules/stage-meant.ts";
import { stageInFile } from "../../model/said.ts";
import { openStages } from "../../model/standing.ts";
import { courseOf } from "../../case/course-of-case.ts";
import type { RecordedAct } from "../../case/act.ts";
import { refusal, type Refusal } from "../../refusal.ts";
import type { Definition } from "../../definition.ts";
import { entrySeen, note } from "../../fields/fields.ts";

export const definition = {
  kind: "DeclineCertification",
  acts: ["CertificationDeclined"],
  verb: "decline-vote",
  at: ["plenary"],
  procedures: ["law", "staged"],
  duty: "plenary",
} as const satisfies Definition;

const fields = () => ({ of: entrySeen, reason: note });

// At which stage of a procedure file it was voted; a profile has no such stages.
const gives = () => ({ stage: z.nullable(lawIdSchema) });

// Once a case has gone on by a vote it is not voted again: a record that was corrected since is certified again, or corrected.
const stageLeftFaults = (situation: Situation, vote: RecordedAct): readonly Refusal[] => {
  const procedure = procedureOf(situation);
  if (procedure === undefined || vote.kind !== "VoteRecorded") return [];
  const { case: state, context } = situation;
  const isOpen = openStages(courseOf(state, procedure)).includes(vote.stage);
  const here = stageInFile(procedure, state.stage);
  return isOpen || context.mode.kind === "import"
    ? []
    : [refusal("StageNotOpen", { command: "DeclineCertification", here, stages: [] })];
};

const rule: Rule<"DeclineCertification"> = {
  against: (situation, command) => {
    const vote = uncertifiedVote(situation.case);
    return [
      ...currentVote(situation, command.of),
      ...otherPersonThan(
        situation,
        vote && { person: vote.person, did: "recordedTheVote" },
        "declineIt",
      ),
      ...(vote === undefined ? [] : stageLeftFaults(situation, vote.act)),
    ];
  },
  record: ({ case: state }, fact) => {
    const vote = uncertifiedVote(state)?.act;
    const stage = vote?.kind === "VoteRecorded" ? vote.stage : null;
    return { ...fact, kind: "CertificationDeclined", stage };
  },
  names: uncertifiedVote,
  firstHalf: (state) => [uncertifiedVote(state)?.person],
  authority: () => fourEyes,
  isNext: (state) =>
    state.stage === "plenary" && certificationAwaited(state, "certification") !== undefined,
};

/** Declines to certify the recorded vote, which must then be recorded again. */
export const declineCertification = { fields, gives, rule } as const;
