import type { Case } from "../../case/case.ts";
import type { Entry } from "../../case/entry.ts";
import { vouchedKeys } from "../../office/vouching.ts";
import { counterOf } from "../assertion.ts";
import { fingerprintOf } from "./established.ts";

/** An entry by its place. */
type Place = { readonly caseId: string; readonly seq: number };

/** The entries that one of a person's keys signed. */
export type SignedByOne = {
  readonly person: string;
  /** SHA-256 of the public key, in hexadecimal. */
  readonly key: string;
  readonly entries: readonly Place[];
};

/** By what people acted, and what is to be said of the keys. Nothing of it is a fault: the record allows it, and readers judge. */
export type Signers = {
  /** How many entries of people were shown by what. */
  readonly counts: Readonly<Record<"passkey" | "key" | "token" | "demonstrationName", number>>;
  /** What was signed by keys that one administrator alone vouches for. */
  readonly onOneWord: readonly SignedByOne[];
  /** What was signed by a key after its holder had lost it, as it was said later. */
  readonly afterLoss: readonly SignedByOne[];
  /** What passkeys signed whose counter did not grow: they may have been copied. */
  readonly counterWentBack: readonly SignedByOne[];
};

type Seen = Place & {
  readonly at: string;
  readonly person: string;
  readonly key: string;
  readonly counter: number;
};

export type SignersSeen = {
  readonly see: (entry: Entry) => void;
  readonly end: (office: Case | undefined) => Signers;
};

const byKey = (seen: readonly Seen[]): readonly SignedByOne[] =>
  [...Map.groupBy(seen, ({ key }) => key)].map(([key, those]) => ({
    person: those[0]?.person ?? "",
    key,
    entries: those.map(({ caseId, seq }) => ({ caseId, seq })),
  }));

/** Of one passkey, in the order of their times, those whose counter is above 0 and not above the one before. */
const wentBack = (seen: readonly Seen[]): readonly Seen[] => {
  const inOrder = seen.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return inOrder.filter(({ counter }, index) => {
    const before = inOrder[index - 1]?.counter ?? 0;
    return before > 0 && counter <= before;
  });
};

/** Notes by what each entry of a person was shown. */
export const signersSeen = (): SignersSeen => {
  const counts = { passkey: 0, key: 0, token: 0, demonstrationName: 0 };
  const signed: Seen[] = [];
  return {
    see: ({ caseId, seq, at, person, establishedBy: by }) => {
      if (by.kind === "system") return;
      counts[by.kind] += 1;
      if (by.kind !== "key" && by.kind !== "passkey") return;
      const counter = by.kind === "passkey" ? counterOf(by) : 0;
      signed.push({ caseId, seq, at, person, key: by.key, counter });
    },
    end: (office) => {
      const keys = office && vouchedKeys(office, fingerprintOf);
      const isLost = ({ key, at }: Seen): boolean => {
        const since = keys?.get(key)?.lostSince;
        return since !== undefined && at >= since;
      };
      return {
        counts,
        onOneWord: byKey(signed.filter(({ key }) => keys?.get(key)?.onOneWord === true)),
        afterLoss: byKey(signed.filter(isLost)),
        counterWentBack: byKey(
          [...Map.groupBy(signed, ({ key }) => key).values()].flatMap(wentBack),
        ),
      };
    },
  };
};
