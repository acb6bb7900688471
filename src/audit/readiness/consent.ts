import type { Said } from "../../words/messages.ts";
import { ownRule } from "../../procedure/values/authority.ts";
import type { Case } from "../../procedure/case/case.ts";
import { isStaged } from "../../procedure/profile/kind-of-procedure.ts";
import { courseOf } from "../../procedure/case/course-of-case.ts";
import { internationalOf, type Procedure } from "../../procedure/model/procedure.ts";
import { eventInFile, stageInFile } from "../../procedure/model/said.ts";
import type { LawProcedure } from "../../procedure/profile/profile.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import { adoptedVote } from "../../vote/vote-record.ts";
import { met, missing, unrecorded, type ReadinessItem, type Standing } from "./item.ts";

const signedFirst = ownRule("lawSignedFirst");
const later = ["InstrumentSigned", "DepositConfirmed"] as const;

const ended = (state: Case): Said | undefined =>
  isOpen(state.stage) ? undefined : { kind: "caseEnded", stage: state.stage };

const vote = (state: Case): Standing => {
  const adopted = adoptedVote(state);
  if (adopted === undefined)
    return unrecorded(state, ["LawSigned", ...later], ended(state) ?? { kind: "noAdoption" });
  const { on } = adopted.act;
  return met(
    adopted.imported ? { kind: "declaredAdopted", on } : { kind: "adoptedCertified", on },
    adopted,
  );
};

const signedLaw = (state: Case): Standing => {
  const signed = state.law.signatures.at(-1);
  if (signed === undefined)
    return unrecorded(state, later, ended(state) ?? { kind: "lawNotSigned" });
  const { on, source } = signed.act;
  return met(
    source === null ? { kind: "lawSignedOn", on } : { kind: "lawSignedBy", on, source },
    signed,
  );
};

const publication = (state: Case): Standing => {
  const published = state.law.publication;
  if (published === undefined)
    return unrecorded(state, ["LawSigned", ...later], { kind: "publicationNotOnRecord" });
  const { on, publishedIn, number } = published.act;
  return met(
    number === null
      ? { kind: "lawPublishedIn", on, where: publishedIn }
      : { kind: "lawPublishedNumber", on, where: publishedIn, number },
    published,
  );
};

const byLaw = (state: Case, profile: LawProcedure): readonly ReadinessItem[] => [
  {
    id: "vote",
    what: { kind: "parliamentAdopted" },
    ...vote(state),
    authority: profile.majority.authority,
  },
  {
    id: "law-signed",
    what: { kind: "headSigned" },
    ...signedLaw(state),
    authority: signedFirst,
  },
  {
    id: "law-published",
    what: { kind: "lawIsPublished" },
    ...publication(state),
    authority: profile.publication.authority,
  },
];

const stagesDone = (state: Case, procedure: Procedure): Standing => {
  const course = courseOf(state, procedure);
  const place = internationalOf(procedure)?.id;
  if (course.at !== place && isOpen(state.stage))
    return missing({ kind: "consentAwaits", at: stageInFile(procedure, state.stage) });
  const last = course.happened.findLast(({ stage, to }) => to === place && stage !== place);
  const fact = state.facts.find(({ entry }) => entry === last?.entry);
  return last === undefined || fact === undefined
    ? unrecorded(state, later, ended(state) ?? { kind: "noStageOnRecord" })
    : met(
        {
          kind: "consentReached",
          event: eventInFile(procedure, last.stage, last.what),
          on: last.on,
        },
        fact,
      );
};

const byFile = (state: Case, procedure: Procedure): readonly ReadinessItem[] => [
  {
    id: "consent",
    what: { kind: "consentByFile" },
    ...stagesDone(state, procedure),
    authority: internationalOf(procedure)?.authority ?? signedFirst,
  },
];

/** What the domestic law requires before the instrument is made. */
export const consentItems = (state: Case, { profile }: Law): readonly ReadinessItem[] =>
  isStaged(profile) ? byFile(state, profile) : byLaw(state, profile);
