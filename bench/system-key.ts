import { KMSClient } from "@aws-sdk/client-kms";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../src/record/canonical.ts";
import { publicKeyIn, signAsSystem } from "../src/ledger/handling/establish.ts";
import type { Signer } from "../src/ledger/ports.ts";
import { officeCaseId } from "../src/ledger/handling/request.ts";
import { personSchema } from "../src/values/ids.ts";
import { kmsClientSettings, kmsSigner } from "../src/aws/kms-signer.ts";
import { createSigningKey, openSigner } from "../src/local/signer.ts";
import { inOffice, newOffice } from "../test/local/office.ts";
import { judgeAims } from "./aims.ts";
import { testCredentials, testRegion } from "../test/support/moto.ts";
import { serveKms, stubSystemKeyId } from "../test/support/stubs/kms.ts";

// What it costs that the system signs its entries: beside a decision that nobody signs, committed to the same disk.

const times = 500;
const aims = {
  keyInFile: { what: "signed with a key in a file, of a decision that nobody signs", atMost: 1.5 },
} as const;

const workplace = join(import.meta.dirname, "../.tasdiq");
mkdirSync(workplace, { recursive: true });
const folder = mkdtempSync(join(workplace, "bench-"));
const home = await newOffice(folder);
const kms = await serveKms();
const client = new KMSClient({
  ...kmsClientSettings,
  endpoint: kms.endpoint,
  region: testRegion,
  credentials: testCredentials,
});
const file = join(folder, "bench-key.pem");
await createSigningKey(file);

const office = (await home.ledger.head(officeCaseId))?.state;
const holder = personSchema.parse("bench-1");
let count = 0;
const decide = async (): Promise<void> => {
  count += 1;
  const grants = count % 2 === 1;
  const asked = grants
    ? ({ kind: "GrantDuty", holder, granted: "clerk" } as const)
    : ({ kind: "RevokeDuty", holder, revoked: "clerk" } as const);
  const answer = await inOffice(home.desk, `bench-${String(count).padStart(8, "0")}`, asked);
  if (answer.kind === "refused") throw new Error(answer.refusal.kind);
};
const signed = (key: Signer) => async (): Promise<void> => {
  const systemKey = await publicKeyIn(key);
  const requestDigest = digestOf(String(count));
  await signAsSystem({ office, systemKey, keys: [key], requestDigest });
  await decide();
};

const subjects: readonly (readonly [name: string, work: () => Promise<void>])[] = [
  ["a decision that nobody signs", decide],
  // Read anew for each entry, as a home does.
  ["signed with a key in a file", () => signed(openSigner({ file, purpose: "systemEntries" }))()],
  [
    "signed with a key in KMS, a stand-in on this machine",
    signed(kmsSigner({ client, keyId: stubSystemKeyId })),
  ],
];

const middle = (all: readonly number[]): number =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN;

const took = subjects.map((): number[] => []);
try {
  // In turn, so that a disk that is busy for a while is so for all.
  for (let done = 0; done < times; done += 1)
    for (const [index, [, work]] of subjects.entries()) {
      const start = performance.now();
      await work();
      took[index]?.push(performance.now() - start);
    }
} finally {
  client.destroy();
  await kms.close();
  await home.close();
  rmSync(folder, { recursive: true, force: true });
}

const [floor = Number.NaN, ...others] = took.map(middle);
for (const [index, [name]] of subjects.entries()) {
  const ms = [floor, ...others][index] ?? Number.NaN;
  console.log(
    `${name.padEnd(56)} ${ms.toFixed(3).padStart(8)} ms ${(ms / floor).toFixed(2).padStart(6)} of the floor`,
  );
}
judgeAims(aims, { keyInFile: (others[0] ?? Number.NaN) / floor });
