import { resolve } from "node:path";
import { digestOf } from "../../../record/canonical.ts";
import { type PaperKind, paperKinds } from "../../../views/paper.ts";
import type { Call } from "../../call.ts";
import { inOffice } from "../../office/in-office.ts";
import { languageNamed } from "../../language.ts";
import { report, type Report } from "../../report.ts";
import { caseNamed } from "../../input/ids.ts";
import { stopped } from "../../stop.ts";
import { writeOnce } from "../../write-once.ts";
import { standardOf } from "../../../papers/standard.ts";

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
export const paper = (call: Call): Promise<Report> =>
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
