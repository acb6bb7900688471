import { resolve } from "node:path";
import { digestOf } from "../../../ledger/canonical.ts";
import { languages, type PaperKind, paperKinds, standardOf } from "../../../papers/paper.ts";
import type { Command } from "commander";
import { addFlags, answeringAnywhere, type Call, type Cli } from "../../call.ts";
import { flag } from "../../fields/field.ts";
import { inOffice } from "../../office/in-office.ts";
import { languageNamed } from "../../language.ts";
import { report, type Report } from "../../report.ts";
import { caseNamed } from "../../run-verb.ts";
import { stopped } from "../../stop.ts";
import { groups } from "../../groups.ts";
import { writeOnce } from "../../write-once.ts";

const isPaperKind = (name: string | undefined): name is PaperKind =>
  paperKinds.some((kind) => kind === name);

const kindNamed = (name: string | undefined): PaperKind => {
  if (isPaperKind(name)) return name;
  throw stopped("MalformedFlag", {
    kind: "paperUnknown",
    name: name ?? "",
    known: paperKinds.join(", "),
  });
};

/** `tasdiq paper`: prints a paper of a case as a PDF, as its acts allow, and says its digest and where it was written. */
const paper = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, async (office) => {
    const caseId = caseNamed(call.args[0]);
    const kind = kindNamed(call.args[1]);
    const language = languageNamed(call.flags.one("language"));
    const { bytes, marking } = await office.print({ caseId, paper: kind, language });
    const file = resolve(
      call.shell.folder,
      call.flags.one("out") ?? `${caseId}-${kind}-${language}.pdf`,
    );
    await writeOnce(file, bytes);
    const digest = digestOf(bytes);
    const standard = standardOf[kind].name;
    return report(
      {
        kind: "paper",
        caseId,
        paper: kind,
        language,
        marking,
        standard,
        digest,
        size: bytes.length,
        file,
      },
      (print) => [
        `${digest}  ${file}`,
        print.dim(
          `  ${print.say({ kind: marking === "draft" ? "paperDraft" : "paperClean", standard })}`,
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
  answeringAnywhere(command, cli, paper);
};
