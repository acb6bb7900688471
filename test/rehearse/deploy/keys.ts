import { createHash, generateKeyPairSync } from "node:crypto";
import type { Statement } from "../../support/infra/iam.ts";
import { addPolicy } from "./estate.ts";
import { arnOf, made, type Maker } from "./making.ts";
import { optionalTextIn, partOf, understood } from "./properties.ts";

export const ed25519 = "ECC_NIST_EDWARDS25519";
const symmetric = "SYMMETRIC_DEFAULT";

/** A key of KMS, which moto does not have in this kind: it signs if it is made for signing, and never leaves the rehearsal. */
export const key: Maker = (making) => {
  const { properties, estate, physicalName, id } = making;
  understood(
    properties,
    ["KeyPolicy", "KeySpec", "KeyUsage"],
    ["Description", "EnableKeyRotation"],
  );
  const keyId = createHash("sha256").update(physicalName).digest("hex").slice(0, 32);
  const arn = arnOf(making, "kms", `key/${keyId}`);
  const spec = optionalTextIn(properties, "KeySpec") ?? symmetric;
  if (spec !== symmetric && spec !== ed25519)
    throw new Error(`the rehearsal does not know keys of the kind ${spec}`);
  estate.keys.set(arn, {
    arn,
    spec,
    use: optionalTextIn(properties, "KeyUsage") ?? "ENCRYPT_DECRYPT",
    pair: spec === ed25519 ? generateKeyPairSync("ed25519") : undefined,
  });
  estate.named.set(arn, id);
  const { Statement } = partOf(properties, "KeyPolicy") as { Statement: Statement[] };
  addPolicy(estate, arn, Statement);
  return made(keyId, { Arn: arn, KeyId: keyId });
};
