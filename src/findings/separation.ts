import { dayOf } from "../time/fact-date.ts";
import { keyReplacedBefore } from "../office/office.ts";
import { type PersonKey, personKeysOf } from "../office/registered-keys.ts";
import type { CaseFact } from "../case/case-fact.ts";
import type { Case } from "../case/case.ts";
import { everyInstrument, everySignature } from "../case/slots/slot.ts";
import { ownRule } from "../words/authority.ts";
import type { TermName } from "../words/messages.ts";
import type { Rule } from "../words/finding-group.ts";
import type { Finding } from "../words/finding.ts";

/** What needs two persons rests on this rule. */
export const fourEyes = ownRule("twoPeople");

/** What is known of people's keys; without the office's record nothing. */
export type KnownOfKeys = {
  readonly office: Case | undefined;
  /** Where the parliament sits. */
  readonly timeZone: string;
};

/**
 * The key by which somebody signed, where it was not their first one, and one other person both invited them to register it and entered
 * its words: that person could have registered it as theirs.
 */
const keyOnOneWord = (office: Case, { person, signedBy }: CaseFact): PersonKey | undefined => {
  const keys = personKeysOf(office).filter((key) => key.person === person);
  return keys
    .slice(1)
    .find(
      ({ fingerprint, origin, confirmation }) =>
        fingerprint !== undefined &&
        fingerprint === signedBy &&
        origin.kind === "invited" &&
        origin.by !== person &&
        (confirmation?.by ?? origin.by) === origin.by,
    );
};

/**
 * That one of those who acted did so with a key that somebody else had replaced, or a further one that rests on somebody else's word
 * alone, and might be that somebody.
 */
export const keyReplaced = (
  { office, timeZone }: KnownOfKeys,
  facts: readonly CaseFact[],
): Pick<Finding, "verdict" | "why"> | undefined => {
  if (office === undefined) return undefined;
  for (const fact of facts) {
    const { person, at } = fact;
    const added = keyOnOneWord(office, fact);
    if (added?.origin.kind === "invited") {
      const [{ by }, day] = [added.origin, dayOf(added.at, timeZone)];
      return { verdict: "cannotBeVerified", why: { kind: "keyOnOneWord", person, by, day } };
    }
    const replaced = keyReplacedBefore(office, person, at);
    if (replaced !== undefined)
      return {
        verdict: "cannotBeVerified",
        why: { kind: "keyReplaced", person, by: replaced.by, day: dayOf(replaced.at, timeZone) },
      };
  }
  return undefined;
};

type Pair = {
  readonly what: TermName;
  /** Every first half, oldest first. */
  readonly first: (state: Case) => readonly CaseFact[];
  /** The newest second half. */
  readonly second: (state: Case) => CaseFact | undefined;
};

const instrumentsPrepared = ({ instruments }: Case) =>
  everyInstrument(instruments).flatMap(({ prepared }) => prepared);

// That a vote was recorded and certified by two is its certification: src/findings/certification.ts.
const pairs: readonly Pair[] = [
  {
    what: "instrumentPreparedAndReleased",
    first: instrumentsPrepared,
    second: ({ instruments }) =>
      everyInstrument(instruments)
        .flatMap(({ released }) => released)
        .at(-1),
  },
  {
    what: "instrumentPreparedAndItsSignatureRecorded",
    first: instrumentsPrepared,
    second: ({ instruments }) => everySignature(instruments).at(-1),
  },
  {
    what: "notificationPreparedAndReleased",
    first: ({ notifications }) => notifications.prepared,
    second: ({ notifications }) => notifications.released.at(-1),
  },
  {
    what: "instrumentPreparedAndItsDepositConfirmed",
    first: instrumentsPrepared,
    second: ({ deposit }) => deposit,
  },
];

const judged = (
  known: KnownOfKeys,
  [one, other]: readonly [CaseFact, CaseFact],
): Pick<Finding, "verdict" | "why"> => {
  if (one.person === other.person)
    return { verdict: "broken", why: { kind: "onePerson", person: one.person } };
  return (
    keyReplaced(known, [one, other]) ?? {
      verdict: "kept",
      why: { kind: "twoPersons", one: one.person, other: other.person },
    }
  );
};

/**
 * Whether each two halves that need two persons were done by two. Two persons are asked of what was done here, so of a second half
 * that was imported nothing is said; what completes an imported half is never called kept, nor what rests on a key that somebody
 * else replaced. Without the office's record nothing is known of keys.
 */
export const separationFindings = (state: Case, known: KnownOfKeys): readonly Finding[] =>
  pairs.flatMap(({ what, first, second }): readonly Finding[] => {
    const other = second(state);
    if (other === undefined || other.imported) return [];
    // The half that this second half completes: a later first half has yet to be completed.
    const one = first(state).findLast((fact) => fact.seq < other.seq);
    const rule: Rule = { kind: "separationOf", what };
    if (one === undefined || one.imported)
      return [
        {
          rule,
          verdict: "cannotBeVerified",
          why: { kind: "notBySecondPerson" },
          authority: fourEyes,
        },
      ];
    return [{ rule, ...judged(known, [one, other]), authority: fourEyes }];
  });
