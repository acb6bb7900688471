import type { Authority } from "../words/authority.ts";
import { keyOfSentence } from "../words/finding.ts";

/** The sources of an audit, each once, numbered from 1 in the order in which they are first cited. */
export type Sources = {
  readonly listed: readonly Authority[];
  /** Under which number a source is listed; 0 for one that none of the findings cites. */
  readonly numberOf: (authority: Authority) => number;
  /** How a source is cited: `[3]`, or `[3*]` where nobody has read it. */
  readonly citationOf: (authority: Authority) => string;
};

type Citing = {
  readonly authority: Authority;
  readonly concerns?: readonly { readonly authority: Authority }[];
  readonly clause?: unknown;
};

// What was found of a clause has an answer of its own, which rests on one of the rules or on another.
const citedBy = ({ authority, concerns = [], clause }: Citing): readonly Authority[] =>
  concerns.length === 0 || clause !== undefined
    ? [authority, ...concerns.map((one) => one.authority)]
    : concerns.map((one) => one.authority);

/**
 * The sources of some findings, to be listed as notes after them, so that no address stands between two findings and none is repeated.
 * @param findings in the order in which they are read
 */
export const sourcesOf = (findings: readonly Citing[]): Sources => {
  const byKey = new Map(
    findings.flatMap(citedBy).map((authority) => [keyOfSentence(authority), authority] as const),
  );
  const keys = [...byKey.keys()];
  const numberOf: Sources["numberOf"] = (authority) => keys.indexOf(keyOfSentence(authority)) + 1;
  return {
    listed: [...byKey.values()],
    numberOf,
    citationOf: (authority) =>
      `[${String(numberOf(authority))}${authority.mark === "unverified" ? "*" : ""}]`,
  };
};
