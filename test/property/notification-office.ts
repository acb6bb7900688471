import { checkpointKey, systemKeys } from "../support/memory/office-keys.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { foundOffice } from "../../src/ledger/handling/office.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Append, Ledger } from "../../src/ledger/ports.ts";
import type { SendingPorts } from "../../src/ledger/desk-ports.ts";
import { personSchema, type Digest } from "../../src/values/ids.ts";
import { loadLaw } from "../../src/files/index.ts";
import { inOffice, nextRequest } from "../local/office.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { memoryPost } from "../support/memory/post.ts";
import { people } from "../support/people.ts";

export const caseId = "az-1";
export const treaty = "un-cybercrime-2024";

const law = loadLaw({});
const start = Date.parse("2026-03-02T09:00:00Z");

type Base = {
  readonly appends: readonly Append[];
  readonly documents: SendingPorts["documents"];
  readonly text: Digest;
};

const portsOver = (
  ledger: SendingPorts["ledger"] & SendingPorts["register"],
  documents: SendingPorts["documents"],
): SendingPorts & { readonly clock: ReturnType<typeof steppedClock> } => ({
  ledger,
  register: ledger,
  documents,
  post: memoryPost(),
  clock: steppedClock(start),
  ids: countedIds(),
  law: () => law,
  wake: () => Promise.resolve(),
  warn: () => undefined,
  systemKeys,
  software: "0.0.0-test",
});

const keeping = <L extends Ledger>(ledger: L, kept: Append[]): L => ({
  ...ledger,
  append: (append: Append) => {
    kept.push(append);
    return ledger.append(append);
  },
});

/** An office with one case that stands before its notification, once for all runs. */
export const baseOffice = async (): Promise<Base> => {
  const appends: Append[] = [];
  const documents = memoryDocuments();
  const desk = openDesk(portsOver(keeping(memoryLedger(), appends), documents));
  const text = await documents.put(Buffer.from("an invented text"));
  await foundOffice(desk, {
    name: "An invented office",
    administrator: "administrator",
    demonstration: true,
    publicKey: null,
    checkpointKey,
  });
  for (const [holder, granted] of Object.entries(people))
    await inOffice(desk, `grant-${holder}`, {
      kind: "GrantDuty",
      holder: personSchema.parse(holder),
      granted,
    });
  for (;;) {
    const request = await nextRequest({ desk, treaty, text }, caseId);
    if (request === undefined || request.command.kind === "PrepareNotification") break;
    await handle(desk, request, { kind: "name" });
  }
  return { appends, documents, text };
};

export type RunOffice = {
  readonly ports: ReturnType<typeof portsOver>;
  readonly text: Digest;
};

/** The same office again, on a ledger of its own. */
export const officeAgain = async ({ appends, documents, text }: Base): Promise<RunOffice> => {
  const ledger = memoryLedger();
  for (const append of appends) await ledger.append(append);
  const ports = portsOver(ledger, documents);
  // Ids are counted on, so that none comes twice.
  appends.forEach(() => ports.ids.nonce());
  return { ports, text };
};
