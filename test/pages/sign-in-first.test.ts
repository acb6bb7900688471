import { openConsole, type Console } from "./office.ts";
import { stranger } from "./session.ts";

let console: Console;

beforeAll(async () => {
  console = await openConsole();
}, 120_000);
afterAll(() => console.close());

const answerOf = async (path: string): Promise<readonly [number, string | null]> => {
  const answer = await stranger(console.base).get(path);
  return [answer.status, answer.headers.get("location")];
};

describe("Whoever has not signed in", () => {
  it.each([
    "/cases",
    "/cases/az-un-cybercrime",
    "/cases/there-is-none",
    "/cases/az-un-cybercrime/do/withdraw",
    "/cases/new",
    "/tasks",
    "/audit",
    "/audit/log/verify",
    "/administration",
  ])("is sent from %s to where one signs in, and comes back there", async (path) => {
    expect(await answerOf(`/en${path}`)).toEqual([
      302,
      `/en/sign-in?to=${encodeURIComponent(path)}`,
    ]);
  });

  it.each([
    "/cases.csv",
    "/cases/az-un-cybercrime/history.json",
    "/audit/log/export.jsonl",
    "/nowhere",
  ])("gets no file at %s, nor a page that is none", async (path) => {
    expect(await answerOf(`/en${path}`)).toEqual([404, null]);
  });

  it("sends no form, and is told that there is none", async () => {
    const asker = stranger(console.base);
    const answer = await asker.post("/en/cases/az-un-cybercrime/do/withdraw", { do: "save" });
    expect(answer.headers.get("location")).toBeNull();
    expect(answer.status).toBeGreaterThanOrEqual(403);
  });

  it("may read the public pages", async () => {
    expect(await answerOf("/en/public")).toEqual([200, null]);
  });
});

describe("Signing in to the demonstration", () => {
  const signIn = async (to: string | null): Promise<string | null> => {
    const query = to === null ? "" : `?to=${encodeURIComponent(to)}`;
    const asker = stranger(console.base);
    const page = await (await asker.get(`/en/sign-in${query}`)).text();
    const [, action = ""] = /<form\s+method="post"\s+action="([^"]*)"/.exec(page) ?? [];
    return (await asker.post(action, { person: "clerk" })).headers.get("location");
  };

  it("leads from the public cases, where strangers arrive, to one's tasks", async () => {
    const page = await (await stranger(console.base).get("/en/public")).text();
    expect(page).toContain('href="/en/sign-in"');
    const one = await (await stranger(console.base).get("/en/public/log")).text();
    expect(one).toContain('href="/en/sign-in?to=%2Fpublic%2Flog"');
  });

  it("ends at the page that was asked for, or at one's tasks", async () => {
    expect(await signIn("/cases?stage=laid&order=id")).toBe("/en/cases?stage=laid&order=id");
    expect(await signIn(null)).toBe("/en/tasks");
  });

  it.each(["//evil.example", "https://evil.example", "/sign-in", "/x\r\nset-cookie: a=b"])(
    "leads to no other place by %j",
    async (to) => {
      expect(await signIn(to)).toBe("/en/tasks");
    },
  );
});
