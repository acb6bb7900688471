import { ownRule } from "../../domain/authority.ts";
import type { Case } from "../../domain/case.ts";
import type { Entry, HashedEntry } from "../../domain/entry.ts";
import type { Finding } from "../../domain/finding.ts";
import { notEstablished } from "../who-acted.ts";
import type { World } from "../world.ts";
import * as recordSaid from "../../domain/sayings/record.ts";

const rule = recordSaid.whoActed;
const authority = ownRule("whoever acts signs what they ask for with the key on record for them");

type Reading = Pick<World, "ledger">;

/** Numbers that follow one another are told as one: `1 to 4, 7`. */
const numbers = (entries: readonly Entry[]): string => {
  const runs: [number, number][] = [];
  for (const { seq } of entries) {
    const run = runs.at(-1);
    if (run?.[1] === seq - 1) run[1] = seq;
    else runs.push([seq, seq]);
  }
  const told = runs.map(([from, to]) =>
    from === to ? String(from) : `${String(from)} to ${String(to)}`,
  );
  return `${entries.length === 1 ? "entry" : "entries"} ${told.join(", ")}`;
};

const say = (verdict: Finding["verdict"], why: string): Finding => ({
  rule,
  verdict,
  why,
  authority,
});

const restsOn = {
  key: ["kept", recordSaid.signedWithKeys],
  token: ["cannotBeVerified", recordSaid.onWordOfIssuer],
  demonstrationName: ["cannotBeVerified", recordSaid.onBareNames],
  system: ["kept", recordSaid.bySystem],
} as const satisfies Readonly<
  Record<Entry["establishedBy"]["kind"], readonly [Finding["verdict"], (entries: string) => string]>
>;

const kinds = ["key", "token", "demonstrationName", "system"] as const;

/** Who acted in each entry of a case, judged anew: signatures by the keys on record, and what rests on something else. */
export const signatureFindings = async (
  world: Reading,
  office: Case,
  entries: readonly HashedEntry[],
): Promise<readonly Finding[]> => {
  const faults: Finding[] = [];
  const held: Entry[] = [];
  for (const { entry } of entries) {
    const fault = await notEstablished(world, office, entry);
    if (fault === undefined) held.push(entry);
    else faults.push(say("broken", recordSaid.entryFault(String(entry.seq), fault)));
  }
  const byKind = Map.groupBy(held, ({ establishedBy }) => establishedBy.kind);
  return [
    ...faults,
    ...kinds.flatMap((kind) => {
      const those = byKind.get(kind) ?? [];
      const [verdict, why] = restsOn[kind];
      return those.length === 0 ? [] : [say(verdict, why(numbers(those)))];
    }),
  ];
};
