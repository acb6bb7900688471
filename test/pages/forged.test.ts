import { jest } from "@jest/globals";
import { personSchema } from "../../src/values/ids.ts";
import { hearWarnings, type Warnings } from "../support/warnings.ts";
import { carryToVote } from "./live-case.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, stranger, type Asker } from "./session.ts";
import { tracesIn, type Traces } from "./traces.ts";

// What nobody of the office would send: it is refused, it is told of where somebody tries what is not theirs, and nothing is written.

let console: Console;
let clerk: Asker;
let before: Traces;
let told: Warnings;
let hoursOn = 0;
const { now } = Date;

beforeAll(async () => {
  // Before the server is begun, because it keeps the clock that it finds.
  jest.spyOn(Date, "now").mockImplementation(() => now() + hoursOn * 3_600_000);
  console = await openConsole();
  await carryToVote(console.home);
  clerk = await signedIn(console.base, "clerk");
  // The file of drafts is made when they are first asked for.
  await console.home.drafts.draftsOf(personSchema.parse("clerk"));
}, 120_000);
afterAll(async () => {
  await console.close();
  jest.restoreAllMocks();
});
beforeEach(() => {
  told = hearWarnings();
  before = tracesIn(console.home);
});
afterEach(() => {
  told.end();
});

const nothingWritten = (): void => {
  expect(tracesIn(console.home)).toEqual(before);
};

const cookieOf = async (base: string, person: string): Promise<string> => {
  const answer = await stranger(base).post("/en/sign-in", { person });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
};

const withCookie = (path: string, cookie: string): Promise<Response> =>
  fetch(`${console.base}${path}`, { redirect: "manual", headers: { cookie } });

const isLetIn = async (cookie: string): Promise<boolean> =>
  (await withCookie("/en/cases/az-live", cookie)).status === 200;

const tokenOf = async (cookie: string): Promise<string> => {
  const page = await (await withCookie("/en/cases", cookie)).text();
  return /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? "";
};

describe("A session's cookie", () => {
  it("lets in whom it was given to", async () => {
    expect(await isLetIn(await cookieOf(console.base, "clerk"))).toBe(true);
  });

  it("lets nobody in where it is forged", async () => {
    const cookie = await cookieOf(console.base, "clerk");
    const [name = "", id = ""] = cookie.split("=");
    const forged = [
      `${name}=`,
      `${name}=${"A".repeat(id.length)}`,
      `${name}=${id.slice(0, -1)}`,
      `${name}=${id.slice(0, -1)}${id.endsWith("A") ? "B" : "A"}`,
      `${name}=${id.toUpperCase()}`,
      `${name}=clerk`,
      `${name}=__proto__`,
      `tasdiq=${id}`,
      `${name}=${"x".repeat(8000)}`,
    ];
    for (const one of forged)
      expect([one.slice(0, 80), await isLetIn(one)]).toEqual([one.slice(0, 80), false]);
    nothingWritten();
  });

  it("lets nobody in once it has expired, or its person has signed out", async () => {
    const [over, left] = [
      await cookieOf(console.base, "clerk"),
      await cookieOf(console.base, "clerk"),
    ];
    hoursOn = 12;
    expect(await isLetIn(over)).toBe(false);
    hoursOn = 0;
    const token = await tokenOf(left);
    await fetch(`${console.base}/en/sign-out`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: left },
      body: new URLSearchParams({ "form-token": token }),
    });
    expect(await isLetIn(left)).toBe(false);
  });

  it("lets nobody in once somebody has signed in in the same browser, as another or anew", async () => {
    for (const person of ["auditor", "clerk"]) {
      const first = await cookieOf(console.base, "clerk");
      const answer = await fetch(`${console.base}/en/sign-in`, {
        method: "POST",
        redirect: "manual",
        headers: { cookie: first },
        body: new URLSearchParams({ person, "form-token": await tokenOf(first) }),
      });
      expect(answer.status).toBe(303);
      expect(await isLetIn(first)).toBe(false);
      expect(await isLetIn((answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "")).toBe(
        true,
      );
    }
  });

  it("lets nobody in that is of another office", async () => {
    const other = await openConsole();
    try {
      expect(await isLetIn(await cookieOf(other.base, "clerk"))).toBe(false);
    } finally {
      await other.close();
    }
  }, 60_000);
});

describe("A form", () => {
  const place = "/en/cases/az-live/do/withdraw";
  const answers = { by: "nobody", reason: "none", "on.kind": "unknown", do: "continue" };

  const sent = async (
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    fetch(`${console.base}${place}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: await cookieOf(console.base, "clerk"), ...headers },
      body: new URLSearchParams(fields),
    });

  const keptDrafts = async (): Promise<readonly string[]> =>
    (await console.home.drafts.draftsOf(personSchema.parse("clerk"))).map(({ verb }) => verb);

  it("is not taken without the session's token, nor with a wrong one, nor with another session's", async () => {
    const page = await (await clerk.get("/en/cases")).text();
    const [, others = ""] = /name="form-token" value="([^"]+)"/.exec(page) ?? [];
    for (const token of [undefined, "", "guessed", others]) {
      const answer = await sent(
        token === undefined ? answers : { ...answers, "form-token": token },
      );
      expect(answer.status).toBe(403);
    }
    expect(told.heard).toHaveLength(4);
    expect(told.heard.join()).toContain("a form without the session's token");
    expect(await keptDrafts()).toEqual([]);
    nothingWritten();
  });

  const mainOf = async (answer: Response): Promise<string> =>
    ((await answer.text()).split("<main")[1] ?? "").replaceAll(/\s+/g, " ");

  it.each([
    ["en", "You have been signed out. Nothing was recorded and what you just typed is lost."],
    ["az", "Sistemdən çıxmısınız. Heç nə qeydə alınmadı, indi yazdıqlarınız itdi."],
  ])(
    "of whoever is not signed in any more says so in %s, with the way back, and not whether there is such a page",
    async (language, ended) => {
      const paths = ["/cases/az-live/do/withdraw", "/cases/no-such-case/do/lay", "/cases/new"];
      for (const path of paths) {
        const answer = await fetch(`${console.base}/${language}${path}`, {
          method: "POST",
          redirect: "manual",
          body: new URLSearchParams({ ...answers, reason: "a <b> of text" }),
        });
        expect([path, answer.status]).toEqual([path, 403]);
        const main = await mainOf(answer);
        expect(main).toContain(ended);
        expect(main).toContain(`href="/${language}/sign-in?to=${encodeURIComponent(path)}"`);
        expect(main).not.toContain("of text");
      }
      expect(told.heard.join()).toContain("a form without a session");
      nothingWritten();
    },
  );

  it("of an earlier session says so, and leads to the form of this one", async () => {
    const typed = { ...answers, reason: "a <b> of text", "form-token": "of yesterday" };
    const main = await mainOf(await sent(typed));
    expect(main).toContain("does not belong to your current session");
    expect(main).toContain("What you sent");
    expect(main).toMatch(/reason<\/dt> <dd [^>]*>a &lt;b&gt; of text<\/dd>/);
    expect(main).not.toContain("of yesterday");
    expect(main).toContain(`href="${place}"`);
  });

  it.each(["https://evil.example", "null", "http://127.0.0.1:1"])(
    "is not taken from a page of %s",
    async (origin) => {
      const page = await (await clerk.get(place)).text();
      const [, token = ""] = /name="form-token" value="([^"]+)"/.exec(page) ?? [];
      const answer = await sent({ ...answers, "form-token": token }, { origin });
      expect(answer.status).toBe(403);
      expect(told.heard.join()).toContain("a request from a page of another origin");
      expect(await keptDrafts()).toEqual([]);
      nothingWritten();
    },
  );

  it("of somebody else's duty is not taken: a clerk records no vote, at none of its steps", async () => {
    const vote = "/en/cases/az-un-cybercrime/do/vote";
    const counts = { "counts.for": "100", outcome: "adopted" };
    for (const step of ["", "/check", "/confirm"]) {
      const answer = await clerk.post(`${vote}${step}`, { ...counts, do: "continue" });
      expect(answer.status).toBe(403);
    }
    expect(told.heard).toHaveLength(3);
    expect(told.heard.join()).toContain("RecordVote by clerk, who may not");
    nothingWritten();
  });

  it("of the second half is not taken from whoever did the first", async () => {
    const secretary = await signedIn(console.base, "plenary-secretary-1");
    const answer = await secretary.post("/en/cases/az-live/do/certify", { do: "continue" });
    expect(answer.status).toBe(403);
    expect(told.heard.join()).toContain("CertifyVote by plenary-secretary-1, who may not");
    nothingWritten();
  });

  it("that was cut off on its way is not taken, and is no fault of the server", async () => {
    for (const body of ["", "--x\r\nContent-Disposition: form-data; na", "no form at all"]) {
      const answer = await fetch(`${console.base}${place}`, {
        method: "POST",
        redirect: "manual",
        headers: {
          cookie: await cookieOf(console.base, "clerk"),
          "content-type": "multipart/form-data; boundary=x",
        },
        body,
      });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain("This form cannot be read");
    }
    expect(told.heard).toHaveLength(3);
    expect(told.heard.join()).toContain("a form that cannot be read");
    nothingWritten();
  });

  it("of 20 MB is not taken", async () => {
    const large = new File([new Uint8Array(20 * 1024 * 1024)], "large.pdf");
    const administrator = await signedIn(console.base, "administrator");
    const answers = [
      await clerk.post("/en/cases/az-live/do/record-assent", { objections: [large] }),
      await administrator.post("/en/administration/import", { file: [large] }),
      await administrator.post("/en/administration/calendar", { file: [large] }),
      await stranger(console.base).post("/en/sign-in", { person: [large] }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413, 413]);
    expect(told.heard).toHaveLength(4);
    nothingWritten();
  }, 60_000);

  it("takes the name of a file for words, never for a place", async () => {
    const office = await signedIn(console.base, "head-of-state-office");
    const place = "/en/cases/az-live/do/record-assent";
    const names = ["../../../evil.txt", "..\\..\\evil.txt", "/etc/evil.txt", "evil.txt\u0000.pdf"];
    for (const name of names) {
      const objections = [new File(["the same objections"], name)];
      const answer = await office.post(place, { objections, do: "upload:objections" });
      expect([303, 422]).toContain(answer.status);
    }
    const { entries, files, documents } = tracesIn(console.home);
    expect([entries, files]).toEqual([before.entries, before.files]);
    expect(documents.filter((name) => name.includes("evil"))).toEqual([]);
  });
});
