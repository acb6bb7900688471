import { caseAtVote, recordVote, stateOf, type Votes } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic, send } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

// Numbers that stand in nothing else of an invented case.
const first: Votes = { for: 97, against: 11, abstaining: 5, notVoting: 3, present: 116 };
const second: Votes = { for: 89, against: 19, abstaining: 5, notVoting: 3, present: 116 };
const caseId = "az-blind";

let console: Console;
let of: string;

const certify = (votes: Votes): Promise<void> =>
  send(console.home, {
    caseId,
    person: "plenary-secretary-2",
    duty: "plenary-secretary",
    command: {
      kind: "CertifyVote",
      of: of as never,
      counts: votes,
      outcome: "adopted",
    },
  });

beforeAll(async () => {
  console = await openConsole();
  await caseAtVote(console.home, caseId, "crc");
  await recordVote(console.home, caseId, first);
  of = (await stateOf(console.home, caseId)).head;
  await makePublic(console.home, caseId);
  await certify(second);
}, 120_000);
afterAll(() => console.close());

const ofCase = [
  ...["", "/votes", "/history", "/findings", "/papers", "/statements", "/readiness"],
  ...["/history.json", "/history.csv", "/history.jsonl"],
  ...["/entries/6", "/entries/8", "/do/certify", "/do/decline-vote", "/do/correct"],
];
const places = (): readonly string[] => [
  ...ofCase.map((place) => `/en/cases/${caseId}${place}`),
  `/az/cases/${caseId}/votes`,
  `/az/cases/${caseId}`,
  `/en/cases/${caseId}/do/correct?of=${of}`,
  ...["/en/tasks", "/en/audit", "/en/log/export.jsonl", `/en/log/case.jsonl?case=${caseId}`],
];
const publicPlaces = [
  `/en/public/${caseId}`,
  `/az/public/${caseId}`,
  ...["/en/public", "/en/public/feed.xml", "/en/public/log/export.jsonl"],
  ...["json", "csv", "xml", "jsonl"].map((ending) => `/en/public/${caseId}.${ending}`),
];
const apiPlaces = ["", "/history", "/audit", "/readiness", "/export", "/public-export"].map(
  (place) => `/api/cases/${caseId}${place}`,
);

/** Where a number of a record can be read, without the digits of hashes, times and addresses. */
const readIn = async (
  asker: Asker,
  all: readonly string[],
  number: number,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const place of all) {
    const text = await (await asker.get(place)).text();
    if (new RegExp(`(?<![0-9a-zA-Z.,/+-]|\\d:)${String(number)}(?![0-9a-zA-Z/+-]|:\\d)`).test(text))
      found.push(place);
  }
  return found;
};

describe("Before a vote is certified its first record", () => {
  it("is on no page, in no file and in no answer for whoever may certify it, nor for the public", async () => {
    const certifier = await signedIn(console.base, "plenary-secretary-2");
    const nobody = stranger(console.base);
    for (const number of [97, 89]) {
      expect(await readIn(certifier, places(), number)).toEqual([]);
      expect(await readIn(nobody, [...publicPlaces, ...apiPlaces], number)).toEqual([]);
    }
    const votes = await (await certifier.get(`/en/cases/${caseId}/votes`)).text();
    expect(votes).toMatch(/plenary-secretary-1 recorded a vote of [^(]* \(counts\)/);
    const print = await certifier.get(`/en/cases/${caseId}/papers/vote-record.en.pdf`);
    expect(print.headers.get("content-type")).not.toContain("pdf");
    const form = await (await certifier.get(`/en/cases/${caseId}/do/certify`)).text();
    expect(form).toContain("The first record contains: counts");
  });

  it("is read by who recorded it and by auditors, who alone read what differed", async () => {
    const recorder = await signedIn(console.base, "plenary-secretary-1");
    const auditor = await signedIn(console.base, "auditor");
    const votes = [`/en/cases/${caseId}/votes`];
    const history = [`/en/cases/${caseId}/history.json`];
    expect(await readIn(recorder, votes, 97)).toEqual(votes);
    expect(await readIn(auditor, votes, 97)).toEqual(votes);
    expect(await readIn(recorder, history, 89)).toEqual([]);
    expect(await readIn(auditor, history, 89)).toEqual(history);
  });
});

describe("Once a vote is certified", () => {
  beforeAll(() => certify(first));
  it("everybody who reads the case reads it, and what differed stays with the auditors", async () => {
    const certifier = await signedIn(console.base, "plenary-secretary-2");
    const nobody = stranger(console.base);
    const votes = [`/en/cases/${caseId}/votes`];
    expect(await readIn(certifier, votes, 97)).toEqual(votes);
    expect(await readIn(nobody, [`/en/public/${caseId}`], 97)).toEqual([`/en/public/${caseId}`]);
    expect(await readIn(certifier, places(), 89)).toEqual([]);
    expect(await readIn(nobody, [...publicPlaces, ...apiPlaces], 89)).toEqual([]);
  });
});

describe("A vote of too few", () => {
  it("is broken before the deposit, and the law is signed despite it only with a reason", async () => {
    const id = "az-few";
    const few = { for: 66, against: 2, abstaining: 1, notVoting: 1, present: 70 };
    await caseAtVote(console.home, id, "montreal-convention-1999");
    await recordVote(console.home, id, few);
    const { head } = await stateOf(console.home, id);
    const officer = await signedIn(console.base, "plenary-secretary-2");
    const place = `/en/cases/${id}/do/certify`;
    const counts = Object.fromEntries(
      Object.entries(few).map(([name, value]) => [`counts.${name}`, String(value)]),
    );
    const form = { of: head, ...counts, outcome: "adopted" };
    await officer.post(place, { ...form, do: "continue" });
    const confirm = await (await officer.get(`${place}/confirm`)).text();
    expect(confirm).toContain("Rules that the audit finds broken");
    expect(confirm).toContain("present: 70, needed at least 83: not passed");
    const hidden = (name: string): string =>
      new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(confirm)?.[1] ?? "";
    const sent = {
      "command-id": hidden("command-id"),
      "draft-at": hidden("draft-at"),
      "despite-rules": hidden("despite-rules").replaceAll("&quot;", '"'),
    };
    const without = await officer.post(`${place}/confirm`, { ...sent, despite: "  " });
    expect(without.status).toBe(422);
    expect(await without.text()).toContain("Enter the reason why you are continuing");
    const stale = await officer.post(`${place}/confirm`, {
      ...sent,
      "despite-rules": '["majority"]',
      despite: "the minutes say so",
    });
    expect(stale.status).toBe(422);
    expect(await stale.text()).toContain(
      "The list of broken rules has changed since you opened this page",
    );
    const given = await officer.post(`${place}/confirm`, {
      ...sent,
      despite: "the minutes say so",
    });
    expect(given.status).toBe(303);
    const { stage } = await stateOf(console.home, id);
    expect(stage).toBe("head-of-state");
    const readiness = await (await officer.get(`/en/cases/${id}/readiness`)).text();
    expect(readiness).toMatch(/Single-reading plenary vote[\s\S]{0,900}Broken/);
    const history = await (await officer.get(`/az/cases/${id}/history`)).text();
    expect(history).toContain("pozulmuş qaydalara baxmayaraq davam edilib");
    expect(history).toMatch(/Pozulmuş qaydalara baxmayaraq[\s\S]{0,400}the minutes say so/);
    // The rule by its Azerbaijani name, and not by the one that programs use.
    expect(history).toMatch(
      /Pozulmuş qaydalara baxmayaraq[\s\S]{0,300}Plenar iclasda bir oxunuşda səsvermə/,
    );
  });
});
