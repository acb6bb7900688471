import type { Credential } from "../../application/establish.ts";
import type { HistoryPage, HistoryRange } from "../../application/history.ts";
import type { IncidentRequest } from "../../application/incidents/request.ts";
import type { OfficeRequest } from "../../application/office.ts";
import type { Documents } from "../../application/ports.ts";
import type { HandledRequest } from "../../application/request.ts";
import type { ShownAccepted } from "../../application/shapes/answer.ts";
import type { ShownIncident, ShownIncidents } from "../../application/shapes/incidents.ts";
import type { SweepRequest } from "../../application/sweep/asked.ts";
import type { ShownAudit } from "../../application/shapes/audit.ts";
import type { ShownCase } from "../../application/shapes/case.ts";
import type {
  CasesWanted,
  ShownCases,
  ShownTasks,
  TasksWanted,
} from "../../application/shapes/lists.ts";
import type { ShownReadiness } from "../../application/shapes/readiness.ts";
import type { Language, PaperKind } from "../../documents/paper.ts";
import type { Case } from "../../domain/case.ts";
import type { CommandOf } from "../../domain/command.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import type { CaseId, EntryHash } from "../../domain/ids.ts";
import type { IncidentKey } from "../../domain/incident.ts";
import type { Profile } from "../../domain/profile.ts";

/** A command with what shows who asks. */
export type Sending<R> = { readonly request: R; readonly credential: Credential };

/** Hears how many cases were looked at so far, of how many. */
export type ProgressOf = (all: number) => (done: number) => void;

export type PaperWish = {
  readonly caseId: CaseId;
  readonly paper: PaperKind;
  readonly language: Language;
};

export type PrintedPaper = {
  readonly marking: "draft" | "clean";
  readonly bytes: Uint8Array;
};

/**
 * An office as the verbs reach it: a home on this machine, or a server. Each answers what programs are shown, the same in both.
 * @throws Stopped when what is asked for is refused
 */
export type Office = {
  readonly shown: (caseId: CaseId) => Promise<ShownCase>;
  /** All cases, or all that are open, or public. */
  readonly cases: (which: Pick<CasesWanted, "openOnly" | "publicOnly">) => Promise<ShownCases>;
  /** All that waits for a duty or a person. */
  readonly tasks: (whose: Pick<TasksWanted, "duty" | "person">) => Promise<ShownTasks>;
  /** A part of a history; without a limit, all of it. */
  readonly history: (
    caseId: CaseId,
    range: Pick<HistoryRange, "after"> & { readonly limit: number | undefined },
  ) => Promise<HistoryPage>;
  readonly audit: (caseId: CaseId) => Promise<ShownAudit>;
  readonly readiness: (caseId: CaseId) => Promise<ShownReadiness>;
  /** The entries of a case, each checked against its hash. */
  readonly entries: (caseId: CaseId) => Promise<readonly HashedEntry[]>;
  /** The hashes of all of them, also of those that whoever asks may not read. */
  readonly hashes: (caseId: CaseId) => Promise<readonly EntryHash[]>;
  /** The office's own record. */
  readonly record: () => Promise<Case>;
  /** The procedure that a case follows; undefined where there is no such case. */
  readonly profileOf: (caseId: CaseId) => Promise<Profile | undefined>;
  /** The procedure that a case opened now would follow. */
  readonly profileNow: (
    opening: Pick<CommandOf<"OpenCase">, "profile" | "treaty">,
  ) => Promise<Profile>;
  /** A procedure by its id, in the version in force. */
  readonly procedure: (id: string) => Promise<Profile>;
  /** The incidents of the last sweep; at home, where nobody keeps them, of one that is done now. */
  readonly incidents: (progress: ProgressOf) => Promise<ShownIncidents>;
  readonly incident: (key: IncidentKey) => Promise<ShownIncident>;
  /** Sweeps now. A server asks who wishes it; at home that is whoever has the home. */
  readonly sweep: (how: {
    readonly asked: () => Promise<Sending<SweepRequest>>;
    readonly progress: ProgressOf;
  }) => Promise<ShownIncidents>;
  readonly keep: Documents["put"];
  readonly send: (sending: Sending<HandledRequest>) => Promise<ShownAccepted>;
  readonly sendOffice: (sending: Sending<OfficeRequest>) => Promise<ShownAccepted>;
  readonly sendIncident: (sending: Sending<IncidentRequest>) => Promise<ShownAccepted>;
  readonly print: (wish: PaperWish) => Promise<PrintedPaper>;
};
