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
import { eachLine } from "../../src/verify/export/line-in.ts";
import { sealIn } from "../../src/verify/export/leaf-line.ts";

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
