import { KMSClient } from "@aws-sdk/client-kms";
import type { Signer } from "../../application/ports.ts";
import { kmsSigner } from "../adapters/kms-signer.ts";
import { optionalSetting, setting } from "./settings.ts";

/** The keys in KMS that sign checkpoints: one, and two while the second replaces the first. */
export const signers = (): readonly Signer[] => {
  const client = new KMSClient({});
  const next = optionalSetting("TASDIQ_NEXT_SIGNING_KEY");
  return [setting("TASDIQ_SIGNING_KEY"), ...(next === undefined ? [] : [next])].map((keyId) =>
    kmsSigner({ client, keyId }),
  );
};
