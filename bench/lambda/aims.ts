/** What a function may weigh, in bytes, and how long it may take to load, in times of the bare one. */
export type Aim = { readonly bytes: number; readonly times: number };

const kb = 1024;
// What cannot be undone is judged by the audit before it is recorded, so those that record carry the whole audit.
const waitedFor: Aim = { bytes: 560 * kb, times: 1.45 };
const others: Aim = { bytes: 660 * kb, times: 1.9 };

// It records in the system's name, so it judges by the whole audit and has KMS sign; and it writes letters. Nobody waits for it.
const sweep: Aim = { bytes: 720 * kb, times: 1.9 };

// Every page in two languages, and all that people record and look at: one function, because a browser goes from one to the other.
const pages: Aim = { bytes: 1400 * kb, times: 4 };

const peopleWaitFor: ReadonlySet<string> = new Set([
  "open-case",
  "record-act",
  "record-plenary-vote",
  "release-notification",
  "administer-office",
  "read",
]);

/** The aim of a function: tighter where people wait for its answer. */
export const aimOf = (name: string): Aim => {
  if (name === "pages") return pages;
  if (name === "sweep") return sweep;
  return peopleWaitFor.has(name) ? waitedFor : others;
};
