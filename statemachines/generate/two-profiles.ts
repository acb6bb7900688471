import { wait } from "./blocks.ts";
import { definitionText, type Waiting } from "./frame.ts";
import { internationalWaits } from "./international.ts";

const waits: readonly Waiting[] = (
  [
    [
      "opened",
      "Wait for the draft law to be laid",
      "Registered; the government has not yet laid the draft law.",
    ],
    ["laid", "Wait for referral to the committees", "Laid; the lead committee is not yet named."],
    [
      "committee",
      "Wait for the lead committee's report and the sitting",
      "The committees report and the sitting is called; both happen within this stage.",
    ],
    [
      "plenary",
      "Wait for the certified plenary vote",
      "One reading. Recording the vote does not end the stage; certification by another person does.",
    ],
    [
      "head-of-state",
      "Wait for the head of state",
      "Signature of the law, or its return to parliament.",
    ],
  ] as const
).map(([stage, name, comment]) => ({ stage, states: { [name]: wait(stage, comment) } }));

const comment =
  "Carries one treaty through one parliament's ratification procedure. It orders, waits and routes; it decides nothing and knows nothing that the ledger does not. Input: {caseId, epoch}. Any number of executions may follow one another for a case; each starts by asking where the case stands.";

/** The definition for the profile that says in fields of its own how a parliament approves a treaty. */
export const generateForTwoProfiles = (): string =>
  definitionText(comment, [...waits, ...internationalWaits(() => "")]);
