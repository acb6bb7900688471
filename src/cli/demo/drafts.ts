import { readdirSync } from "node:fs";
import { join } from "node:path";
import { paperBasis } from "../../ledger/reading/paper-basis.ts";
import { paperOf } from "../../views/index.ts";
import { type Language, languages, type PaperKind } from "../../views/paper.ts";
import { renderPdf } from "../../papers/render-pdf.ts";
import type { CaseId, Digest } from "../../values/ids.ts";
import { isRefusal } from "../../words/refusal.ts";
import { makeFolder, placeFile } from "../../local/durable-file.ts";
import type { Home } from "../../local/home/home.ts";

/** Where the demonstration leaves its drafts, beside its records. */
export const draftsFolder = (home: Home): string => join(home.folder, "drafts");

/** The drafts that were written, by name. */
export const draftsIn = (home: Home): readonly string[] => readdirSync(draftsFolder(home)).sort();

type Drafted = { readonly caseId: CaseId; readonly kind: PaperKind };

const paperIn = async (home: Home, { caseId, kind }: Drafted, language: Language) => {
  const basis = await paperBasis(home.desk, caseId, { audited: false });
  if (isRefusal(basis)) throw new Error("the case is not there");
  const wished = paperOf({ ...basis, language }, kind);
  if (wished.kind === "none") throw new Error(`there is no ${kind} to print`);
  return wished.paper;
};

/** Prints a paper of a case as it stands, in both languages. */
export const draft = async (home: Home, drafted: Drafted): Promise<void> => {
  await makeFolder(draftsFolder(home));
  for (const language of languages) {
    const name = `${drafted.caseId}-${drafted.kind}-${language}.pdf`;
    const bytes = renderPdf(await paperIn(home, drafted, language));
    await placeFile({ file: join(draftsFolder(home), name), bytes });
  }
};

/** The final document that an office would write from such a draft: here the same paper, which says only that it is a demonstration. */
export const finalText = async (home: Home, drafted: Drafted): Promise<Digest> => {
  const paper = await paperIn(home, drafted, "en");
  return home.desk.ports.documents.put(renderPdf({ ...paper, marking: "clean" }));
};
