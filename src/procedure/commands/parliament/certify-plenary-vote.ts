import { type NamedStage, type Stage, stages } from "../../case/stage.ts";
import type { ActOf } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import { currentEntry } from "../../case/case-fact.ts";
import type { CommandOf } from "../../command.ts";
import {
  certificationAwaited,
  isOvertaken,
  uncertifiedVote,
} from "../../rules/awaited-certification.ts";
import {
  againstCertifying,
  certifiedOtherwise,
  isImport,
  recordersOfVote,
} from "../../rules/certifying.ts";
import { type Rule, type Situation, fourEyes } from "../../rules/rule.ts";
import {
  type VoteRecord,
  countsOf,
  declaredResults,
  presentOf,
  type DeclaredResult,
} from "../../../vote/vote-record.ts";
import type { Definition } from "../../definition.ts";
import { choice, entrySeen, voteRecord } from "../../fields/fields.ts";

export const definition = {
  kind: "CertifyPlenaryVote",
  acts: ["PlenaryVoteCertified", "CertificationDiffered"],
  verb: "certify-vote",
  // Elsewhere than in plenary only where the record was corrected after it was certified.
  at: [
    "committee",
    "plenary",
    "head-of-state",
    "instrument",
    "notification",
    "transmission",
    "deposit",
    "deposited",
  ],
  procedures: ["law"],
  duty: "plenary",
  irreversible: true,
} as const satisfies Definition;

const fields = () => ({ of: entrySeen, record: voteRecord, declared: choice(declaredResults) });

const canonicalRollCall = (record: VoteRecord): string =>
  record.kind === "rollCall"
    ? [...record.votes]
        .map((vote) => `${vote.member}\u0000${vote.position}`)
        .sort()
        .join("\u0001")
    : "";

// A number that one way of recording lacks is null on its side.
const comparable = (record: VoteRecord, declared: string): string => {
  const counts = countsOf(record);
  return JSON.stringify([
    record.kind,
    counts === undefined
      ? null
      : [counts.for, counts.against, counts.neutral, counts.notVoting, counts.present],
    presentOf(record) ?? null,
    canonicalRollCall(record),
    declared,
  ]);
};

// That they differ is all that anybody is told: a hint at where would lead whoever certifies to the recorded numbers.
const isDifferent = (
  recorded: ActOf<"PlenaryVoteRecorded">,
  again: CommandOf<"CertifyPlenaryVote">,
): boolean =>
  comparable(recorded.record, recorded.declared) !== comparable(again.record, again.declared);

const differs = (situation: Situation, command: CommandOf<"CertifyPlenaryVote">): boolean => {
  const vote = uncertifiedVote(situation.case);
  return vote?.act.kind === "PlenaryVoteRecorded" && isDifferent(vote.act, command);
};

const stageAfterVote = (declared: DeclaredResult): NamedStage => {
  switch (declared) {
    case "adopted":
      return "head-of-state";
    case "rejected":
      return "rejected";
    case "noDecision":
      return "plenary";
  }
};

const isBeyondPlenary = (stage: Stage): boolean =>
  stages.findIndex((one) => one === stage) > stages.indexOf("plenary");

// A vote that is certified again does not move a case that has gone on or come back: that takes a lawful act.
const isStillToDecide = (state: Case, { of }: ActOf<"PlenaryVoteCertified">): boolean => {
  const vote = state.votes.find((round) => currentEntry(round.vote) === of)?.vote;
  return !isBeyondPlenary(state.stage) && (vote === undefined || !isOvertaken(state, vote));
};

const rule: Rule<"CertifyPlenaryVote"> = {
  against: (situation, { of }) => againstCertifying(situation, of),
  record: (situation, fact) =>
    !isImport(situation) && differs(situation, fact)
      ? { kind: "CertificationDiffered", of: fact.of }
      : { ...fact, kind: "PlenaryVoteCertified" },
  notes: (situation, command) =>
    isImport(situation) && differs(situation, command) ? [certifiedOtherwise] : [],
  names: uncertifiedVote,
  firstHalf: recordersOfVote,
  leadsTo: (state, act) =>
    act.kind === "PlenaryVoteCertified" && isStillToDecide(state, act)
      ? stageAfterVote(act.declared)
      : state.stage,
  authority: () => fourEyes,
  isNext: (state) =>
    state.stage === "plenary" && certificationAwaited(state, "certification") !== undefined,
};

/** Certifies the recorded vote as another person, who enters counts and result again. */
export const certifyPlenaryVote = { fields, rule } as const;
