import { basename } from "node:path";
import { lookedJustNow } from "../../api/shapes/incidents.ts";
import type { Home } from "../../local/home/home.ts";
import { apiOf } from "../../local/api.ts";
import { routes } from "../../api/routes.ts";
import { answerRoute, tooLarge } from "../../api/answer-route.ts";
import { pathBy, queryBy, sentBy } from "../../api/client.ts";
import type { HttpAnswer } from "../../api/http-answer.ts";
import { methodAndPath } from "../../api/route.ts";
import { storeLargeDocument } from "../../api/routes/documents-here.ts";
import { wordsIn } from "../../files/words.ts";
import type { Words } from "../../words/say.ts";
import type { Language } from "../../words/values.ts";
import type { Reached, Answered } from "./reached.ts";
import { readEntries } from "../../ledger/reading/stored-entries.ts";

/** Hears how many cases were looked at so far, of how many. */
export type ProgressOf = (all: number) => (done: number) => void;

type Telling = { readonly language: Language; readonly progress: ProgressOf };

const bytesIn = async ({ body }: HttpAnswer): Promise<Uint8Array<ArrayBuffer>> => {
  if (body === null) return new Uint8Array();
  if (typeof body === "string") return new Uint8Array(Buffer.from(body));
  if (body instanceof Uint8Array) return body;
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
};

const answeredWith = async (answer: HttpAnswer): Promise<Answered> => ({
  status: answer.status,
  header: (name) => answer.headers[name],
  bytes: await bytesIn(answer),
});

/** Answers by the table of routes, as a server does, with nothing of HTTP between: to load that takes longer than most answers. */
const answersOf =
  (api: ReturnType<typeof apiOf>, words: Words): Reached["answerTo"] =>
  async ({ at }, wish) => {
    const route = routes.find((one) => one.at === at);
    if (route === undefined) throw new Error(`no route ${at}`);
    const { headers, body = "" } = sentBy(wish);
    const bytes = new Uint8Array(Buffer.from(body));
    if (route.body !== undefined && bytes.length > route.body.limit.bytes)
      return answeredWith(tooLarge(route.body, words));
    const [, path] = methodAndPath(at);
    const answer = await answerRoute(route, api, {
      header: (name) => headers[name],
      path: pathBy(path, wish),
      bytes: () => Promise.resolve(bytes),
      place: wish.place ?? {},
      query: queryBy(wish),
      handed: undefined,
      words,
    });
    return answeredWith(answer);
  };

/** The office of a home on this machine: the same API as a server's, in this process. */
export const reachHome = (home: Home, { language, progress }: Telling): Reached => {
  const { desk } = home;
  const api = apiOf(home, {
    comparesOnce: true,
    // Nobody keeps here what sweeps find, so one is done when it is asked for.
    sweeps: {
      last: async () => {
        // Few commands sweep, and every command starts sooner without.
        const { sweepHome, openCasesOf } = await import("../../local/home/sweep.ts");
        return sweepHome(home, { progress: progress(await openCasesOf(home)) });
      },
    },
    lookAt: (key) => lookedJustNow(desk, key),
  });
  const answerTo = answersOf(api, wordsIn(language));
  return {
    base: new URL("http://home.invalid/"),
    answerTo,
    // A ticket leads back here.
    put: ({ url }, bytes) =>
      answerTo(storeLargeDocument, { place: { digest: basename(url) }, bytes }),
    // What this process answers, the compiler has checked.
    fits: () => true,
    takesToken: false,
    mayLose: false,
    // Whoever has the home has its entries.
    entries: (caseId) => readEntries(desk.ports, caseId),
  };
};
