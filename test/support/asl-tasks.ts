import type { LocalDriver, TaskHandlers } from "../interpreter/driver.ts";

/** What a ledger and a register would know of one case. */
export type FakeCase = {
  stage: string;
  epoch: number;
  /** Seconds until somebody should look again. */
  nextLookSeconds: number;
  /** The newest opened wait, as the register would hold it. */
  wait?: { token: string; stage: string; epoch: number; entered: string; retry: number };
  /** Whether the notification's sending was claimed, and what came of it. */
  sending: "not claimed" | "claimed" | "settled";
};

type Payload = {
  caseId: string;
  epoch: number;
  token?: unknown;
  stage?: unknown;
  entered?: unknown;
  retry?: unknown;
  outcome?: unknown;
};

/** A place where the tasks write and the tests look: cases by id, and every call in order. */
export type FakeOffice = {
  readonly cases: Map<string, FakeCase>;
  readonly calls: string[];
  /** What the post answers when a notification is sent. */
  post: "settled" | "unknown" | "breaks";
  /** Runs inside the open-wait task, before it looks at the stage. */
  whileOpening: (caseId: string) => Promise<void>;
};

export const newOffice = (): FakeOffice => ({
  cases: new Map(),
  calls: [],
  post: "settled",
  whileOpening: () => Promise.resolve(),
});

export const openCase = (office: FakeOffice, caseId: string, stage = "draft-law"): FakeCase => {
  const opened: FakeCase = {
    stage,
    epoch: 1,
    nextLookSeconds: 30 * 86_400,
    sending: "not claimed",
  };
  office.cases.set(caseId, opened);
  return opened;
};

const caseIn = (office: FakeOffice, payload: Payload): FakeCase => {
  const found = office.cases.get(payload.caseId);
  if (found === undefined) throw new Error(`No case ${payload.caseId}`);
  return found;
};

const openWait = async (office: FakeOffice, payload: Payload, driver: () => LocalDriver) => {
  const of = caseIn(office, payload);
  const opened = {
    token: String(payload.token),
    stage: String(payload.stage),
    epoch: payload.epoch,
    entered: String(payload.entered),
    retry: Number(payload.retry),
  };
  if (of.wait === undefined || of.wait.epoch <= opened.epoch) of.wait = opened;
  await office.whileOpening(payload.caseId);
  if (of.stage !== opened.stage) await driver().resume(opened.token);
};

const claim = (office: FakeOffice, payload: Payload) => {
  const of = caseIn(office, payload);
  if (of.sending === "claimed") return { kind: "unknown", claim: null };
  of.sending = "claimed";
  return { kind: "claimed", claim: "the claim" };
};

const send = (office: FakeOffice) => {
  office.calls.push("sent");
  if (office.post === "breaks") throw new Error("The process died while sending");
  return { kind: office.post };
};

const record = (office: FakeOffice, payload: Payload) => {
  const of = caseIn(office, payload);
  const { kind } = payload.outcome as { kind: FakeOffice["post"] };
  if (kind !== "settled") return { kind: "unknown" };
  of.sending = "settled";
  of.stage = "deposit";
  return { kind: "settled" };
};

const handOver = async (office: FakeOffice, payload: Payload, driver: () => LocalDriver) => {
  const of = caseIn(office, payload);
  if (of.epoch === payload.epoch) of.epoch += 1;
  await driver().start(`${payload.caseId}_${of.epoch}`, {
    caseId: payload.caseId,
    epoch: of.epoch,
  });
};

/** The tasks of the machine over a fake office. */
export const officeTasks = (
  office: FakeOffice,
  driver: () => LocalDriver,
  now: () => number,
): TaskHandlers => {
  const named =
    (name: string, work: (payload: Payload) => unknown) =>
    (payload: unknown): Promise<unknown> => {
      const of = payload as Payload;
      office.calls.push(`${name} ${of.caseId}_${of.epoch}`);
      return Promise.resolve().then(() => work(of));
    };
  return {
    readCase: named("readCase", (payload) => {
      const { stage, nextLookSeconds, epoch } = caseIn(office, payload);
      return { stage, version: 1, clock: "", nextLookSeconds, current: epoch === payload.epoch };
    }),
    openWait: named("openWait", (payload) => openWait(office, payload, driver)),
    sayWhatIsDue: named("sayWhatIsDue", () => ({ noted: String(now()) })),
    handOver: named("handOver", (payload) => handOver(office, payload, driver)),
    claimNotification: named("claimNotification", (payload) => claim(office, payload)),
    sendNotification: named("sendNotification", () => send(office)),
    recordSending: named("recordSending", (payload) => record(office, payload)),
  };
};
