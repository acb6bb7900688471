import { readdirSync } from "node:fs";
import { join } from "node:path";
import { paperBasis } from "../../ledger/reading/paper-basis.ts";
import { paperOf } from "../../papers/inputs/index.ts";
import type { Language, PaperKind } from "../../papers/paper.ts";
import { renderPdf } from "../../papers/render-pdf.ts";
import type { CaseId, Digest } from "../../procedure/values/ids.ts";
import { isRefusal } from "../../procedure/refusal.ts";
import { makeFolder, placeFile } from "../../local/durable-file.ts";
import type { Home } from "../../local/home/home.ts";

/** Where the demonstration leaves its drafts, beside its records. */
export const draftsFolder = (home: Home): string => join(home.folder, "drafts");

/** The drafts that were written, by name. */
export const draftsIn = (home: Home): readonly string[] => readdirSync(draftsFolder(home)).sort();

type Drafted = { readonly caseId: CaseId; readonly kind: PaperKind };

/** Prints a paper of a case as it stands, in both languages, and keeps both among the documents. Answers their digests. */
export const draft = async (
  home: Home,
  { caseId, kind }: Drafted,
): Promise<Readonly<Record<Language, Digest>>> => {
  const basis = await paperBasis(home.desk, caseId, { audited: false });
  if (isRefusal(basis)) throw new Error("the case is not there");
  const print = async (language: Language): Promise<Digest> => {
    const wished = paperOf({ ...basis, language }, kind);
    if (wished.kind === "none") throw new Error(`there is no ${kind} to print`);
    const pdf = renderPdf(wished.paper);
    await makeFolder(draftsFolder(home));
    const file = join(draftsFolder(home), `${caseId}-${kind}-${language}.pdf`);
    await placeFile({ file, bytes: pdf });
    return home.desk.ports.documents.put(pdf);
  };
  const [az, en] = [await print("az"), await print("en")];
  return { az, en };
};
