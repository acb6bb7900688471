import { digestsToday, readTranslations, reportOn } from "./translations.ts";

const { faults, note } = reportOn(readTranslations(), digestsToday());
console.log(note);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
