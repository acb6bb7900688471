import type { Case } from "../case/case.ts";
import { personKeysOf } from "./registered-keys.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import { ownRule } from "../words/authority.ts";
import type { PersonNumber } from "../values/ids.ts";

// The keys in the office's own record, and whose they are. Every public key is raw Ed25519 in base64, but those of passkeys.

/** Whose a key is: a person's, the system's, or the log's for its checkpoints. */
export type KeyHolder = { readonly person: PersonNumber } | "system" | "checkpoints";

/** The key by which the system signs now; undefined before there is an office. */
export const systemKeyOf = (office: Case): string | undefined =>
  office.systemKeys.at(-1)?.act.publicKey ?? office.founding?.act.systemKey;

/** A key of checkpoints, and the numbers of the office's entries that named it and that retired it. */
export type CheckpointKey = {
  readonly publicKey: string;
  readonly namedIn: number;
  readonly retiredIn: number | undefined;
};

/** Every key by which checkpoints were ever signed, in the order in which they were named. */
export const checkpointKeysEver = ({
  founding,
  checkpointKeysAdded,
  checkpointKeysRetired,
}: Case): readonly CheckpointKey[] => {
  const retiredIn = new Map(checkpointKeysRetired.map(({ act, seq }) => [act.publicKey, seq]));
  return [
    ...(founding === undefined ? [] : [[founding.act.checkpointKey, founding.seq] as const]),
    ...checkpointKeysAdded.map(({ act, seq }) => [act.publicKey, seq] as const),
  ].map(([publicKey, namedIn]) => ({ publicKey, namedIn, retiredIn: retiredIn.get(publicKey) }));
};

/** The keys by which checkpoints are signed now: one, and more while one replaces another. */
export const checkpointKeysInForce = (office: Case): readonly string[] =>
  checkpointKeysEver(office)
    .filter(({ retiredIn }) => retiredIn === undefined)
    .map(({ publicKey }) => publicKey);

type Registration = { readonly holder: KeyHolder; readonly publicKey: string };

/** Whose keys are or were registered. */
const registrations = (office: Case): readonly Registration[] => {
  const replaced = office.systemKeys;
  const opened = office.founding;
  const founding: readonly Registration[] =
    opened === undefined ? [] : [{ holder: "system", publicKey: opened.act.systemKey }];
  return [
    ...founding,
    ...personKeysOf(office).map(({ person, publicKey }) => ({ holder: { person }, publicKey })),
    ...replaced.map(({ act }) => ({ holder: "system" as const, publicKey: act.publicKey })),
    ...checkpointKeysEver(office).map(({ publicKey }) => ({
      holder: "checkpoints" as const,
      publicKey,
    })),
  ];
};

/** Whose a key is or ever was; undefined for one that the office never named. */
export const holderOfKey = (office: Case, publicKey: string): KeyHolder | undefined =>
  registrations(office).find((one) => one.publicKey === publicKey)?.holder;

export const onePurpose = ownRule("keyNeverReused");

/** What speaks against a key of the system or of checkpoints: it is a new one, and never was anybody's. */
export const newKeyFaults = (office: Case, publicKey: string): readonly Refusal[] =>
  holderOfKey(office, publicKey) === undefined
    ? []
    : [refusal("KeyNamedBefore", { publicKey }, onePurpose)];
