import type { Entry } from "../../src/case/entry.ts";
import { memoryRefusedRequests } from "../support/memory/refused-requests.ts";
import { signedWith } from "../support/signed-with.ts";
import { officeCheckpointKey, checkpointKey, systemKeys } from "../support/memory/office-keys.ts";
import { sign } from "node:crypto";
import type { Answer } from "../../src/ledger/handling/answer.ts";
import { openDesk, type Desk } from "../../src/ledger/desk.ts";
import { signedBytes } from "../../src/ledger/handling/establish.ts";
import {
  digestOfOfficeRequest,
  foundOffice,
  handleOffice,
} from "../../src/ledger/handling/office.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { digestOfIncidentRequest } from "../../src/ledger/incidents/request.ts";
import { handleIncident } from "../../src/ledger/incidents/handle.ts";
import type { Checkpoints } from "../../src/ledger/log/checkpoints.ts";
import { originOf } from "../../src/ledger/log/checkpoint.ts";
import { sealLog, type Sealed } from "../../src/ledger/log/seal.ts";
import { followLog } from "../../src/ledger/log/followed-log.ts";
import {
  addLeaves,
  sequenceLog,
  writeSeal,
  type SequencerPorts,
} from "../../src/ledger/log/sequence.ts";
import { sealSchema } from "../../src/case/seal.ts";
import { sealOf } from "../../src/record/heads.ts";
import { notifyDepositary } from "../support/send-in-steps.ts";
import type { Ledger, Log, Register, Signer } from "../../src/ledger/ports.ts";
import {
  digestOfRequest,
  digestOfSigned,
  officeCaseId,
  type HandledRequest,
} from "../../src/ledger/handling/request.ts";
import type { SendingPorts } from "../../src/ledger/desk-ports.ts";
import {
  caseIdSchema,
  commandIdSchema,
  personSchema,
  type Digest,
  type PersonNumber,
} from "../../src/values/ids.ts";
import type { PersonIncidentCommand } from "../../src/case/incident-command.ts";
import type { OfficeCommand } from "../../src/case/office-command.ts";
import { loadLaw, type LawIndex } from "../../src/files/index.ts";
import { requestOf } from "../local/office.ts";
import { asking, opening, steps, withdrawal, type Asked } from "../local/procedure.ts";
import { steppedClock, type SteppedClock } from "../support/memory/clock.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { memoryPost } from "../support/memory/post.ts";
import { newKeys, type PersonKeys } from "../support/key-pair.ts";
import { people } from "../support/people.ts";

export type Kept = Ledger & Register & Log;

const accepted = (answer: Answer): string => {
  if (answer.kind === "accepted") return answer.receipt.hash;
  throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
};

/** An office in memory whose people sign with keys of their own, with its log and its checkpoints. */
export type KeyOffice = {
  readonly desk: Desk<SendingPorts>;
  readonly ledger: Kept;
  readonly clock: SteppedClock;
  readonly text: Digest;
  readonly signer: Signer;
  readonly checkpoints: Checkpoints;
  readonly ask: (caseId: string, id: string, asked: Asked) => Promise<string>;
  readonly askOffice: (id: string, office: OfficeCommand) => Promise<string>;
  /** Does something about an incident as the administrator; answers what the office answers. */
  readonly askIncident: (
    desk: Desk,
    id: string,
    incident: PersonIncidentCommand,
  ) => Promise<Answer>;
  /** Opens a case and carries it so many steps on; all fourteen take it to its deposit. */
  readonly carry: (caseId: string, treaty: string, howMany: number) => Promise<void>;
  /** Has a case withdrawn by the command of that id. */
  readonly withdraw: (caseId: string, id: string) => Promise<string>;
  /** Lets everybody read a case, by the command of that id. */
  readonly makePublic: (caseId: string, id: string) => Promise<string>;
  /** Sequences, seals and signs, with its own key unless others are given. */
  readonly seal: (...signers: readonly Signer[]) => Promise<Sealed>;
  /** The same by whoever has every key of the office and seals whatever stands in the ledger. */
  readonly sealAnything: () => Promise<Sealed>;
  readonly origin: () => Promise<string>;
  /** Sends a request as it is, signed by its person. */
  readonly send: (request: HandledRequest) => Promise<Answer>;
  /** An entry as if its person had made and signed the same request at another time, and it had been recorded then. */
  readonly signedAt: (entry: Record<string, unknown>, at: string) => Record<string, unknown>;
};

const sealUnlooked = async (ports: SequencerPorts): Promise<void> => {
  await addLeaves(ports.log);
  const followed = followLog(ports.log);
  await followed.followTo(await ports.log.size());
  const office = await ports.ledger.head(officeCaseId);
  if (office === undefined) throw new Error("no office");
  const seal = { kind: "SealLog", ...sealOf(followed.tree, followed.heads) };
  await writeSeal(ports, office, sealSchema.parse(seal));
  await addLeaves(ports.log);
};

const signatureOf = (
  office: Parameters<typeof signedBytes>[0],
  digest: Digest,
  keys: PersonKeys,
) => ({
  kind: "signature" as const,
  signature: sign(null, signedBytes(office, digest), keys.privateKey).toString("base64"),
});

export const newKeyOffice = async (
  ledger: Kept = memoryLedger(),
  law: LawIndex = loadLaw({}),
): Promise<KeyOffice> => {
  const clock = steppedClock(Date.parse("2026-03-02T06:00:00.000Z"));
  const ports: SendingPorts = {
    ledger,
    register: ledger,
    documents: memoryDocuments(),
    clock,
    ids: countedIds(),
    refusedRequests: memoryRefusedRequests(clock),
    law: () => law,
    wake: () => Promise.resolve(),
    warn: () => undefined,
    systemKeys,
    software: "tasdiq test",
    post: memoryPost(),
  };
  const desk = openDesk(ports);
  const all = new Map<PersonNumber, PersonKeys>();
  const keysOf = (person: PersonNumber): PersonKeys => {
    const keys = all.get(person) ?? newKeys();
    all.set(person, keys);
    return keys;
  };
  const stateOfOffice = async () => {
    const head = await ledger.head(officeCaseId);
    if (head === undefined) throw new Error("no office");
    return head.state;
  };
  const administrator = personSchema.parse("administrator");
  const { publicKey } = keysOf(administrator);
  accepted(
    await foundOffice(desk, {
      name: "An invented office",
      demonstration: false,
      administrator,
      publicKey,
      checkpointKey,
    }),
  );
  const askOffice: KeyOffice["askOffice"] = async (id, office) => {
    await clock.advance(60_000);
    const request = {
      id: commandIdSchema.parse(id),
      person: administrator,
      duty: "administrator",
      madeAt: new Date(clock.now()).toISOString(),
      office,
    } as const;
    const digest = digestOfOfficeRequest(request);
    const credential = signatureOf(await stateOfOffice(), digest, keysOf(administrator));
    return accepted(await handleOffice(desk, request, credential));
  };
  const askIncident: KeyOffice["askIncident"] = async (over, id, incident) => {
    await clock.advance(60_000);
    const request = {
      id: commandIdSchema.parse(id),
      person: administrator,
      duty: "administrator",
      madeAt: new Date(clock.now()).toISOString(),
      incident,
    } as const;
    const digest = digestOfIncidentRequest(request);
    const credential = signatureOf(await stateOfOffice(), digest, keysOf(administrator));
    return handleIncident(over, request, credential);
  };
  for (const [name, granted] of Object.entries(people)) {
    const holder = personSchema.parse(name);
    const { publicKey: key } = keysOf(holder);
    await askOffice(`register-${name}`, {
      kind: "RegisterPerson",
      registered: holder,
      publicKey: key,
    });
    await askOffice(`grant-${name}`, { kind: "GrantDuty", holder, granted });
  }
  const ask: KeyOffice["ask"] = async (caseId, id, asked) => {
    await clock.advance(3_600_000);
    const request = signedWith(requestOf(caseId, id, asked), clock.now());
    const { person } = request;
    if (person === "system") throw new Error("people ask");
    const digest = digestOfRequest(request, request.id);
    const credential = signatureOf(await stateOfOffice(), digest, keysOf(person));
    return accepted(await handle(desk, request, credential));
  };
  const text = await desk.ports.documents.put(Buffer.from("an invented text"));
  const founded = await stateOfOffice();
  const [signer, checkpoints] = [officeCheckpointKey, memoryCheckpoints()];
  return {
    desk,
    ledger,
    clock,
    text,
    signer,
    checkpoints,
    ask,
    askOffice,
    askIncident,
    carry: async (caseId, treaty, howMany) => {
      let of = await ask(caseId, `${caseId}-opening`, opening(treaty));
      for (const kind of steps.slice(0, howMany)) {
        const asked = asking(kind, { now: clock.now() + 3_600_000, text, of });
        if (asked === undefined) throw new Error("no such step");
        of = await ask(caseId, `${caseId}-${kind}`, asked);
        if (kind === "ReleaseNotification")
          await notifyDepositary(desk, caseIdSchema.parse(caseId));
      }
    },
    withdraw: (caseId, id) => ask(caseId, id, withdrawal),
    makePublic: (caseId, id) =>
      ask(caseId, id, {
        person: "clerk-1",
        duty: "clerk",
        command: { kind: "MakePublic", basis: "an invented decision" },
      }),
    seal: async (...signers) => {
      await sequenceLog({ ...ports, log: ledger }, { sealNow: false });
      return sealLog({
        ...{ ledger, log: ledger, checkpoints },
        signers: signers.length === 0 ? [signer] : signers,
      });
    },
    sealAnything: async () => {
      await sealUnlooked({ ...ports, log: ledger });
      return sealLog({ ledger, log: ledger, checkpoints, signers: [signer] });
    },
    send: async (request) => {
      const keys = keysOf(personSchema.parse(request.person));
      const digest = digestOfRequest(request, request.id);
      return handle(desk, request, signatureOf(await stateOfOffice(), digest, keys));
    },
    signedAt: (given, at) => {
      const entry = given as unknown as Entry;
      const command = { ...entry.command, madeAt: at };
      const keys = keysOf(personSchema.parse(entry.person));
      const digest = digestOfSigned({ ...entry, command });
      const { signature } = signatureOf(founded, digest, keys);
      return { ...given, at, command, establishedBy: { ...entry.establishedBy, signature } };
    },
    origin: async () => (await originOf({ ledger, log: ledger })) ?? "",
  };
};
