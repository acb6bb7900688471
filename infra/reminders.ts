import type { Reminding } from "../src/office/reminders/reminding.ts";

/** All addresses that reminders may go to. */
export const reminderAddresses = ({ addresses, persons }: Reminding): readonly string[] =>
  [...new Set([...Object.values(addresses), ...Object.values(persons)].flat())].sort();

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** The domains of those addresses. */
export const reminderDomains = (reminding: Reminding): readonly string[] => [
  ...new Set(reminderAddresses(reminding).map(domainOf)),
];

/** Lambda allows 4 KB for the environment of a function, of which the sweep's other settings need less than the rest. */
export const longestReminders = 2250;

/** A role's policies hold 10 KB, and each domain stands in them twice. */
export const mostDomains = 10;

const fewer = "write to fewer addresses, to a list of the office's for one";

/** What is wrong with reminders that a function could not hold or its role not name; empty where nothing is. */
export const faultOfReminders = (reminding: Reminding): string => {
  const bytes = Buffer.byteLength(JSON.stringify(reminding));
  if (bytes > longestReminders)
    return `takes ${String(bytes)} bytes as JSON, of which a function holds ${String(longestReminders)}: ${fewer}`;
  const domains = reminderDomains(reminding).length;
  return domains > mostDomains
    ? `names addresses of ${String(domains)} domains, and a role can name ${String(mostDomains)}: ${fewer}`
    : "";
};
