import type { Sentence } from "../../words/messages.ts";
import type { Case } from "../../case/case.ts";
import { isDemonstration } from "../../office/office.ts";
import { checkpointKeysEver, checkpointKeysInForce } from "../../office/office-keys.ts";
import { verifierKey, type VerifierKey } from "../../record/note.ts";
import { keysFor, type WithTerm } from "../../values/key-term.ts";
import { publicKeyIn } from "../handling/establish.ts";
import type { Ledger, Log, Signer } from "../ports.ts";
import { officeCaseId } from "../handling/request.ts";
import { nameOfLog, verifierKeyLine } from "./checkpoint.ts";

/** Those of the keys at hand that the office's record names for checkpoints now. */
export const signersInForce = async (
  office: Case,
  signers: readonly Signer[],
): Promise<readonly Signer[]> => {
  const named = checkpointKeysInForce(office);
  const inForce: Signer[] = [];
  for (const signer of signers) if (named.includes(await publicKeyIn(signer))) inForce.push(signer);
  return inForce;
};

/** Why nothing is signed where none of them is named. */
export const noKeyNamed: Sentence = { kind: "noCheckpointKey" };

/** A key under the log's name, as it is handed to those who verify. */
export type KeyLine = { readonly id: string; readonly line: string };

const keysUnder = (origin: string, publicKeys: readonly string[]): readonly VerifierKey[] =>
  publicKeys.map((publicKey) => verifierKey(origin, Buffer.from(publicKey, "base64")));

/** By whom checkpoints of a log are signed: its name, and the office whose record names the keys. */
export type NamedLog = { readonly origin: string; readonly office: Case };

type Recorded = { readonly ledger: Pick<Ledger, "head">; readonly log: Log };
type WithPlaces = { readonly ledger: Pick<Ledger, "leavesOf"> };

/** The log's name and its office; undefined before there are both. */
export const namedLogIn = async ({ ledger, log }: Recorded): Promise<NamedLog | undefined> => {
  const office = (await ledger.head(officeCaseId))?.state;
  if (office === undefined) return undefined;
  const origin = await nameOfLog(log, { demonstration: isDemonstration(office) });
  return origin === undefined ? undefined : { origin, office };
};

// An entry that has no leaf yet is part of no checkpoint.
const leafOf = async ({ ledger }: WithPlaces, seq: number | undefined): Promise<number> => {
  if (seq === undefined) return Infinity;
  const [place] = await ledger.leavesOf(officeCaseId, { afterSeq: seq - 1, limit: 1 });
  return place?.seq === seq ? place.n : Infinity;
};

/** Every key that the office's record ever named for checkpoints, each with its term, for whoever verifies an earlier one. */
export const keysEverNamed = (
  ports: WithPlaces,
  { origin, office }: NamedLog,
): Promise<readonly (VerifierKey & WithTerm)[]> =>
  Promise.all(
    checkpointKeysEver(office).map(async ({ publicKey, namedIn, retiredIn }) => {
      const [namedBy, retiredBy] = [await leafOf(ports, namedIn), await leafOf(ports, retiredIn)];
      return {
        ...verifierKey(origin, Buffer.from(publicKey, "base64")),
        term: { namedBy, retiredBy },
      };
    }),
  );

/** Those of the keys at hand by which a checkpoint of a size is signed: in force now, and named by an entry that it covers. */
export const signersFor = async (
  ports: WithPlaces & { readonly signers: readonly Signer[] },
  named: NamedLog,
  size: number,
): Promise<readonly Signer[]> => {
  const inTerm = keysFor(await keysEverNamed(ports, named), size);
  const publicKeys = inTerm.map(({ publicKey }) => Buffer.from(publicKey).toString("base64"));
  const signers: Signer[] = [];
  for (const signer of await signersInForce(named.office, ports.signers))
    if (publicKeys.includes(await publicKeyIn(signer))) signers.push(signer);
  return signers;
};

/** The line of each key that signs now, by the office's record; none before the log has a name, which is its first leaf's. */
export const keyLines = async (recorded: Recorded): Promise<readonly KeyLine[]> => {
  const named = await namedLogIn(recorded);
  if (named === undefined) return [];
  return keysUnder(named.origin, checkpointKeysInForce(named.office)).map((key) => ({
    id: key.id,
    line: verifierKeyLine(key),
  }));
};
