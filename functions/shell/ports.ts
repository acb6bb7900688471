import { openDesk, type Desk } from "../../src/ledger/desk.ts";
import { randomIds } from "../../src/ledger/random-ids.ts";
import type { Documents, Ledger, Register } from "../../src/ledger/ports.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import { loadDeployedLaw } from "../../src/files/deployed.ts";
import type { LawIndex } from "../../src/files/index.ts";
import { dynamoLedger, dynamoReads } from "../../src/aws/dynamo/index.ts";
import { documents } from "./services/documents.ts";
import { noteFault, warn } from "./log.ts";
import { limitedTo, readOnly, type Records } from "./records.ts";
import { optionalSetting, setting } from "./settings.ts";
import { tables } from "./services/tables.ts";

// What comes with Tasdiq, and the parliament's own files that were deployed beside the function.
const lawAtHand = (): LawIndex => {
  const folder = optionalSetting("TASDIQ_LAW_FOLDER");
  const law = loadDeployedLaw(folder === undefined ? {} : { folder });
  for (const { where } of law.faults) warn("lawFileUnused", { item: where });
  return law;
};

// No key of the system's, and no driver: the ledger's stream wakes the function that has one.
const portsWith = (ledger: Ledger & Register, bucket: Documents): Ports => {
  let law: LawIndex | undefined;
  return {
    ledger,
    register: ledger,
    documents: bucket,
    clock: { now: () => Date.now() },
    ids: randomIds,
    law: () => (law ??= lawAtHand()),
    wake: () => Promise.resolve(),
    warn: (_, fault) => {
      noteFault("goesOn", fault);
    },
    systemKeys: () => [],
    software: setting("TASDIQ_VERSION"),
  };
};

/** What a function has that reads, and records some kinds of command. */
export const openPorts = (records: Records, bucket: Documents = documents()): Ports =>
  portsWith(limitedTo(dynamoLedger(tables()), records), bucket);

/** What a function has that only reads. */
export const readingPorts = (bucket: Documents = documents()): Ports =>
  portsWith(readOnly(dynamoReads(tables())), bucket);

export const openDeskOfRecords = (records: Records): Desk => openDesk(openPorts(records));
