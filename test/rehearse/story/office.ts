import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { readSettings } from "../../../infra/settings.ts";
import { fold } from "../../../src/case/apply.ts";
import type { Case } from "../../../src/case/case.ts";
import type { HashedEntry } from "../../../src/case/entry.ts";
import { addressOfDepositary } from "../../../src/treaty/depositary-reference.ts";
import { lawIdSchema, type Digest } from "../../../src/values/ids.ts";
import type { Procedure } from "../../../src/law/file/procedure.ts";
import { loadLaw } from "../../../src/files/index.ts";
import { nextAsked, opening, type Asked } from "../../local/procedure.ts";
import type { Lambda } from "../deploy/estate.ts";
import type { Rehearsal } from "../rehearsal.ts";
import type { HttpRequest } from "../services/http-api.ts";

export type Heard = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** To whom the stacks of the rehearsal let letters go, and so what its office records. */
export const { depositaries } = readSettings(
  z.object({ context: z.unknown() }).parse(JSON.parse(readFileSync("cdk.json", "utf8"))).context,
);

export const administrator = "administrator-1";
/** Reads also what two people enter without looking at each other's numbers. */
export const auditor = "auditor-1";

/** What must never be written to a log: it stands in every document and case here. */
export const theWords = "the secret words of an invented text";

type Sent = { readonly body: unknown; readonly status?: number };

/** The people of an office that was deployed, and what they do with it over its API. */
export type Office = {
  /** Asks as somebody who has signed in; without a name, without a token. */
  readonly ask: (person: string | undefined, request: HttpRequest) => Promise<Heard>;
  readonly tokenOf: (person: string) => Promise<string>;
  /** Posts JSON, and expects that it is accepted, or that status. */
  readonly post: (person: string, path: string, sent: Sent) => Promise<Heard>;
  readonly look: (path: string, person?: string) => Promise<Heard>;
  /** Asks for a command in a case, and answers what was answered. */
  readonly command: (caseId: string, asked: Asked, id?: string) => Promise<Heard>;
  readonly open: (caseId: string, treaty: string, change?: object) => Promise<void>;
  /** The next step that people take in a case. */
  readonly next: (caseId: string) => Promise<Asked>;
  /** Takes the next step that people take in a case. Answers which it was. */
  readonly act: (caseId: string) => Promise<string>;
  /** Carries a case on, one command and what follows from it at a time, until it stands at that stage. */
  readonly carry: (caseId: string, stage: string) => Promise<readonly string[]>;
  readonly caseOf: (caseId: string) => Promise<Case>;
  /** The kinds of what is on record of a case, in order. */
  readonly kindsOf: (caseId: string) => Promise<readonly string[]>;
  /** Stores the text that stands for every text. */
  readonly text: () => Promise<Digest>;
  /** A function by the folder that it comes from. */
  readonly functionOf: (name: string) => Lambda;
  /** The address to which letters about a treaty go, by the settings of the function that sends them. */
  readonly depositaryOf: (treaty: string) => string;
};

const bodyIn = (text: string): Heard["body"] => {
  try {
    return JSON.parse(text) as Heard["body"];
  } catch {
    return {};
  }
};

const mostSteps = 20;

export const openOffice = (rehearsal: Rehearsal): Office => {
  const { api, people, estate, work, clock } = rehearsal;
  const law = loadLaw({});
  const tokens = new Map<string, { readonly token: string; readonly until: number }>();
  let stored: Promise<Digest> | undefined;

  const functionOf: Office["functionOf"] = (name) => {
    const start = name.replaceAll("-", "");
    const found = [...estate.functions.values()].find(({ id }) =>
      id.startsWith(`${start}Function`),
    );
    if (found === undefined) throw new Error(`there is no function ${name}`);
    return found;
  };
  const depositaryOf: Office["depositaryOf"] = (treaty) => {
    const id = law.treaty(lawIdSchema.parse(treaty))?.depositary.id ?? "";
    const address = addressOfDepositary({ addresses: depositaries }, id);
    if (address === undefined) throw new Error(`${treaty}: no address is set for ${id}`);
    return address;
  };

  const tokenOf: Office["tokenOf"] = async (person) => {
    const known = tokens.get(person);
    if (known !== undefined && known.until > clock.now()) return known.token;
    const token = await people.signIn(person);
    tokens.set(person, { token, until: clock.now() + 50 * 60_000 });
    return token;
  };

  const ask: Office["ask"] = async (person, request) => {
    const bearer = person === undefined ? {} : { authorization: `Bearer ${await tokenOf(person)}` };
    const answer = await api.ask({ ...request, headers: { ...bearer, ...request.headers } });
    const text = answer.body.toString("utf8");
    return { ...answer, text, body: bodyIn(text) };
  };

  const assertStatus = (heard: Heard, status: number, what: string): Heard => {
    if (heard.status === status) return heard;
    throw new Error(`${what} was answered ${String(heard.status)}: ${heard.text.slice(0, 400)}`);
  };

  const post: Office["post"] = async (person, path, { body, status = 201 }) => {
    const headers = { "content-type": "application/json" };
    const request = { method: "POST", path, headers, body: JSON.stringify(body) } as const;
    return assertStatus(await ask(person, request), status, `POST ${path} by ${person}`);
  };

  const look: Office["look"] = async (path, person = "clerk-1") =>
    assertStatus(await ask(person, { method: "GET", path }), 200, `GET ${path}`);

  const text: Office["text"] = () => {
    const store = async (): Promise<Digest> => {
      const request = {
        method: "POST",
        path: "/api/documents",
        headers: { "content-type": "application/octet-stream" },
        body: Buffer.from(theWords),
      } as const;
      const heard = assertStatus(await ask("clerk-1", request), 201, "storing a text");
      return String(heard.body["digest"]) as Digest;
    };
    stored ??= store();
    return stored;
  };

  const command: Office["command"] = (
    caseId,
    { person, duty, command: content },
    id = `command-${randomUUID()}`,
  ) => {
    const request = { id, caseId, person, duty, mode: { kind: "live" }, command: content };
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ request });
    return ask(person, { method: "POST", path: `/api/commands/${content.kind}`, headers, body });
  };

  const caseOf: Office["caseOf"] = async (caseId) => {
    const { body } = await look(`/api/cases/${caseId}/history`, auditor);
    const state = fold(body["entries"] as readonly HashedEntry[]);
    if (state === undefined) throw new Error(`${caseId} has no entries`);
    return state;
  };

  const procedureOf = ({ facts }: Case): Procedure => {
    const opened = facts[0]?.act;
    const procedure = opened?.kind === "CaseOpened" ? law.procedure(opened.procedure) : undefined;
    if (procedure === undefined) throw new Error("the procedure is not there");
    return procedure;
  };

  const toDepositary = ({ facts }: Case, asked: Asked): Asked => {
    const opened = facts[0]?.act;
    if (asked.command.kind !== "PrepareNotification" || opened?.kind !== "CaseOpened") return asked;
    return { ...asked, command: { ...asked.command, to: depositaryOf(opened.treaty) } };
  };

  const nextIn = async (state: Case): Promise<Asked | undefined> => {
    const given = { text: await text(), now: clock.now() };
    const asked = nextAsked(state, procedureOf(state), given);
    return asked && toDepositary(state, asked);
  };

  const take = async (state: Case): Promise<string | undefined> => {
    const asked = await nextIn(state);
    if (asked === undefined) return undefined;
    const { kind } = asked.command;
    assertStatus(await command(state.caseId, asked), 201, `${kind} in ${state.caseId}`);
    await work.settled();
    return kind;
  };

  return {
    ask,
    tokenOf,
    post,
    look,
    command,
    text,
    caseOf,
    functionOf,
    depositaryOf,
    kindsOf: async (caseId) => (await caseOf(caseId)).facts.map(({ act }) => act.kind),
    open: async (caseId, treaty, change = {}) => {
      const first = opening(treaty);
      const content = { ...first.command, title: theWords, ...change };
      const asked = { ...first, command: content };
      assertStatus(await command(caseId, asked), 201, `opening ${caseId}`);
      await work.settled();
    },
    next: async (caseId) => {
      const asked = await nextIn(await caseOf(caseId));
      if (asked === undefined) throw new Error(`nobody may carry ${caseId} on`);
      return asked;
    },
    act: async (caseId) => {
      const kind = await take(await caseOf(caseId));
      if (kind === undefined) throw new Error(`nobody may carry ${caseId} on`);
      return kind;
    },
    carry: async (caseId, stage) => {
      const taken: string[] = [];
      while (taken.length < mostSteps) {
        const state = await caseOf(caseId);
        if (state.stage === stage) return taken;
        const kind = await take(state);
        if (kind === undefined)
          throw new Error(`nobody may carry ${caseId} on from ${state.stage} to ${stage}`);
        taken.push(kind);
      }
      throw new Error(`${caseId} did not come to ${stage}: ${taken.join(", ")}`);
    },
  };
};
