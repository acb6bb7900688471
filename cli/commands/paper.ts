import { readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { digestOf } from "../../application/canonical.ts";
import { paperBasis } from "../../application/paper-basis.ts";
import {
  languages,
  needsAudit,
  paperKinds,
  type Language,
  type PaperKind,
} from "../../documents/paper.ts";
import { noPrintInWords } from "../../documents/print-mode.ts";
import { standardOf } from "../../documents/standards.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { Command } from "commander";
import { addFlags, answering, type Call, type Cli } from "../call.ts";
import { codeOf } from "../code-of.ts";
import { flag } from "../fields/field.ts";
import { inHome } from "../home.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stopped, stoppedBy } from "../stop.ts";
import { groups } from "../verbs/verb.ts";

const isPaperKind = (name: string | undefined): name is PaperKind =>
  paperKinds.some((kind) => kind === name);
const isLanguage = (name: string): name is Language => languages.some((one) => one === name);

const kindNamed = (name: string | undefined): PaperKind => {
  if (isPaperKind(name)) return name;
  throw stopped("MalformedFlag", `${name ?? ""}: no paper; there are ${paperKinds.join(", ")}`);
};

const languageNamed = (name: string): Language => {
  if (isLanguage(name)) return name;
  throw stopped("MalformedFlag", `--language: ${name} is none of ${languages.join(", ")}`);
};

const reasonIn = (cause: unknown): string => {
  switch (codeOf(cause)) {
    case "ENOENT":
      return "there is no such folder";
    case "EACCES":
    case "EROFS":
      return "nothing may be written there";
    default:
      return cause instanceof Error ? cause.message : "cannot be written";
  }
};

// The same paper again is no conflict: it is the same bytes.
const isThere = (file: string, bytes: Uint8Array): boolean =>
  statSync(file).isFile() && readFileSync(file).equals(bytes);

const write = (file: string, bytes: Uint8Array): void => {
  try {
    writeFileSync(file, bytes, { flag: "wx" });
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw stopped("UnwritableFile", `${file}: ${reasonIn(cause)}`);
    if (!isThere(file, bytes))
      throw stopped("FileExists", `${file} is there already and is something else`);
  }
};

/** `tasdiq paper`: prints a paper of a case as a PDF, as its acts allow, and says its digest and where it was written. */
const paper = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async ({ desk }) => {
    const caseId = caseNamed(call.args[0]);
    const kind = kindNamed(call.args[1]);
    const language = languageNamed(call.flags.one("language") ?? "en");
    const basis = await paperBasis(desk, caseId, { audited: needsAudit(kind) });
    if (isRefusal(basis)) throw stoppedBy(basis);
    // Loaded when it is needed, and so is the typesetter: most commands print nothing.
    const { paperOf } = await import("../../documents/inputs/index.ts");
    const wished = paperOf({ ...basis, language }, kind);
    if (wished.kind === "none") throw stopped("NothingToPrint", noPrintInWords(wished.why));
    const { renderPdf } = await import("../../documents/render-pdf.ts");
    const bytes = renderPdf(wished.paper);
    const file = resolve(
      call.shell.folder,
      call.flags.one("out") ?? `${caseId}-${kind}-${language}.pdf`,
    );
    write(file, bytes);
    const { marking } = wished.paper;
    const digest = digestOf(bytes);
    const standard = standardOf[kind].name;
    return report(
      { kind: "paper", caseId, paper: kind, language, marking, standard, digest, file },
      (paint) => [
        `${digest}  ${file}`,
        paint.dim(
          `  ${marking === "draft" ? "a draft, marked on every page" : "a clean print"}, generated as ${standard}, not certified`,
        ),
      ],
    );
  });

const examples = `Examples:
  tasdiq paper az-7 instrument --language az
  tasdiq paper az-7 annex --out annex.pdf
  tasdiq paper az-7 history-certificate --language en --json
  tasdiq paper az-7 audit-certificate
`;

/** Registers the papers of a case. */
export const registerPaper = (program: Command, cli: Cli): void => {
  const command = program
    .command("paper <case> <paper>")
    .description("a paper of a case as a PDF: a draft until it is released, then a clean print")
    .helpGroup(`${groups.looking}:`)
    .addHelpText("before", examples)
    .addHelpText("after", `\nPapers: ${paperKinds.join(", ")}.\n`);
  addFlags(command, "What is printed:", [
    flag("--language <language>", `in which language: ${languages.join(" or ")} (else en)`),
    flag("--out <file>", "where to (else <case>-<paper>-<language>.pdf in this folder)"),
  ]);
  answering(command, cli, paper);
};
