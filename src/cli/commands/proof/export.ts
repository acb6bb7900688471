import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { exportCase, exportLog, exportPublic, type Exported } from "../../../ledger/log/export.ts";
import type { LogLeaf } from "../../../ledger/ports.ts";
import { addLeaves } from "../../../ledger/log/sequence.ts";
import { caseIdSchema } from "../../../values/ids.ts";
import { isTreatyCase } from "../../../case/seal.ts";
import { refusal } from "../../../words/refusal.ts";
import type { Call } from "../../call.ts";
import { exitCodes } from "../../exit-codes.ts";
import { inHome } from "../../home.ts";
import { createFileOf } from "../../../local/durable-file.ts";
import { logOf, type HomeLog } from "../../../local/home/log.ts";
import { unwritable } from "../../write-once.ts";
import { report, type Report } from "../../report.ts";
import type { Sentence } from "../../../words/messages.ts";
import { tell } from "../../say.ts";
import { stopped, stoppedBy } from "../../stop.ts";

const caseIdOf = (name: string): string => {
  const read = caseIdSchema.safeParse(name);
  if (!read.success || !isTreatyCase(name))
    throw stopped("MalformedFlag", { kind: "notACase", name });
  return read.data;
};

const wanted = (ports: HomeLog, { flags }: Call): Promise<Exported> => {
  const caseId = flags.one("case");
  if (flags.is("public") && caseId !== undefined) throw stopped("Usage", { kind: "caseOrPublic" });
  if (flags.is("public")) return exportPublic(ports);
  return caseId === undefined ? exportLog(ports) : exportCase(ports, caseIdOf(caseId));
};

const notSigned: Readonly<Record<string, Sentence>> = {
  checkpoint: { kind: "noCheckpointYet" },
  checkpointOfCase: { kind: "noCheckpointOfCase" },
};

const linesOf = (exported: Exported, { flags }: Call) => {
  if (exported.kind === "lines") return exported;
  const why = notSigned[exported.missing];
  if (why !== undefined) throw stopped("NotSealed", why);
  throw stoppedBy(refusal("CaseNotFound", { caseId: flags.one("case") ?? "" }));
};

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Whole, or not at all: what fails on the way leaves no file that looks like an export. */
const written = async (call: Call, file: string, lines: AsyncIterable<string>): Promise<void> => {
  const out = call.flags.one("out") ?? "";
  const kept = await createFileOf({ file, parts: ended(lines) }).catch((cause: unknown) => {
    throw unwritable(out, cause) ?? cause;
  });
  if (kept === "present") throw stopped("FileExists", { kind: "fileExists", file: out });
};

const alteredInWords = (altered: readonly LogLeaf[]): Sentence => {
  const [first = ""] = altered.map(({ caseId, seq }) => `${caseId}#${String(seq)}`);
  const count = altered.length - 1;
  return count === 0
    ? { kind: "exportAltered", first }
    : { kind: "exportAlteredMore", first, count: String(count) };
};

type Made = { readonly out: string; readonly size: number; readonly altered: readonly LogLeaf[] };

const writtenReport = ({ out, size, altered }: Made): Report => {
  const places = altered.map(({ caseId, seq }) => ({ caseId, seq }));
  const made = report({ kind: "exported", file: out, size, altered: places }, (print) => [
    `${print.green(print.say({ kind: "exportWritten" }))} ${print.say({ kind: "exportOf", file: out, size })}`,
    `  ${print.say({ kind: "exportCheck", file: out })}`,
  ]);
  return altered.length === 0 ? made : { ...made, code: exitCodes.verification };
};

/** `tasdiq export`: the log, one case or a public log in a file that anybody can verify. */
export const exportFile = (call: Call): Promise<Report> => {
  const out = call.flags.one("out");
  if (out === undefined) throw stopped("MissingFlags", { kind: "giveFlag", flag: "--out <file>" });
  const file = resolve(call.shell.folder, out);
  if (existsSync(file)) throw stopped("FileExists", { kind: "fileExists", file: out });
  return inHome({ ...call, reach: "nothing" }, async (home) => {
    const altered: LogLeaf[] = [];
    const ports: HomeLog = { ...logOf(home), altered: (leaf) => void altered.push(leaf) };
    // What is on record and not yet in the log is put there; nothing is sealed or signed.
    await addLeaves(ports.log);
    const { lines, size } = linesOf(await wanted(ports, call), call);
    await written(call, file, lines);
    if (altered.length > 0) tell(call.shell, alteredInWords(altered));
    return writtenReport({ out, size, altered });
  });
};
