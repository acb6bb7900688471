import { basename } from "node:path";
import type { RecordFinding } from "../../ledger/check/finding.ts";
import { checkFounded, checkKeys, checkLayout, type KeyAtHand } from "../../ledger/check/store.ts";
import { officeCaseId } from "../../ledger/handling/request.ts";
import { HomeFault } from "../disk-fault.ts";
import { NoSigningKey, type SigningKeys } from "../signer.ts";
import { publicKeyIn } from "../../ledger/handling/establish.ts";
import type { Home } from "./opened.ts";
import { logOf } from "./log.ts";
import { tracesOf } from "./paths.ts";

// A key that is lost, damaged or open to others says nothing of the ledger; whoever needs it is told.
const readable = async (signer: ReturnType<SigningKeys["signers"]>[number]) => {
  try {
    return [await publicKeyIn(signer)];
  } catch (cause) {
    if (cause instanceof NoSigningKey || cause instanceof HomeFault) return [];
    throw cause;
  }
};

const keysOf = async (
  keys: SigningKeys,
  holder: KeyAtHand["holder"],
): Promise<readonly KeyAtHand[]> => {
  const found = await Promise.all(keys.signers().map(readable));
  return found.flat().map((publicKey) => ({ holder, publicKey, file: basename(keys.file) }));
};

/** What is wrong with the ledger of a home as a whole, and with no one case: it was emptied, is laid out otherwise, or is another office's. */
export const storeFindings = async (home: Home): Promise<readonly RecordFinding[]> => {
  const { layout } = home.ledger;
  // That the office's own head is not as it must be is named with its record.
  const office = (await home.ledger.head(officeCaseId).catch(() => undefined))?.state;
  const keys = [
    ...(await keysOf(home.systemKeys, "system")),
    ...(await keysOf(logOf(home).keys, "checkpoints")),
  ];
  return [
    ...checkFounded(await tracesOf(home)),
    ...home.ledger.mark.findings(),
    ...checkLayout(layout.found(), layout.written()),
    ...checkKeys(office, keys),
  ];
};
