import { existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  exportCase,
  exportLog,
  exportPublic,
  type Exported,
} from "../../application/log/export.ts";
import type { LogLeaf } from "../../application/ports.ts";
import { addLeaves } from "../../application/log/sequence.ts";
import { caseIdSchema } from "../../domain/ids.ts";
import { isTreatyCase } from "../../domain/seal.ts";
import { refusal } from "../../domain/refusal.ts";
import type { Call } from "../call.ts";
import { exitCodes } from "../exit-codes.ts";
import { inHome } from "../home.ts";
import { createFileOf } from "../../local/durable-file.ts";
import { logOf, type HomeLog } from "../../local/home/log.ts";
import { unwritable } from "../write-once.ts";
import { report, type Report } from "../report.ts";
import { stopped, stoppedBy } from "../stop.ts";

const caseIdOf = (name: string): string => {
  const read = caseIdSchema.safeParse(name);
  if (!read.success || !isTreatyCase(name)) throw stopped("MalformedFlag", `${name}: no case's id`);
  return read.data;
};

const wanted = (world: HomeLog, { flags }: Call): Promise<Exported> => {
  const caseId = flags.one("case");
  if (flags.is("public") && caseId !== undefined)
    throw stopped("Usage", "give --case or --public, not both");
  if (flags.is("public")) return exportPublic(world);
  return caseId === undefined ? exportLog(world) : exportCase(world, caseIdOf(caseId));
};

const whenSigned: Readonly<Record<string, string>> = {
  checkpoint: "yet",
  checkpointOfCase: "since this case is on record",
};

const linesOf = (exported: Exported, { flags }: Call) => {
  if (exported.kind === "lines") return exported;
  const when = whenSigned[exported.missing];
  if (when !== undefined)
    throw stopped(
      "NotSealed",
      `no checkpoint was signed ${when}; \`tasdiq checkpoint\` seals the log and signs one`,
    );
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
  if (kept === "present") throw stopped("FileExists", `${out} exists`);
};

const alteredIn = (altered: readonly LogLeaf[]): string => {
  const [first = ""] = altered.map(({ caseId, seq }) => `${caseId}#${String(seq)}`);
  const others = altered.length === 1 ? "" : `, and ${String(altered.length - 1)} more`;
  return `Altered: not what its leaf in the log is the hash of: ${first}${others}. The export holds it as it is. Change nothing: docs/runbooks/one-machine.md\n`;
};

type Made = { readonly out: string; readonly size: number; readonly altered: readonly LogLeaf[] };

const writtenReport = ({ out, size, altered }: Made): Report => {
  const places = altered.map(({ caseId, seq }) => ({ caseId, seq }));
  const made = report({ kind: "exported", file: out, size, altered: places }, (paint) => [
    `${paint.green("Written:")} ${out}, of a log of ${String(size)} leaves`,
    `  Check it: tasdiq verify ${out} --key <file with the line of \`tasdiq key show\`>`,
  ]);
  return altered.length === 0 ? made : { ...made, code: exitCodes.verification };
};

/** `tasdiq export`: the log, one case or a public log in a file that anybody can verify. */
export const exportFile = (call: Call): Promise<Report> => {
  const out = call.flags.one("out");
  if (out === undefined) throw stopped("MissingFlags", "give --out <file>");
  const file = resolve(call.shell.folder, out);
  if (existsSync(file)) throw stopped("FileExists", `${out} exists`);
  return inHome({ ...call, reach: "nothing" }, async (home) => {
    const altered: LogLeaf[] = [];
    const world: HomeLog = { ...logOf(home), altered: (leaf) => void altered.push(leaf) };
    // What is on record and not yet in the log is put there; nothing is sealed or signed.
    await addLeaves(world.log);
    const { lines, size } = linesOf(await wanted(world, call), call);
    await written(call, file, lines);
    if (altered.length > 0) call.shell.err(alteredIn(altered));
    return writtenReport({ out, size, altered });
  });
};
