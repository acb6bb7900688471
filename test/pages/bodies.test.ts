import { formLimits } from "../../src/console/forms-read.ts";
import { pagesHere, type PagesHere, type Session } from "../fuzz/server/pages-here.ts";
import { hearWarnings, type Warnings } from "../support/warnings.ts";
import { openConsole, type Console } from "./office.ts";

// How much of what somebody sends is read before they are answered.

let console: Console;
let pages: PagesHere;
let clerk: Session;
let told: Warnings;

beforeAll(async () => {
  console = await openConsole();
  pages = pagesHere(console.home);
  clerk = await pages.signedIn("clerk");
}, 120_000);
afterAll(() => console.close());
beforeEach(() => {
  told = hearWarnings();
});
afterEach(() => {
  told.end();
});

const urlencoded = "application/x-www-form-urlencoded";
const origin = "http://127.0.0.1";

type Sent = { readonly status: number; readonly reads: number; readonly page: string };

/** Sends a body in pieces of a kilobyte, and says how many of them were taken before the answer was there. */
const sent = async (
  path: string,
  { kilobytes, headers = {} }: { kilobytes: number; headers?: Record<string, string> },
): Promise<Sent> => {
  let reads = 0;
  const piece = new TextEncoder().encode("a&".repeat(512));
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        reads += 1;
        if (reads > kilobytes) controller.close();
        else controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
  const init = {
    method: "POST",
    body,
    duplex: "half" as const,
    headers: { "content-type": urlencoded, ...headers },
  };
  const answer = await pages.ask(new Request(`${origin}${path}`, init));
  return { status: answer.status, reads, page: await answer.text() };
};

describe("Of what a stranger sends", () => {
  it.each([
    ["/en/cases/az-live/do/withdraw", 403],
    ["/en/cases/new", 403],
    ["/en/audit/log/verify", 403],
    ["/en/administration/import", 403],
    ["/en/incidents/sweep", 403],
    ["/en/public", 404],
    ["/en/nowhere", 404],
    ["/", 404],
  ])("nothing is read at %s", async (path, status) => {
    expect(await sent(path, { kilobytes: 3200 })).toMatchObject({ status, reads: 0 });
  });

  it("nothing is read where they sign out, who are not signed in", async () => {
    expect(await sent("/en/sign-out", { kilobytes: 3200 })).toMatchObject({
      status: 303,
      reads: 0,
    });
  });

  it("nothing is read that comes from a page of another site", async () => {
    const headers = { origin: "https://evil.example" };
    expect(await sent("/en/sign-in", { kilobytes: 3200, headers })).toMatchObject({
      status: 403,
      reads: 0,
    });
  });

  it("no more is read where one signs in than a form may have", async () => {
    const { bytes } = formLimits.form;
    const answer = await sent("/en/sign-in", { kilobytes: 3200 });
    expect(answer).toMatchObject({ status: 413, reads: bytes / 1024 + 1 });
    expect(answer.page).toContain("This form accepts at most 256 KB and 1,000 fields");
    const headers = { "content-length": String(3200 * 1024) };
    expect(await sent("/en/sign-in", { kilobytes: 3200, headers })).toMatchObject({
      status: 413,
      reads: 0,
    });
  });

  it("more than 1,000 fields are not taken, in either language", async () => {
    const answer = await sent("/en/sign-in", { kilobytes: 200 });
    expect(answer.status).toBe(413);
    expect(answer.page).toContain("The form is too large");
    const other = await sent("/az/sign-in", { kilobytes: 200 });
    expect(other.page).toContain("Bu forma ən çoxu 256 KB və 1.000 sahə qəbul edir");
    expect(told.heard.join()).toContain("a form of over 1000 fields");
  });
});

describe("Of what somebody sends who is signed in", () => {
  it.each([
    "/en/cases/az-live/do/withdraw",
    "/en/cases/new",
    "/en/audit/log/verify",
    "/en/administration/import",
    "/en/administration/grant",
    "/en/incidents/sweep",
    "/en/sign-out",
    "/en/nowhere",
  ])("no more is read at %s than a form without files may have", async (path) => {
    const headers = { cookie: clerk.cookie };
    const answer = await sent(path, { kilobytes: 3200, headers });
    expect(answer).toMatchObject({ status: 413, reads: formLimits.form.bytes / 1024 + 1 });
  });
});
