import { utf8In, utf8Of } from "../../src/procedure/values/text.ts";

describe("Bytes as UTF-8", () => {
  const marked = Buffer.from("\ufeffBəşir", "utf8");

  it("are the text that they are, with its byte order mark or without", () => {
    expect(utf8Of(marked)).toBe("\ufeffBəşir");
    expect(utf8In(marked)).toBe("Bəşir");
    expect(utf8In(Buffer.from("a\ufeff", "utf8"))).toBe("a\ufeff");
    expect(utf8In(new ArrayBuffer(0))).toBe("");
  });

  it("are no text where they are of another encoding, or cut within a letter", () => {
    for (const bytes of [Buffer.from("Be\xFEir", "latin1"), marked.subarray(0, 5)]) {
      expect(utf8Of(bytes)).toBeUndefined();
      expect(utf8In(bytes)).toBeUndefined();
    }
  });
});
