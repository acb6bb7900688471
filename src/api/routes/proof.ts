import { keyLines } from "../../ledger/log/checkpoint-keys.ts";
import type { Checkpoints } from "../../ledger/log/checkpoints.ts";
import { exportCase, exportLog, exportPublicCase, type Exported } from "../../ledger/log/export.ts";
import { readsForAudit } from "../../office/confidential-votes.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { isTreatyCase } from "../../case/seal.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Proving } from "../api.ts";
import { caseAt } from "../language.ts";
import type { LogApi, LogPorts } from "../log.ts";
import type { Words } from "../../words/say.ts";
import { HttpAnswer } from "../http-answer.ts";
import { faultOver } from "../problem.ts";
import { afterNumber, limit, pageSizes, wholeIn } from "../query.ts";
import { look } from "../look.ts";
import { content, json, type Answers, type Incoming } from "../route.ts";

/** The sizes of the log at which checkpoints were published, and the newest of all. */
export type CheckpointSizes = {
  readonly sizes: readonly number[];
  readonly newest: number | null;
};

const asText = (text: string): HttpAnswer =>
  new HttpAnswer(text, { headers: { "content-type": "text/plain; charset=utf-8" } });

const nothingOnRecord = (words: Words): HttpAnswer =>
  faultOver({ status: 404, title: "NothingOnRecord", said: { kind: "logEmpty" } }, words);

export const listCheckpoints = look({
  id: "listCheckpoints",
  at: "GET /api/checkpoints",
  about: "The checkpoints that were published, by the size of the log.",
  tag: "Proof",
  for: "duty",
  servedBy: "show-log",
  query: {
    after: afterNumber("Only those of a larger log."),
    limit: limit(pageSizes.usual),
  },
  answers: json<CheckpointSizes>(
    "CheckpointSizes",
    "The sizes of the log at which one was published.",
  ),
  refusals: ["input"],
  take: async ({ log }: Proving, { query }): Promise<CheckpointSizes> => {
    const { checkpoints } = await log.open();
    const sizes = await checkpoints.list(query.after);
    const newest = sizes.at(-1) ?? (await checkpoints.list()).at(-1) ?? null;
    return { sizes: sizes.slice(0, query.limit), newest };
  },
});

const noteOf = (checkpoints: Pick<Checkpoints, "get">, text: string) => {
  const size = wholeIn(text);
  return Number.isNaN(size) ? undefined : checkpoints.get(size);
};

export const showCheckpoint = look({
  id: "showCheckpoint",
  at: "GET /api/checkpoints/{size}",
  about: "A checkpoint as it was signed.",
  tag: "Proof",
  for: "duty",
  servedBy: "show-log",
  answers: content("text/plain", "The signed note."),
  refusals: [],
  faults: [404],
  take: async ({ log }: Proving, { place, words }) => {
    const size = place["size"] ?? "";
    const note = await noteOf((await log.open()).checkpoints, size);
    return note === undefined
      ? faultOver(
          { status: 404, title: "NoCheckpoint", said: { kind: "noSuchCheckpoint", size } },
          words,
        )
      : asText(note);
  },
});

export const showKeys = look({
  id: "showKeys",
  at: "GET /api/key",
  about: "The lines by which anybody verifies this office's checkpoints.",
  tag: "Proof",
  for: "duty",
  servedBy: "show-log",
  answers: content("text/plain", "Verifier keys, one a line."),
  refusals: [],
  faults: [404],
  take: async ({ log }: Proving, { words }) => {
    const lines = await keyLines(await log.open());
    return lines.length === 0
      ? nothingOnRecord(words)
      : asText(lines.map(({ line }) => `${line}\n`).join(""));
  },
});

const jsonLines = (about: string): Answers<HttpAnswer> => ({
  byStatus: {
    200: {
      about,
      content: { type: "application/jsonl", about: "An export, one JSON object a line." },
    },
    303: { about: "In the cloud: where the file can be had, for some minutes." },
  },
});

type Handing = {
  readonly handOut: LogApi["handOut"];
  readonly of: string;
  readonly words: Words;
};

const handedOut = async (
  exported: Exported,
  { handOut, of, words }: Handing,
  caseId = "",
): Promise<HttpAnswer | Refusal> => {
  if (exported.kind === "lines") {
    const { size, published, lines } = exported;
    const name = `tasdiq-${of}-${String(size)}-${String(published)}.jsonl`;
    return handOut({ name, lines }, words);
  }
  if (exported.missing === "entries") return nothingOnRecord(words);
  if (exported.missing === "case") return refusal("CaseNotFound", { caseId });
  const kind = exported.missing === "checkpoint" ? "noCheckpointPublished" : "noCheckpointSince";
  return faultOver({ status: 409, title: "NotSealed", said: { kind } }, words);
};

/** The log for whoever asks: whole for those who may read everything. Then its lines are others, and so is its name. */
const openFor = async (
  { log, readerOf }: Proving,
  { handed }: Pick<Incoming, "handed">,
): Promise<{ readonly ports: LogPorts; readonly named: (of: string) => string }> => {
  const withholds = !readsForAudit(await readerOf?.(handed));
  return {
    ports: { ...(await log.open()), withholds },
    named: (of) => (withholds ? of : `${of}-whole`),
  };
};

export const exportWholeLog = look({
  id: "exportLog",
  at: "GET /api/export",
  about: "The whole log, in a form that anybody can verify.",
  tag: "Proof",
  for: "duty",
  servedBy: "show-log",
  answers: jsonLines("The log."),
  refusals: [],
  faults: [404],
  take: async (proving: Proving, asked) => {
    const { ports, named } = await openFor(proving, asked);
    const { handOut } = proving.log;
    return handedOut(await exportLog(ports), { handOut, of: named("log"), words: asked.words });
  },
});

/** Does something with the treaty's case that the path names; the office's own record is not found here. */
const treatyCaseAt = (
  asked: Pick<Incoming, "place">,
  hand: (caseId: CaseId) => Promise<HttpAnswer | Refusal>,
): Promise<HttpAnswer | Refusal> | Refusal =>
  caseAt(asked, async (caseId) =>
    isTreatyCase(caseId) ? hand(caseId) : refusal("CaseNotFound", { caseId }),
  );

export const exportOneCase = look({
  id: "exportCase",
  at: "GET /api/cases/{id}/export",
  about: "One case, complete up to the last checkpoint.",
  tag: "Proof",
  for: "duty",
  servedBy: "show-log",
  answers: jsonLines("The case."),
  refusals: ["notFound"],
  faults: [409],
  take: (proving: Proving, asked) =>
    treatyCaseAt(asked, async (caseId) => {
      const { ports, named } = await openFor(proving, asked);
      const of = named(`case-${caseId}`);
      return handedOut(
        await exportCase(ports, caseId),
        { handOut: proving.log.handOut, of, words: asked.words },
        caseId,
      );
    }),
});

export const exportPublic = look({
  id: "exportPublic",
  at: "GET /api/cases/{id}/public-export",
  about: "The whole log with this case open, and of all other cases the hashes alone.",
  tag: "Proof",
  for: "duty",
  servedBy: "show-log",
  answers: jsonLines("The log."),
  refusals: ["notFound"],
  faults: [409],
  take: ({ log }: Proving, asked) =>
    treatyCaseAt(asked, async (caseId) => {
      const exported = await exportPublicCase(await log.open(), caseId);
      const handing = { handOut: log.handOut, of: `public-${caseId}`, words: asked.words };
      return handedOut(exported, handing, caseId);
    }),
});
