import { readFileSync } from "node:fs";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

type Node = { readonly role?: string; readonly children?: readonly Node[] };

const rolesIn = (node: Node | null): readonly string[] =>
  node === null
    ? []
    : [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesIn)];

const read = async (file: string): Promise<unknown> => {
  const data = new Uint8Array(readFileSync(file));
  const pdf = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const { info, metadata } = await pdf.getMetadata();
  // Null where there are none, whatever its type says.
  const attached: unknown = await pdf.getAttachments();
  const attachments = (attached ?? {}) as Record<string, { filename: string; content: Uint8Array }>;
  const about = info as { Title?: string; Language?: string };
  return {
    pages: texts.map(({ items }) =>
      items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
    ),
    title: about.Title ?? "",
    language: about.Language ?? "",
    roles: trees.flatMap((tree) => rolesIn(tree as Node | null)),
    metadata: (metadata as { getRaw: () => string }).getRaw(),
    attachments: Object.fromEntries(
      Object.values(attachments).map(({ filename, content }) => [
        filename,
        Buffer.from(content).toString("utf8"),
      ]),
    ),
  };
};

process.stdout.write(JSON.stringify(await Promise.all(process.argv.slice(2).map(read))));
