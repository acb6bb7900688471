import type { Case } from "../../procedure/case/case.ts";
import { namesOfStage } from "../../procedure/model/said.ts";
import { type Law, fourEyes } from "../../procedure/rules/rule.ts";
import { judgedCertification } from "../certification.ts";
import type { Finding } from "../finding.ts";
import type { KnownOfKeys } from "../separation.ts";

/** Whether a second person certified each vote at a stage of the procedure file. */
export const ballotCertifications = (
  { ballots }: Case,
  { procedure }: Law,
  known: KnownOfKeys,
): readonly Finding[] =>
  ballots
    .filter(({ vote }) => vote.act.byCounting)
    .map((round) => ({
      rule: {
        kind: "stageCertification",
        stage: namesOfStage(procedure, round.vote.act.stage),
        on: round.vote.act.on,
      },
      ...judgedCertification(round, known),
      authority: fourEyes,
    }));
