import { deflateSync } from "node:zlib";
import { attachedData } from "../../src/ledger/reading/attached-data.ts";

const pdf = (dictionary: string, content: Uint8Array, before = ""): Uint8Array =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n${before}1 0 obj\n<<\n${dictionary}\n>>\nstream\n`),
    content,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
const packed = deflateSync(JSON.stringify({ kind: "instrument", says: "«ə»" }));
const embedded = `/Length ${String(packed.length)} /Type /EmbeddedFile /Filter /FlateDecode`;

describe("The data attached to a PDF", () => {
  it("are read as they were attached", () => {
    expect(attachedData(pdf(embedded, packed))).toEqual([{ kind: "instrument", says: "«ə»" }]);
  });
  it.each<[what: string, bytes: Uint8Array]>([
    ["nothing", new Uint8Array()],
    ["no PDF", Buffer.from("a text /Type /EmbeddedFile stream\n")],
    ["a PDF without any", pdf("/Length 3 /Type /XObject", Buffer.from("abc"))],
    ["a stream of no length", pdf("/Type /EmbeddedFile", packed)],
    ["a stream cut short", pdf(embedded, packed.subarray(0, 9))],
    ["a length beyond the end", pdf("/Length 99999 /Type /EmbeddedFile", Buffer.from("{"))],
    ["a file that is not compressed", pdf("/Length 2 /Type /EmbeddedFile", Buffer.from("{}"))],
    [
      "more than a paper has",
      pdf(
        `/Length ${String(deflateSync(Buffer.alloc(2_000_000, 32)).length)} /Type /EmbeddedFile`,
        deflateSync(Buffer.alloc(2_000_000, 32)),
      ),
    ],
  ])("are none in %s", (_, bytes) => {
    expect(attachedData(bytes)).toEqual([]);
  });
  it("are found behind much else", () => {
    const began = "9 0 obj << /Type /XObject /Length 1 >> endobj\n".repeat(20_000);
    expect(attachedData(pdf(embedded, packed, began))).toHaveLength(1);
  });
});
