import type { Said, TermName } from "../../src/words/messages.ts";
import type { RecordedAct } from "../act.ts";
import { currentEntry, factsOf, latest, type Case, type CaseFact } from "../case.ts";
import { dayOf } from "../day-in.ts";
import type { Finding } from "../finding.ts";
import { keyReplacedBefore } from "../office.ts";
import { isDeclined } from "../rules/awaited-certification.ts";
import { fourEyes } from "../rules/rule.ts";

type Pair = {
  readonly what: TermName;
  readonly first: RecordedAct["kind"];
  readonly second: RecordedAct["kind"];
};

const pairs: readonly Pair[] = [
  {
    what: "voteRecordedAndCertified",
    first: "PlenaryVoteRecorded",
    second: "PlenaryVoteCertified",
  },
  {
    what: "instrumentPreparedAndReleased",
    first: "InstrumentPrepared",
    second: "InstrumentReleased",
  },
  {
    what: "instrumentPreparedAndItsSignatureRecorded",
    first: "InstrumentPrepared",
    second: "InstrumentSigned",
  },
  {
    what: "notificationPreparedAndReleased",
    first: "NotificationPrepared",
    second: "NotificationReleased",
  },
  {
    what: "instrumentPreparedAndItsDepositConfirmed",
    first: "InstrumentPrepared",
    second: "DepositConfirmed",
  },
];

type Known = {
  readonly office: Case | undefined;
  /** Where the parliament sits. */
  readonly timeZone: string;
};

// Whoever had a person's key replaced could have acted as that person from then on.
const replacedKey = ({ office, timeZone }: Known, facts: readonly CaseFact[]): Said | undefined => {
  if (office === undefined) return undefined;
  for (const { person, at } of facts) {
    const replaced = keyReplacedBefore(office, person, at);
    if (replaced !== undefined)
      return {
        kind: "keyReplaced",
        person,
        by: replaced.by,
        day: dayOf(replaced.at, timeZone),
        actor: person,
      };
  }
  return undefined;
};

type Judged = Pick<Finding, "verdict" | "why">;

const said = (state: Case, known: Known, [one, other]: readonly [CaseFact, CaseFact]): Judged => {
  if (other.act.kind === "PlenaryVoteCertified" && other.act.of !== currentEntry(one))
    return isDeclined(state, one)
      ? { verdict: "kept", why: { kind: "certificationDeclined" } }
      : {
          verdict: "broken",
          why: {
            kind: "changedAfterCertified",
            person: one.correctedPerson ?? one.person,
            other: other.person,
          },
        };
  const why: Said = { kind: "twoPersons", one: one.person, other: other.person };
  if (one.person === other.person) return { verdict: "broken", why };
  const replaced = replacedKey(known, [one, other]);
  return replaced === undefined
    ? { verdict: "kept", why }
    : { verdict: "cannotBeVerified", why: replaced };
};

/**
 * Whether each two halves that need two persons were done by two; what was imported is never called kept, nor what rests on
 * a key that somebody else replaced. Without the office's record nothing is known of keys.
 */
export const separationFindings = (state: Case, known: Known): readonly Finding[] =>
  pairs.flatMap(({ what, first, second }): readonly Finding[] => {
    const other = latest(state, second);
    if (other === undefined) return [];
    // The half that this second half completes: a later first half has yet to be completed.
    const one = factsOf(state, first).findLast((fact) => fact.seq < other.seq);
    const rule: Said = { kind: "separationOf", what };
    if (one === undefined || one.imported || other.imported)
      return [
        {
          rule,
          verdict: "cannotBeVerified",
          why: { kind: "notBySecondPerson" },
          authority: fourEyes,
        },
      ];
    return [{ rule, ...said(state, known, [one, other]), authority: fourEyes }];
  });
