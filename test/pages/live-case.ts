import { addDays } from "../../src/time/date.ts";
import { dayIn, knownDate } from "../../src/time/fact-date.ts";
import type { Command } from "../../src/case/command.ts";
import type { Duty } from "../../src/law/duty.ts";
import type { Digest } from "../../src/values/ids.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import type { Home } from "../../src/local/home/home.ts";
import { send } from "./send.ts";

/** Text that would run if anybody took it for more than text. */
export const hostile = `<script>document.title = "taken over"</script><img src=x onerror="document.title='taken over'">`;

export const texts = {
  atSignature: "Müqavilənin müddəaları tətbiq edilmir.\nİkinci sətir.\n",
  voted: "Müqavilənin müddəaları onun ərazisində tətbiq edilir.\nİkinci sətir.\n",
  translation: `${hostile}\nThe provisions apply in its territory.\n`,
} as const;

/** What was stored for a live case. */
export type LiveCase = {
  readonly caseId: string;
  readonly digests: Readonly<Record<keyof typeof texts, Digest>>;
};

const statementOf = (authentic: Digest, translation: Digest): Statement => ({
  id: "territory",
  label: "declaration",
  clause: "4(1)",
  subject: `territorial application ${hostile}`,
  texts: [
    { language: "az", digest: authentic, authentic: true },
    { language: "en", digest: translation, authentic: false },
  ],
});

const members = 118;
const votesFor = 88;

/** An invented case that was laid with a file and waits for its referral. */
export const layDown = async (
  home: Home,
  caseId: string,
  { title, by }: { readonly title: string; readonly by: string } = {
    title: "Waiting",
    by: "somebody",
  },
): Promise<void> => {
  const act = (command: Command): Promise<void> =>
    send(home, { caseId, person: "clerk", duty: "clerk", command });
  const text = await home.desk.ports.documents.put(Buffer.from("the draft law", "utf8"));
  await act({
    kind: "OpenCase",
    procedure: "az-milli-majlis",
    treaty: "rome-statute",
    purpose: "consent",
    title,
  });
  await act({
    kind: "Lay",
    on: knownDate(dayIn("Asia/Baku", home.clock.now())),
    by,
    body: "president",
    text,
    statements: [],
  });
};

/** The way of an invented case to a vote by roll call that awaits its certification, with a statement made at signature and another voted. */
export const carryToVote = async (home: Home): Promise<LiveCase> => {
  const caseId = "az-live";
  const { documents } = home.desk.ports;
  const put = (text: string): Promise<Digest> => documents.put(Buffer.from(text, "utf8"));
  const act = (person: string, duty: Duty, command: Command): Promise<void> =>
    send(home, { caseId, person, duty, command });
  const [atSignature, voted, translation] = [
    await put(texts.atSignature),
    await put(texts.voted),
    await put(texts.translation),
  ];
  const text = await put("the draft law");
  const today = dayIn("Asia/Baku", home.clock.now());
  const on = knownDate(today);
  await act("clerk", "clerk", {
    kind: "OpenCase",
    procedure: "az-milli-majlis",
    treaty: "paris-agreement",
    purpose: "consent",
    title: `Paris Agreement ${hostile}`,
  });
  await act("clerk", "clerk", {
    kind: "RecordDatedFact",
    fact: "signature",
    on: { kind: "unknown" },
    by: "somebody invented",
    source: "invented for a test",
    statements: [statementOf(atSignature, translation)],
  });
  await act("clerk", "clerk", {
    kind: "Lay",
    on,
    by: `an initiator ${hostile}`,
    body: "president",
    text,
    statements: [statementOf(voted, translation)],
  });
  await act("clerk", "clerk", {
    kind: "Refer",
    stage: "committee",
    on,
    lead: "Committee A",
    others: [],
  });
  await act("committee-secretary", "committee-secretary", {
    kind: "RecordReport",
    stage: "committee",
    on,
    committee: "Committee A",
    outcome: "favourable",
    report: null,
  });
  await act("clerk", "clerk", { kind: "ScheduleSitting", stage: "plenary", sittingOn: today });
  const votes = Array.from({ length: members }, (_, index) => ({
    member: `${index === 0 ? hostile : "Üzv"} ${String(index + 1)}`,
    position: index < votesFor ? ("for" as const) : ("absent" as const),
  }));
  await act("plenary-secretary-1", "plenary-secretary", {
    kind: "RecordVote",
    on,
    stage: "plenary",
    outcome: "adopted",
    counts: null,
    rollCall: votes,
    text,
    statementTexts: [
      { statement: "territory", language: "az", digest: voted },
      { statement: "territory", language: "en", digest: translation },
    ],
  });
  return { caseId, digests: { atSignature, voted, translation } };
};

/** A case that was laid before parliament a year ago and stands still since. */
export const layLongAgo = async (home: Home): Promise<void> => {
  const act = (command: Command): Promise<void> =>
    send(home, { caseId: "az-late", person: "clerk", duty: "clerk", command });
  const today = dayIn("Asia/Baku", home.clock.now());
  const text = await home.desk.ports.documents.put(Buffer.from("the draft law", "utf8"));
  await act({
    kind: "OpenCase",
    procedure: "az-milli-majlis",
    treaty: "crc",
    purpose: "consent",
    title: "A case that nobody moves",
  });
  await act({
    kind: "Lay",
    on: knownDate(addDays(today, -365)),
    by: "an initiator",
    body: "president",
    text,
    statements: [],
  });
};
