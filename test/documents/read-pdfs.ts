import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

/** What a reader finds in a PDF. */
export type Found = {
  /** The text of each page, lines ended by newlines. */
  readonly pages: readonly string[];
  readonly title: string;
  readonly language: string;
  /** The roles of the tags, in reading order; empty where the file is not tagged. */
  readonly roles: readonly string[];
  readonly metadata: string;
  readonly attachments: Readonly<Record<string, string>>;
};

/**
 * Reads PDFs with PDF.js, in a process of its own: it is published as an ES module only.
 * @throws when one cannot be read
 */
export const readPdfs = (pdfs: readonly Uint8Array[]): readonly Found[] => {
  const folder = mkdtempSync(join(tmpdir(), "tasdiq-papers-"));
  try {
    const files = pdfs.map((pdf, index) => {
      const file = join(folder, `${String(index)}.pdf`);
      writeFileSync(file, pdf);
      return file;
    });
    const reader = spawnSync(
      process.execPath,
      ["--no-warnings", join(import.meta.dirname, "pdf-reader.ts"), ...files],
      { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    );
    if (reader.status !== 0) throw new Error(reader.stderr);
    return JSON.parse(reader.stdout) as readonly Found[];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The languages in which a PDF says that parts of it are written, beside the language of the whole. */
export const languagesWithin = (pdf: Uint8Array): readonly string[] => {
  const raw = Buffer.from(pdf);
  const streams = [...raw.toString("latin1").matchAll(/stream\r?\n(.*?)\nendstream/gsu)].flatMap(
    ([, body = ""]) => {
      const packed = Buffer.from(body, "latin1");
      // Zlib begins so; what is not packed, such as the metadata, is read as it is.
      return packed[0] === 0x78 ? [inflateSync(packed).toString("latin1")] : [];
    },
  );
  const named = [raw.toString("latin1"), ...streams].flatMap((text) =>
    [...text.matchAll(/\/Lang ?\((\w+)\)/gu)].map(([, language = ""]) => language),
  );
  const [whole] = readPdfs([pdf]);
  return named.filter((language) => language !== whole?.language);
};

/** Letters only: how lines and cells are broken is the layout's affair. */
export const unspaced = (text: string): string => text.replace(/\s+/gu, "");
