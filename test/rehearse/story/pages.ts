import assert from "node:assert/strict";
import type { Chapter, Stage } from "./chapter.ts";
import { administrator, type Heard } from "./office.ts";
import { theCase } from "./one-case.ts";

/** What a page's form holds besides what people type. */
const hiddenIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );

/** Sends a form as a browser does that is signed in. */
export const sendForm = async (
  { office, rehearsal: { api } }: Stage,
  {
    person,
    path,
    fields,
  }: { readonly person: string; readonly path: string; readonly fields: object },
): Promise<Heard> =>
  office.ask(undefined, {
    method: "POST",
    path,
    cookies: [`__Host-tasdiq=${await office.tokenOf(person)}`],
    headers: { "content-type": "application/x-www-form-urlencoded", origin: api.address() },
    body: new URLSearchParams({ ...fields }).toString(),
  });

/** A page as somebody sees it who is signed in. */
export const pageFor = async ({ office }: Stage, person: string, path: string): Promise<string> => {
  const cookies = [`__Host-tasdiq=${await office.tokenOf(person)}`];
  const { status, text } = await office.ask(undefined, { method: "GET", path, cookies });
  assert.equal(status, 200, `${path}: ${text.slice(0, 300)}`);
  return text;
};

export const pages: Chapter = {
  title: "The pages show a case to somebody with a session, print for them, and turn others away",
  play: async ({ office }) => {
    const path = `/en/cases/${theCase}`;
    const strange = await office.ask(undefined, { method: "GET", path });
    assert.equal(strange.status, 302);
    const cookies = [`__Host-tasdiq=${await office.tokenOf("clerk-1")}`];
    const shown = await office.ask(undefined, { method: "GET", path, cookies });
    assert.equal(shown.status, 200, shown.text.slice(0, 300));
    assert.ok(shown.text.includes("Signed in as clerk-1"));
    const print = `${path}/papers/vote-record.en.pdf`;
    const links = [...shown.text.matchAll(/href="([^"]*\.pdf[^"]*)"/g)].map(
      ([, link = ""]) => link,
    );
    const printed = await office.ask(undefined, {
      method: "GET",
      path: links[0] ?? print,
      cookies,
    });
    assert.equal(printed.status, 200, printed.text.slice(0, 300));
    const front = await office.ask(undefined, { method: "GET", path: "/" });
    assert.ok(front.status < 400);
    const open = await office.ask(undefined, { method: "GET", path: "/en/public" });
    assert.equal(open.status, 200);
  },
};

export const forms: Chapter = {
  title: "A form is recorded as the act of whoever is signed in, after they have checked it",
  play: async (stage) => {
    const [person, path] = [administrator, "/en/administration/grant"];
    const send = (fields: object) => sendForm(stage, { person, path, fields });
    const empty = hiddenIn(await pageFor(stage, person, path));
    const checked = await send({ ...empty, holder: "clerk-2", granted: "clerk", step: "check" });
    assert.equal(checked.status, 200, checked.text.slice(0, 300));
    await send({ ...hiddenIn(checked.text), step: "record" });
    await stage.rehearsal.people.enter("clerk-2");
    await stage.office.look("/api/cases", "clerk-2");
  },
};

export const lists: Chapter = {
  title:
    "Whoever holds a duty sees cases, tasks, notices and an audit; everybody sees what is public",
  play: async (stage) => {
    const { office } = stage;
    const { body } = await office.look("/api/cases");
    const cases = body["cases"] as readonly { readonly caseId: string }[];
    assert.ok(cases.some(({ caseId }) => caseId === theCase));
    for (const path of [
      "/api/tasks",
      "/api/notices",
      `/api/cases/${theCase}/audit`,
      `/api/cases/${theCase}/readiness`,
    ])
      await office.look(path);
    for (const path of ["/en/cases", "/az/tasks", "/en/audit", "/en/audit/log", "/en/incidents"])
      await pageFor(stage, administrator, path);
    const cookies = [`__Host-tasdiq=${await office.tokenOf(administrator)}`];
    const file = { method: "GET", path: "/en/audit/log/public.jsonl", cookies } as const;
    assert.equal((await office.ask(undefined, file)).status, 303);
    const description = await office.ask(undefined, { method: "GET", path: "/openapi.json" });
    assert.equal(description.status, 200);
  },
};
