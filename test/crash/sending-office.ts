import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Case } from "../../src/case/case.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import type { Home } from "../../src/local/home/home.ts";
import {
  carryOn,
  newOffice,
  nextRequest,
  reopened,
  theText,
  treatyOf,
  type Sent,
} from "../local/office.ts";
import { textIn } from "./message.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";

const caseId = caseIdSchema.parse("a-case");

/** Longer than a sender lives, in milliseconds. */
const afterLongestLife = 120_000;

/** A letter as it lies in the outbox. */
export type Left = { readonly reference: string; readonly marked: boolean };

const letterIn = (message: string): Left => ({
  reference: /^X-Tasdiq-Reference: (.*)\r$/m.exec(message)?.[1] ?? "none",
  marked: textIn(message).includes("DUPLICATE"),
});

const leftIn = (outbox: string): readonly Left[] =>
  lettersIn(outbox).map((file) => letterIn(readFileSync(join(outbox, file), "utf8")));

const isThere = (folder: string, name: string): boolean => readdirSync(folder).includes(name);

/** An office of one case whose notification is prepared, open. */
export type Sending = {
  readonly state: () => Promise<Case>;
  readonly letters: () => readonly Left[];
  /** What people do next: release what is prepared. */
  readonly release: () => Promise<void>;
  /** What a new process does: heal drivers, and go on with what they left. */
  readonly heal: () => Promise<void>;
  /** Lets so much time pass that no sender can be at work any more. */
  readonly outlive: () => Promise<void>;
  /** Everybody does what is next until the deposit; what is unknown is sent again. */
  readonly finish: () => Promise<void>;
  /** The same, until a notification is prepared that another person may release. */
  readonly prepareAnother: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const sendingIn = async (home: Home): Promise<Sending> => {
  const asked: Sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
  const state = async (): Promise<Case> => {
    const head = await home.ledger.head(caseId);
    if (head === undefined) throw new Error("the case is gone");
    return head.state;
  };
  const next = async (): Promise<string> => {
    const request = await nextRequest(asked, caseId);
    if (request === undefined) throw new Error("nothing is left to ask");
    const answer = await handle(home.desk, request, { kind: "name" });
    if (answer.kind === "refused") throw new Error(answer.refusal.kind);
    return request.command.kind;
  };
  return {
    state,
    letters: () => (isThere(home.folder, "outbox") ? leftIn(home.outbox) : []),
    release: async () => {
      const kind = await next();
      if (kind !== "ReleaseNotification") throw new Error(`${kind} came first`);
    },
    heal: async () => {
      await home.worker.lookAtAll();
    },
    outlive: async () => {
      await home.virtualClock?.advance(afterLongestLife);
    },
    finish: async () => {
      await carryOn(asked, caseId);
    },
    prepareAnother: async () => {
      while ((await next()) !== "PrepareNotification");
    },
    close: () => home.close(),
  };
};

export const openedSending = async (folder: string): Promise<Sending> =>
  sendingIn(await reopened(folder, 1));

/** Founds an office and carries one case in it until its first notification is prepared. */
export const foundSending = async (folder: string): Promise<void> => {
  const sending = await sendingIn(await newOffice(folder, 1));
  await sending.prepareAnother();
  await sending.close();
};
