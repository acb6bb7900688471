import { day, newestEntry, todayIn, type Office } from "./office.ts";
import { serving, type Serving } from "./serving.ts";

const statements = `
- id: scope
  label: declaration
  clause: null
  subject: scope of application
  texts:
    - { language: az, file: scope-az.txt, authentic: true }
`;
const counts =
  "--count for=70 --count against=10 --count abstaining=8 --count notVoting=2 --count present=90 --outcome adopted";
const scope = "--statement scope/az=scope-az.txt";
const scopeVoted = "--statement-text scope/az=scope-az.txt";

// From the draft law to the notification; `{entry}` is the newest entry's hash.
const story = [
  'open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "An invented case" --as clerk',
  `lay az-1 --on ${day(-40)} --by "the initiator" --text law.txt --statements statements.yaml --as clerk`,
  `refer-to-committee az-1 --on ${day(-39)} --lead "First committee" --as clerk`,
  `report az-1 --on ${day(-35)} --committee "First committee" --outcome favourable --as committee`,
  `schedule az-1 --sitting-on ${day(-30)} --as clerk`,
  `vote az-1 --on ${day(-30)} ${counts} --text law.txt ${scopeVoted} --as secretary-1`,
  `certify az-1 --of {entry} ${counts} --as secretary-2`,
  `present az-1 --on ${day(-25)} --as clerk`,
  `record-assent az-1 --on ${day(-24)} --outcome signed --as minister`,
  `prepare-instrument az-1 --text instrument.txt ${scope} --as officer-1`,
  `release-instrument az-1 --of {entry} --text instrument.txt ${scope} --as releaser`,
  `sign-instrument az-1 --of {entry} --on {today} --signer "the signatory" --office head-of-state --place "a place" --scan signed.pdf ${scope} --as minister`,
  "prepare-notification az-1 --to depositary@example.invalid --text note.txt --as officer-1",
  `release-notification az-1 --of {entry} --text note.txt ${scope} --as releaser`,
];

const large = 5 * 1024 * 1024;

const papers = (office: Office): void => {
  office.file("law.txt", "the draft law");
  office.file("scope-az.txt", "the declaration");
  office.file("statements.yaml", statements);
  office.file("instrument.txt", "the instrument");
  office.file("signed.pdf", "x".repeat(large));
  office.file("note.txt", "the notification");
};

/** An office, its server, and what was refused of its story. */
export type Told = {
  readonly server: Serving;
  readonly over: Office["tasdiq"];
  readonly troubles: readonly string[];
};

/** Serves an office in a process of its own, and carries a case on by command lines against that server. */
export const told = async (office: Office): Promise<Told> => {
  papers(office);
  const server = await serving(office.folder);
  const over: Office["tasdiq"] = (line, more) =>
    office.tasdiq(`${line} --server ${server.address}`, more);
  const troubles: string[] = [];
  for (const line of story) {
    const entry = line.includes("{entry}") ? (await newestEntry(office, "az-1")).slice(0, 16) : "";
    const { code, err } = await over(
      line.replace("{entry}", entry).replace("{today}", todayIn("Asia/Baku")),
    );
    if (code !== 0) troubles.push(`${line}: ${err}`);
  }
  return { server, over, troubles };
};
