import {
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sealIn } from "../../src/verify/export/leaf-line.ts";
import { eachLine, headerIn, lineIn } from "../../src/verify/export/line-in.ts";
import type { Header } from "../../src/record/line.ts";

const folder = mkdtempSync(join(tmpdir(), "tasdiq-lines-"));
const file = join(folder, "lines");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const whereTo = (fd: string): string | undefined => {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    // It was closed since the folder was read.
    return undefined;
  }
};

const read = (text: string) => {
  writeFileSync(file, text);
  const lines: string[] = [];
  const ends: number[] = [];
  const isWhole = eachLine(file, (line, end) => {
    lines.push(line.toString());
    ends.push(end);
  });
  return { lines, ends, isWhole };
};

describe("The lines of a file", () => {
  const buffer = 1 << 18;
  it.each([
    ["none", []],
    ["one", ["a line"]],
    ["empty ones", ["", "", "x", ""]],
    ["one as long as what is read at once", ["x".repeat(buffer - 1), "y"]],
    ["one of a byte more", ["x".repeat(buffer), "y"]],
    ["one of a byte less", ["x".repeat(buffer - 2), "y"]],
    ["much longer ones", ["y", "x".repeat(3 * buffer), "z".repeat(5 * buffer), "end"]],
    ["very many", Array.from({ length: 25_000 }, (_, n) => `line ${String(n)} \u0259`)],
  ])("are read one after the other, each with where it ends: %s", (_, lines) => {
    const found = read(lines.map((line) => `${line}\n`).join(""));
    let end = -1;
    const ends = lines.map((line) => (end += Buffer.byteLength(line) + 1));
    expect(found).toEqual({ lines, ends, isWhole: true });
  });

  it("are whole only where the last one has its end", () => {
    expect(read("a line\nand a half")).toEqual({ lines: ["a line"], ends: [6], isWhole: false });
    expect(read("a half")).toEqual({ lines: [], ends: [], isWhole: false });
  });

  it("are no longer than 64 MB, and the file is closed whatever comes of them", () => {
    const opened = (): readonly string[] =>
      process.platform === "linux"
        ? readdirSync("/proc/self/fd").filter((fd) => whereTo(fd) === realpathSync(file))
        : [];
    writeFileSync(file, "a line\n");
    truncateSync(file, 65 * 2 ** 20);
    expect(() => eachLine(file, () => undefined)).toThrow("a line is too long");
    const faulty = (): never => {
      throw new Error("in the reader");
    };
    expect(() => eachLine(file, faulty)).toThrow("in the reader");
    expect(opened()).toEqual([]);
  });
});

describe("A seal", () => {
  const content = {
    kind: "SealLog",
    size: 4,
    root: "1".repeat(64),
    cases: 2,
    headsRoot: "2".repeat(64),
  };
  const { kind, ...seal } = content;
  it("is what its entry's command says", () => {
    expect(kind).toBe("SealLog");
    expect(sealIn({ command: { content } })).toEqual(seal);
    expect(sealIn({ command: { content: { ...content, size: 0, cases: 0 } } })).toEqual({
      ...seal,
      size: 0,
      cases: 0,
    });
  });
  it.each([
    ["another kind", { ...content, kind: "Lay" }],
    ["no size", { ...content, size: undefined }],
    ["a size that is a text", { ...content, size: "4" }],
    ["a size below zero", { ...content, size: -1 }],
    ["no number of cases", { ...content, cases: undefined }],
    ["half a case", { ...content, cases: 1.5 }],
    ["no root", { ...content, root: undefined }],
    ["a root that is none", { ...content, root: "1" }],
    ["no root of heads", { ...content, headsRoot: undefined }],
    ["a root of heads in capitals", { ...content, headsRoot: "A".repeat(64) }],
    ["nothing", null],
  ])("is none with %s", (_, other) => {
    expect(sealIn({ command: { content: other } })).toBeUndefined();
  });
  it("is none where there is no command", () => {
    for (const entry of [undefined, null, 7, {}, { command: null }])
      expect(sealIn(entry)).toBeUndefined();
  });
});

// Each line of an export but a leaf's is read and written anew: only what comes out the same is a line of an export.

const hash = "ab".repeat(32);
const kinds = ["log", "case", "public"] as const;
const header = (value: unknown) => headerIn(Buffer.from(JSON.stringify(value)));
const line = (text: string, kind: Header["kind"] = "case") => lineIn(Buffer.from(text), kind, 0);

const first = { format: "tasdiq-export", v: 1, kind: "log", origin: "tasdiq/1", size: 3 };
const ofCase = { ...first, kind: "case", case: "az-1" };

/** What has one byte more, one less or another one, where it is still JSON. */
const nearby = (text: string): readonly string[] =>
  Array.from({ length: text.length + 1 }, (_, at) => at).flatMap((at) => [
    text.slice(0, at) + text.slice(at + 1),
    ...Array.from('"\\,:[]{}-.07aen ').flatMap((one) => [
      text.slice(0, at) + one + text.slice(at),
      text.slice(0, at) + one + text.slice(at + 1),
    ]),
  ]);
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

describe("The first line of an export", () => {
  it("says what the export is", () => {
    const read = { origin: "tasdiq/1", size: 3, caseId: undefined };
    for (const kind of ["log", "public"])
      expect(header({ ...first, kind })).toEqual({ ...read, kind });
    expect(header(ofCase)).toEqual({ ...read, kind: "case", caseId: "az-1" });
    expect(header({ ...first, size: 0 })).toMatchObject({ size: 0 });
  });

  it.each([
    ["another format", { ...first, format: "tasdiq" }],
    ["another version", { ...first, v: 2 }],
    ["an unknown kind", { ...first, kind: "all" }],
    ["an origin that is no text", { ...first, origin: 7 }],
    ["a size below zero", { ...first, size: -1 }],
    ["a size that is no whole number", { ...first, size: 1.5 }],
    ["a size that no reader reads exactly", { ...first, size: 2 ** 53 }],
    ["a size that is a text", { ...first, size: "3" }],
    ["no size", { ...first, size: undefined }],
    ["a case in an export of the log", { ...first, case: "az-1" }],
    ["a case in an export for everybody", { ...ofCase, kind: "public" }],
    ["no case in an export of one", { ...ofCase, case: undefined }],
    ["a case that is no text", { ...ofCase, case: 1 }],
    ["another order", Object.fromEntries(Object.entries(first).toReversed())],
    ["nothing", {}],
    ["no object", null],
    ["a list", [first]],
  ])("is none with %s", (_, value) => {
    expect(header(value)).toBeUndefined();
  });

  /** Whether a text is what an export writes of what the text says. */
  const isWritten = (text: string): boolean => {
    const value = parsed(text);
    if (typeof value !== "object" || value === null) return false;
    const { kind, origin, size, case: named } = value as Record<string, unknown>;
    const ofCase = named === undefined ? {} : { case: named };
    const again = JSON.stringify({ format: "tasdiq-export", v: 1, kind, origin, size, ...ofCase });
    const isSize = Number.isSafeInteger(size) && Number(size) >= 0;
    const isKind =
      kinds.some((one) => one === kind) && (kind === "case") === (typeof named === "string");
    return again === text && isSize && isKind && typeof origin === "string";
  };
  it.each([first, ofCase, { ...first, origin: "" }])("is written in one way: %o", (value) => {
    const text = JSON.stringify(value);
    const wrong = nearby(text).filter(
      (one) => (headerIn(Buffer.from(one)) !== undefined) !== isWritten(one),
    );
    expect(wrong).toEqual([]);
    expect(headerIn(Buffer.from(`${text}\n`))).toBeUndefined();
  });
});

const note = (size: string): string => `tasdiq/1\n${size}\nroot\n\n\u2014 tasdiq/1 key\n`;
const lines = {
  checkpoint: { checkpoint: note("12") },
  document: { document: hash, text: '{"Qanun":"layih\u0259si"}' },
  head: { head: "az-1", index: 2, proof: [hash] },
  consistency: { consistency: 3, proof: [hash, hash] },
} as const;

describe("A line of an export", () => {
  it("says what it is", () => {
    expect(line(JSON.stringify(lines.checkpoint))).toEqual({
      kind: "checkpoint",
      note: note("12"),
      where: { kind: "placeCheckpoint", size: "12" },
    });
    expect(line(JSON.stringify(lines.document))).toEqual({
      kind: "document",
      digest: hash,
      text: lines.document.text,
    });
    expect(line(JSON.stringify(lines.head))).toEqual({
      kind: "head",
      caseId: "az-1",
      index: 2,
      proof: [hash],
    });
    expect(line(JSON.stringify(lines.consistency))).toEqual({
      kind: "consistency",
      size: 3,
      proof: [hash, hash],
    });
  });

  it.each([
    ["no number", note("many")],
    ["too long a number", note("1".repeat(16))],
    ["a number that is not alone in its line", note("12 leaves")],
    ["a number below zero", note("-12")],
    ["another line before it", `first\n${note("12")}`],
    ["a text of one line", "12"],
  ])("is called a checkpoint of unknown size with %s", (_, checkpoint) => {
    expect(line(JSON.stringify({ checkpoint }))).toMatchObject({
      note: checkpoint,
      where: { kind: "placeCheckpointUnread" },
    });
  });
  it("is called by the size of its checkpoint, of up to fifteen digits", () => {
    for (const size of ["0", "7", "1".repeat(15)])
      expect(line(JSON.stringify({ checkpoint: note(size) }))).toMatchObject({
        where: { kind: "placeCheckpoint", size },
      });
  });

  it("stands in the exports that have such lines, and in no other", () => {
    const where = Object.fromEntries(
      Object.entries(lines).map(([name, value]) => [
        name,
        kinds.filter((kind) => line(JSON.stringify(value), kind) !== undefined),
      ]),
    );
    expect(where).toEqual({
      checkpoint: kinds,
      document: kinds,
      head: ["case", "public"],
      consistency: ["case"],
    });
  });

  it.each(
    [
      { checkpoint: 7 },
      { checkpoint: null },
      { document: hash },
      { document: 7, text: "" },
      { document: hash, text: null },
      { head: 7, index: 2, proof: [] },
      { head: "az-1", index: -1, proof: [] },
      { head: "az-1", index: "2", proof: [] },
      { head: "az-1", index: 2 },
      { head: "az-1", index: 2, proof: hash },
      { head: "az-1", index: 2, proof: [hash, hash.slice(1)] },
      { head: "az-1", index: 2, proof: [hash.toUpperCase()] },
      { head: "az-1", index: 2, proof: [`${hash}0`] },
      { head: "az-1", index: 2, proof: [[hash]] },
      { consistency: -3, proof: [] },
      { consistency: "3", proof: [] },
      { consistency: 3 },
      { consistency: 3, proof: { length: 0 } },
      { remark: "void" },
      {},
      [],
      "checkpoint",
      7,
      null,
    ].map((value: unknown) => [value]),
  )("is none that an export has: %j", (value) => {
    expect(line(JSON.stringify(value))).toBeUndefined();
  });

  it("is one with no proof at all, which proves nothing", () => {
    expect(line('{"consistency":3,"proof":[]}')).toMatchObject({ proof: [] });
    expect(line('{"head":"","index":0,"proof":[]}')).toMatchObject({ caseId: "", index: 0 });
  });

  it.each(Object.entries(lines))("is written in one way: %s", (_, value) => {
    const text = JSON.stringify(value);
    const names = Object.keys(value).join();
    /** Whether it says as many things of the same name and kind, in the one way in which they are written. */
    const isAlike = (one: string): boolean => {
      const other = parsed(one) as Readonly<Record<string, unknown>> | null | undefined;
      const said = Object.entries(other ?? {});
      const kindsOf = (all: typeof said): string => all.map(([, part]) => typeof part).join();
      const isSame =
        kindsOf(said) === kindsOf(Object.entries(value)) && JSON.stringify(other) === one;
      return isSame && said.map(([name]) => name).join() === names;
    };
    const wrong = nearby(text).filter((one) => line(one) !== undefined && !isAlike(one));
    expect(wrong).toEqual([]);
    // Of texts any is one; numbers and proofs have a form of their own.
    const refused = nearby(text).filter((one) => line(one) === undefined && isAlike(one));
    if (!names.includes("proof")) expect(refused).toEqual([]);
    expect(wrong).toEqual([]);
    expect(line(text.replace("{", '{"remark":1,'))).toBeUndefined();
    expect(line(text.replace(/\}$/, ',"remark":1}'))).toBeUndefined();
    expect(line(` ${text}`)).toBeUndefined();
  });

  it.each([
    ["a law file", { document: hash, text: "\ud800" }],
    ["its digest", { document: "\udc00", text: "" }],
    ["a case", { head: "a\ud800", index: 0, proof: [] }],
    ["a note", { checkpoint: "\ud800\n" }],
  ])("has no half of a character in %s", (_, value) => {
    expect(line(JSON.stringify(value))).toBeUndefined();
    const whole = JSON.stringify(value).replaceAll(/\\ud[8c]00/g, "\u0259");
    expect(line(whole)).toBeDefined();
  });

  it("is UTF-8: bytes that are none stand for no character", () => {
    const bytes = Buffer.from(JSON.stringify({ document: hash, text: "\ufffd" }));
    expect(lineIn(bytes, "log", 0)).toBeDefined();
    const at = bytes.indexOf(0xef);
    const other = Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff), bytes.subarray(at + 3)]);
    expect(lineIn(other, "log", 0)).toBeUndefined();
  });

  it("is a leaf's exactly where it begins as one", () => {
    expect(lineIn(Buffer.from(`{"n":0,"hash":"${hash}"}`), "public", 0)).toMatchObject({
      kind: "leaf",
      n: 0,
    });
    expect(line(`{"n":0,"hash":"${hash}","proof":[]}`)).toMatchObject({ kind: "leaf", proof: [] });
    expect(line(`{"n":0,"hash":"${hash}"}`)).toBeUndefined();
    for (const start of ['{"n"', '{"m":', '{"n:', '{n":', " {n:"])
      expect(line(`${start}0,"hash":"${hash}","proof":[]}`)).toBeUndefined();
  });
});
