import { pageCache } from "../../src/console/cases/overview.ts";

const counted = () => {
  const times = new Map<string, number>();
  const write = (key: string, length = 10) => {
    times.set(key, (times.get(key) ?? 0) + 1);
    return Promise.resolve(new Uint8Array(length).fill(key.charCodeAt(0)));
  };
  return { times, write };
};

describe("Kept pages", () => {
  it("are written once, and each only for its own key", async () => {
    const { times, write } = counted();
    const kept = pageCache();
    const [a, b] = [await kept("a", () => write("a")), await kept("b", () => write("b"))];
    expect(await kept("a", () => write("a"))).toBe(a);
    expect(await kept("b", () => write("b"))).toBe(b);
    expect([a[0], b[0]]).toEqual(["a".charCodeAt(0), "b".charCodeAt(0)]);
    expect(Object.fromEntries(times)).toEqual({ a: 1, b: 1 });
  });

  it("are forgotten where they fill more than is allowed, the one longest unasked for first", async () => {
    const { times, write } = counted();
    const kept = pageCache(30);
    for (const key of ["a", "b", "c", "a", "d", "a", "c", "d", "b"])
      await kept(key, () => write(key));
    // At the coming of d, b was the one longest unasked for; at its own return, a was.
    expect(Object.fromEntries(times)).toEqual({ a: 1, b: 2, c: 1, d: 1 });
    await kept("a", () => write("a"));
    expect(times.get("a")).toBe(2);
  });

  it("hand out a page that is larger than all that is kept, and keep nothing of it", async () => {
    const { times, write } = counted();
    const kept = pageCache(30);
    expect((await kept("a", () => write("a", 31))).length).toBe(31);
    await kept("a", () => write("a", 31));
    await kept("b", () => write("b"));
    await kept("b", () => write("b"));
    expect(Object.fromEntries(times)).toEqual({ a: 2, b: 1 });
  });

  it("keep nothing of a page that could not be written", async () => {
    const kept = pageCache();
    await expect(kept("a", () => Promise.reject(new Error("a fault")))).rejects.toThrow("a fault");
    expect((await kept("a", () => Promise.resolve(new Uint8Array(3)))).length).toBe(3);
  });
});
