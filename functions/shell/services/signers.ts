import { KMSClient } from "@aws-sdk/client-kms";
import type { Signer } from "../../../src/ledger/ports.ts";
import { kmsClientSettings, kmsSigner } from "../../../src/aws/kms-signer.ts";
import { optionalSetting, setting } from "../settings.ts";

const keysNamed = (
  first: Parameters<typeof setting>[0],
  following: Parameters<typeof optionalSetting>[0],
): readonly Signer[] => {
  const client = new KMSClient(kmsClientSettings);
  const next = optionalSetting(following);
  return [setting(first), ...(next === undefined ? [] : [next])].map((keyId) =>
    kmsSigner({ client, keyId }),
  );
};

/** The keys in KMS that sign checkpoints: one, and two while the second replaces the first. */
export const signers = (): readonly Signer[] =>
  keysNamed("TASDIQ_SIGNING_KEY", "TASDIQ_NEXT_SIGNING_KEY");

/** The keys in KMS by which the system signs its entries: one, and two while the second replaces the first. */
export const systemKeys = (): readonly Signer[] =>
  keysNamed("TASDIQ_SYSTEM_KEY", "TASDIQ_NEXT_SYSTEM_KEY");
