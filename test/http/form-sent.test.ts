import { jest } from "@jest/globals";
import { formSent, type FormRead } from "../../src/console/forms-read.ts";

const limit = { bytes: 256 * 1024, fields: 1000 };
const urlencoded = "application/x-www-form-urlencoded";

const read = (body: string, type: string): Promise<FormRead> =>
  formSent(
    new Request("http://here", { method: "POST", body, headers: { "content-type": type } }),
    limit,
  );

const fieldsOf = async (body: string): Promise<unknown> => {
  const found = await read(body, urlencoded);
  return found.kind === "form" ? [...found.form] : found.kind;
};

describe("A form that was sent", () => {
  it.each([
    [
      "a=1&b=2",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    ["a", [["a", ""]]],
    [
      "a=&=b&&",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["a+b=c+d%2B", [["a b", "c d+"]]],
    ["a=b=c", [["a", "b=c"]]],
    ["ad=%C6%8F%C9%99", [["ad", "Əə"]]],
    [
      "a=1&a=2",
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
  ])("is read as the URL Standard has it: %s", async (body, fields) => {
    expect(await fieldsOf(body)).toEqual(fields);
    expect(fields).toEqual([...new URLSearchParams(body)]);
  });

  it.each(["a=%", "a=%zz", "a=%ff", "%e2%82=a"])("is not guessed at: %s", async (body) => {
    expect(await fieldsOf(body)).toBe("unreadable");
  });

  it("is not decoded where it has too many fields", async () => {
    const decode = jest.spyOn(globalThis, "decodeURIComponent");
    expect(await fieldsOf("a&".repeat(128 * 1024))).toBe("tooMany");
    expect(decode).toHaveBeenCalledTimes(0);
    expect(await fieldsOf("a&".repeat(999))).toHaveLength(999);
    expect(decode).toHaveBeenCalledTimes(2 * 999);
  });

  it("is never given to the parser that takes time in the square of the fields", async () => {
    const parse = jest.spyOn(globalThis, "URLSearchParams");
    await fieldsOf("a&".repeat(999));
    expect(parse).not.toHaveBeenCalled();
  });

  const parts = (count: number): string =>
    `${'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(count)}--x--\r\n`;

  it("has as many parts as fields at most", async () => {
    const type = "Multipart/Form-Data; boundary=x";
    expect(await read(parts(1000), type)).toMatchObject({ kind: "form" });
    expect(await read(parts(1001), type)).toEqual({ kind: "tooMany" });
    expect(await read(parts(1), 'multipart/form-data; boundary="x"')).toMatchObject({
      kind: "form",
    });
    expect(await read(parts(1), "multipart/form-data")).toEqual({ kind: "unreadable" });
  });
});
