import type { Sentence } from "../../words/messages.ts";
import { ownRule } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import type { Entry, HashedEntry } from "../../case/entry.ts";
import type { Finding } from "../../words/finding.ts";
import type { Rule } from "../../words/finding-group.ts";
import { notEstablished } from "../reading/who-acted.ts";
import type { Ports } from "../desk-ports.ts";

const rule: Rule = { kind: "whoActed" };
const authority = ownRule("requestSignedByKey");

type Reading = Pick<Ports, "ledger">;

const say = (verdict: Finding["verdict"], why: Sentence): Finding => ({
  rule,
  verdict,
  why,
  authority,
});

const restsOn = {
  key: ["kept", "signedWithKeys"],
  passkey: ["kept", "signedWithPasskeys"],
  token: ["cannotBeVerified", "onWordOfIssuer"],
  demonstrationName: ["cannotBeVerified", "onBareNames"],
  system: ["kept", "bySystem"],
} as const satisfies Readonly<
  Record<Entry["establishedBy"]["kind"], readonly [Finding["verdict"], string]>
>;

const kinds = ["key", "passkey", "token", "demonstrationName", "system"] as const;

/** Who acted in each entry of a case, judged anew: signatures by the keys on record, and what rests on something else. */
export const signatureFindings = async (
  ports: Reading,
  office: Case,
  entries: readonly HashedEntry[],
): Promise<readonly Finding[]> => {
  const faults: Finding[] = [];
  const held: Entry[] = [];
  for (const { entry } of entries) {
    const fault = await notEstablished(ports, office, entry);
    if (fault === undefined) held.push(entry);
    else faults.push(say("broken", { kind: "entryFault", seq: entry.seq, fault }));
  }
  const byKind = Map.groupBy(held, ({ establishedBy }) => establishedBy.kind);
  return [
    ...faults,
    ...kinds.flatMap((kind) => {
      const those = byKind.get(kind) ?? [];
      const [verdict, how] = restsOn[kind];
      const numbers = those.map(({ seq }) => seq);
      return those.length === 0
        ? []
        : [say(verdict, { kind: how, count: numbers.length, entries: numbers })];
    }),
  ];
};
