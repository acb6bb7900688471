import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { dataOf } from "./content.ts";
import { readFonts } from "./fonts.ts";
import { lettersOf, spelled } from "../mail/letters.ts";
import type { Paper } from "./paper.ts";
import { sheetOf, type Sheet } from "./sheets/index.ts";
import { attachesData, standardOf } from "./standards.ts";
import { styleTemplate } from "./templates/style.ts";
import { templates } from "./templates/index.ts";
import { catalogueIn } from "./wording/index.ts";

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
const written = (paper: Paper, has: Typesetter["has"]): string => {
  const sheet = sheetOf(paper);
  const shown = (sheetToShow: Sheet): string =>
    JSON.stringify(sheetToShow, (_, value: unknown) =>
      typeof value === "string" ? spelled(value, has) : value,
    );
  const plain = shown(sheet);
  if (plain === JSON.stringify(sheet)) return plain;
  const { lettersMissing } = catalogueIn(paper.language).frame;
  const footer = [...sheet.frame.footer, lettersMissing];
  return shown({ ...sheet, frame: { ...sheet.frame, footer } });
};

/**
 * A paper as a tagged PDF of its standard. The same paper gives the same bytes. User text reaches the template as data, never
 * as markup. The first call loads the typesetter and the typeface.
 * @throws when the typesetter refuses, which is a fault of a template
 */
export const renderPdf = (paper: Paper): Uint8Array => {
  const { compiler, has } = (opened ??= openTypesetter());
  const pdf = compiler.pdf(
    {
      mainFileContent: templates[paper.kind],
      inputs: {
        sheet: written(paper, has),
        ...(attachesData(paper.kind) ? { data: dataOf(paper) } : {}),
      },
    },
    { pdfStandard: standardOf[paper.kind].typst },
  );
  // What was set before is remembered by the typesetter; a server would keep every paper that it ever made.
  compiler.evictCache(10);
  return new Uint8Array(pdf);
};
