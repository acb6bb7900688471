import { nameIn } from "../values/names.ts";
import type { Language } from "../views/paper.ts";
import { wordsIn } from "../files/words.ts";
import { say } from "../words/say.ts";
import { ballotsOf, type BallotRead, allCounts, isAgainstRule, isTaken } from "../views/ballots.ts";
import { titleOf } from "../views/common.ts";
import { citedIn } from "../papers/sheets/sheet.ts";
import {
  openingOf,
  pageOf,
  type CaseExported,
  type EntriesExported,
  type Wanted,
} from "./export-input.ts";
import { catalogueIn } from "../papers/wording.ts";

const results = {
  adopted: "pass",
  rejected: "fail",
  noDecision: "no decision",
} as const;

type Json = { readonly [name: string]: Json | readonly Json[] | string | number | boolean | null };

type CaseVoted = CaseExported & EntriesExported;

/** Popolo's words for the ways of voting. Who was present or entitled is none of them, and stands with the other counts in a member of our own. */
const countOptions: Readonly<Record<string, string>> = {
  for: "yes",
  against: "no",
  abstaining: "abstain",
  notVoting: "not voting",
  absent: "absent",
};

// Who reads Popolo alone reads this and nothing of ours: what was declared is a result there only if a second person certified
// it, or nobody can know whether, and the rule leads to no other.
/** What a decision is in Popolo: passed or failed, or else by its own name. */
const resultOf = (ballot: BallotRead, language: Language): string | null => {
  if (!isTaken(ballot) || isAgainstRule(ballot)) return null;
  const { outcome } = ballot.fact.act;
  return (
    Object.entries(results).find(([known]) => known === outcome)?.[1] ??
    say(ballot.outcome, wordsIn(language))
  );
};

const requirementOf = ({ finding, quorum }: BallotRead, { language }: Wanted): Json => {
  if (finding === undefined) return {};
  const words = catalogueIn(language);
  const { vote } = words;
  return {
    requirement: [
      `${say(finding.why, wordsIn(language))} (${citedIn(words, finding.authority)})`,
      ...(quorum === null
        ? []
        : [
            `${vote.quorum}: ${vote.needs({ number: quorum.present })} (${citedIn(words, quorum.authority)})`,
          ]),
    ].join("; "),
  };
};

const countsIn = (ballot: BallotRead): readonly Json[] =>
  allCounts(ballot).flatMap(({ id, n }) => {
    const option = countOptions[id];
    return option === undefined ? [] : [{ option, value: n }];
  });

// What has no place in Popolo stands in a member of our own.
const ownOf = (ballot: BallotRead, language: Language): Json => {
  const { fact, body, counts, standsIn, judged, quorum, needed, certified } = ballot;
  const { act, entry, imported } = fact;
  return {
    entry,
    stands_in: standsIn,
    stage: act.stage,
    on: act.on,
    declared: act.outcome,
    counts: counts.map(({ id, named, n }) => ({
      id,
      name: say(named, wordsIn(language)),
      value: n,
    })),
    quorum: quorum?.present ?? null,
    needed,
    members: body.members,
    judged: judged?.judgement?.outcome ?? null,
    certified,
    imported,
  };
};

const eventOf = (one: CaseVoted, ballot: BallotRead, wanted: Wanted): Json => {
  const { fact, body, stage, roll } = ballot;
  const { language } = wanted;
  const { entry } = fact;
  const page = pageOf(wanted, one.state.caseId);
  const result = resultOf(ballot, language);
  const votes = countsIn(ballot);
  return {
    id: `urn:tasdiq:vote:${entry}`,
    organization_id: body.id,
    organization: { id: body.id, name: nameIn(body.name, language) },
    motion_id: `urn:tasdiq:motion:${entry}`,
    motion: {
      id: `urn:tasdiq:motion:${entry}`,
      text: `${titleOf(one.state)}: ${nameIn(stage, language)}`,
      ...requirementOf(ballot, wanted),
      result,
    },
    result,
    ...(votes.length === 0 ? {} : { counts: votes }),
    ...(roll.length === 0
      ? {}
      : {
          votes: roll.map(({ member, position }) => ({
            voter: { name: member },
            option: countOptions[position] ?? position,
          })),
        }),
    ...(page === null ? {} : { sources: [{ url: page }] }),
    created_at: fact.at,
    updated_at: one.entries.find(({ hash }) => hash === fact.correctedBy)?.entry.at ?? fact.at,
    tasdiq: ownOf(ballot, language),
  };
};

/** The votes of a case as Popolo vote events. A count that was not published is left out, and is no nought. */
export const popoloVotes = (one: CaseVoted, wanted: Wanted): string => {
  const { frame } = catalogueIn(wanted.language);
  const file: Json = {
    id: `urn:tasdiq:case:${openingOf(one.state)}`,
    ...(wanted.demonstration ? { note: frame.demonstration } : {}),
    vote_events: ballotsOf(one).map((ballot) => eventOf(one, ballot, wanted)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
