import { writeFileSync } from "node:fs";
import { messageTypes, target, treeTarget, treeTypes } from "./message-types.ts";
import {
  brought,
  digestsToday,
  readTranslations,
  reportOn,
  writeTranslations,
} from "./translations.ts";

// The messages named are translated anew: npm run words -- <message> …
const anew = process.argv.slice(2);

writeFileSync(target, messageTypes());
writeFileSync(treeTarget, treeTypes());

const today = digestsToday();
const strangers = anew.filter((id) => today[id] === undefined);
writeTranslations(brought(readTranslations(), today, anew));

const { faults, note } = reportOn(readTranslations(), today);
console.log(note);
for (const id of strangers) console.error(`words/en has no message ${id}`);
for (const fault of faults) console.error(fault);
if (strangers.length + faults.length > 0) process.exitCode = 1;
