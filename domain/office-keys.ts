import { factsOf, latest, type Case } from "./case.ts";
import type { PersonNumber } from "./ids.ts";

// The keys in the office's own record, and whose they are. Every public key is raw Ed25519 in base64.

/** Whose a key is: a person's, the system's, or the log's for its checkpoints. */
export type KeyHolder = { readonly person: PersonNumber } | "system" | "checkpoints";

/** The key by which the system signs now; undefined before there is an office. */
export const systemKeyOf = (office: Case): string | undefined =>
  latest(office, "SystemKeyReplaced")?.act.publicKey ??
  latest(office, "OfficeOpened")?.act.systemKey;

/** Every key by which checkpoints were ever signed, in the order in which they were named. */
export const checkpointKeysEver = (office: Case): readonly string[] =>
  office.facts.flatMap(({ act }) => {
    if (act.kind === "OfficeOpened") return [act.checkpointKey];
    return act.kind === "CheckpointKeyAdded" ? [act.publicKey] : [];
  });

/** The keys by which checkpoints are signed now: one, and more while one replaces another. */
export const checkpointKeysInForce = (office: Case): readonly string[] => {
  const retired = new Set(factsOf(office, "CheckpointKeyRetired").map(({ act }) => act.publicKey));
  return checkpointKeysEver(office).filter((key) => !retired.has(key));
};

/** Whose keys are or were registered, in the order in which that happened. */
const registrations = ({
  facts,
}: Case): readonly { readonly holder: KeyHolder; readonly publicKey: string | null }[] =>
  facts.flatMap(({ act }) => {
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- only acts on keys count here
    switch (act.kind) {
      case "OfficeOpened":
        return [
          { holder: { person: act.administrator }, publicKey: act.publicKey },
          { holder: "system" as const, publicKey: act.systemKey },
          { holder: "checkpoints" as const, publicKey: act.checkpointKey },
        ];
      case "PersonRegistered":
        return [{ holder: { person: act.registered }, publicKey: act.publicKey }];
      case "SystemKeyReplaced":
        return [{ holder: "system" as const, publicKey: act.publicKey }];
      case "CheckpointKeyAdded":
        return [{ holder: "checkpoints" as const, publicKey: act.publicKey }];
      default:
        return [];
    }
  });

/** Whose a key is or ever was; undefined for one that the office never named. */
export const holderOfKey = (office: Case, publicKey: string): KeyHolder | undefined =>
  registrations(office).find((one) => one.publicKey === publicKey)?.holder;
