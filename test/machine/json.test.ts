import { isJsonObject, parseJson, toJson } from "../../src/local/driver/json.ts";

describe("a value that is stored or handed on", () => {
  it.each([
    { value: null },
    { value: "" },
    { value: "text" },
    { value: true },
    { value: false },
    { value: 0 },
    { value: -1.5 },
    { value: [] },
    { value: {} },
    { value: [1, [null]] },
    { value: { id: { deep: [false] } } },
  ])("is a copy of itself where it has a JSON form: $value", ({ value }) => {
    const copy = toJson(value);
    expect(copy).toStrictEqual(value);
    if (typeof value === "object" && value !== null) expect(copy).not.toBe(value);
  });

  it("leaves out the fields that are undefined, and none else", () => {
    expect(toJson({ id: 1, note: undefined, none: null })).toStrictEqual({ id: 1, none: null });
  });

  it.each([
    { value: undefined },
    { value: Number.NaN },
    { value: Number.POSITIVE_INFINITY },
    { value: 1n },
    { value: Symbol("s") },
    { value: () => 0 },
    { value: [undefined] },
    { value: [1, () => 0] },
    { value: { id: Number.NaN } },
    { value: { deep: [{ er: () => 0 }] } },
  ])(
    "is none where any part has no JSON form, rather than a null in its place (%#)",
    ({ value }: { value: unknown }) => {
      expect(toJson(value)).toBeUndefined();
    },
  );

  it.each([
    [{}, true],
    [{ id: 1 }, true],
    [[], false],
    [null, false],
    ["text", false],
    [undefined, false],
  ])("is an object, or is not: %p", (value, is) => {
    expect(isJsonObject(value)).toBe(is);
  });

  it("is read from a text, and a fault where that is none", () => {
    expect(parseJson('{"id":[1,null]}')).toEqual({ id: [1, null] });
    expect(() => parseJson("{")).toThrow(SyntaxError);
    // JavaScript reads it as infinity.
    expect(() => parseJson("1e999")).toThrow("Not JSON");
  });
});
