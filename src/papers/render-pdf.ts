import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { lettersOf, spelled } from "./letters.ts";
import { type Language, type Paper, type PaperKind } from "../views/paper.ts";
import { annexSheet, type AnnexSheet, annexTemplate } from "./sheets/annex.ts";
import {
  auditCertificateSheet,
  type AuditCertificateSheet,
  auditCertificateTemplate,
} from "./sheets/audit-certificate.ts";
import {
  historyCertificateSheet,
  type HistoryCertificateSheet,
  historyCertificateTemplate,
} from "./sheets/history-certificate.ts";
import { instrumentSheet, type InstrumentSheet, instrumentTemplate } from "./sheets/instrument.ts";
import {
  noteVerbaleSheet,
  type NoteVerbaleSheet,
  noteVerbaleTemplate,
} from "./sheets/note-verbale.ts";
import {
  notificationSheet,
  type NotificationSheet,
  notificationTemplate,
} from "./sheets/notification.ts";
import { type ProcedurePaper, procedureSheet, procedureTemplate } from "./sheets/procedure.ts";
import { type Frame, styleTemplate } from "./sheets/sheet.ts";
import { voteRecordSheet, type VoteRecordSheet, voteRecordTemplate } from "./sheets/vote-record.ts";
import { catalogueIn } from "./wording.ts";
import { dataOf, type Standard, standardOf, attachesData, accessible } from "./standard.ts";

export type Sheet =
  | AnnexSheet
  | AuditCertificateSheet
  | HistoryCertificateSheet
  | InstrumentSheet
  | NoteVerbaleSheet
  | NotificationSheet
  | VoteRecordSheet;

/** The words of a paper in its language, ready to be set. */
export const sheetOf = (paper: Paper): Sheet => {
  const words = catalogueIn(paper.language);
  switch (paper.kind) {
    case "instrument":
      return instrumentSheet(paper, words);
    case "annex":
      return annexSheet(paper, words);
    case "note-verbale":
      return noteVerbaleSheet(paper, words);
    case "notification":
      return notificationSheet(paper, words);
    case "vote-record":
      return voteRecordSheet(paper, words);
    case "history-certificate":
      return historyCertificateSheet(paper, words);
    case "audit-certificate":
      return auditCertificateSheet(paper, words);
  }
};

const files = ["400Regular/NotoSerif_400Regular.ttf", "700Bold/NotoSerif_700Bold.ttf"];

// The typesetter also finds typefaces that a machine happens to have. Of two with the same name and weight it takes the one
// it was given; a weight or a slope that is not here would come from the machine, and other bytes with it.

/**
 * Noto Serif, regular and bold: the only typeface that papers are set in, so that they look the same wherever they are made.
 * @throws when the package is not installed
 */
export const readFonts = (): readonly Buffer[] => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@expo-google-fonts/noto-serif/package.json"));
  return files.map((file) => readFileSync(join(folder, file)));
};

/** How each paper is set; the shared part is `style.ts`. */
export const templates = {
  instrument: instrumentTemplate,
  annex: annexTemplate,
  "note-verbale": noteVerbaleTemplate,
  notification: notificationTemplate,
  "vote-record": voteRecordTemplate,
  "history-certificate": historyCertificateTemplate,
  "audit-certificate": auditCertificateTemplate,
} as const satisfies Readonly<Record<PaperKind, string>>;

// Templates are held in memory. The folder need not exist, and nothing is read from it.
const folder = "/templates";

type Typesetter = {
  readonly compiler: NodeCompiler;
  readonly has: (codePoint: number) => boolean;
};

const openTypesetter = (): Typesetter => {
  const fonts = readFonts();
  const [regular] = fonts;
  if (regular === undefined) throw new Error("there is no typeface to set papers in");
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [...fonts] }],
  });
  compiler.addSource(`${folder}/style.typ`, styleTemplate);
  return { compiler, has: lettersOf(regular) };
};

let opened: Typesetter | undefined;

// The sheet with every letter that the typeface lacks spelled out, and a line in the foot that says so.
const written = (
  sheet: { readonly frame: Frame },
  language: Language,
  has: Typesetter["has"],
): string => {
  const shown = (sheetToShow: { readonly frame: Frame }): string =>
    JSON.stringify(sheetToShow, (_, value: unknown) =>
      typeof value === "string" ? spelled(value, has) : value,
    );
  const plain = shown(sheet);
  if (plain === JSON.stringify(sheet)) return plain;
  const { lettersMissing } = catalogueIn(language).frame;
  const footer = [...sheet.frame.footer, lettersMissing];
  return shown({ ...sheet, frame: { ...sheet.frame, footer } });
};

const suspects = "/Suspects false";

// The typesetter writes that no tag is suspect, which is the default (ISO 32000-1, table 321). Poppler reports a fault
// wherever it reads `false`; as many blanks instead leave every offset of the file where it was.
const withoutDefault = (pdf: Buffer): Uint8Array => {
  const at = pdf.indexOf(suspects, pdf.lastIndexOf("/MarkInfo"));
  if (at !== -1) pdf.fill(" ", at, at + suspects.length);
  return new Uint8Array(pdf);
};

type Setting = {
  readonly template: string;
  readonly sheet: { readonly frame: Frame };
  readonly language: Language;
  readonly typst: Standard["typst"];
  /** What is attached to the file. */
  readonly data?: string;
};

const set = ({ template, sheet, language, typst, data }: Setting): Uint8Array => {
  const { compiler, has } = (opened ??= openTypesetter());
  const pdf = compiler.pdf(
    {
      mainFileContent: template,
      inputs: {
        sheet: written(sheet, language, has),
        ...(data === undefined ? {} : { data }),
      },
    },
    { pdfStandard: typst },
  );
  // What was set before is remembered by the typesetter; a server would keep every paper that it ever made.
  compiler.evictCache(10);
  return withoutDefault(pdf);
};

/**
 * A paper as a tagged PDF of its standard. The same paper gives the same bytes. User text reaches the template as data, never
 * as markup. The first call loads the typesetter and the typeface.
 * @throws when the typesetter refuses, which is a fault of a template
 */
export const renderPdf = (paper: Paper): Uint8Array =>
  set({
    template: templates[paper.kind],
    sheet: sheetOf(paper),
    language: paper.language,
    typst: standardOf[paper.kind].typst,
    ...(attachesData(paper.kind) ? { data: dataOf(paper) } : {}),
  });

/** A printed procedure as an accessible PDF. The same file of a procedure gives the same bytes. */
export const renderProcedure = (paper: ProcedurePaper): Uint8Array =>
  set({
    template: procedureTemplate,
    sheet: procedureSheet(paper, catalogueIn(paper.language), accessible.name),
    language: paper.language,
    typst: accessible.typst,
  });
