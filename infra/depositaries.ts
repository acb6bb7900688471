import type { Depositaries } from "../src/treaty/depositary-mail.ts";

/** Lambda allows 4 KB for the environment of a function, and the pages have most other settings. In bytes. */
export const longestDepositaries = 1000;

/** A role's policies hold 10 KB, and each address stands in them twice, with its domain. */
export const mostDepositaries = 20;

/** All addresses that letters to depositaries may go to. */
export const depositaryAddresses = (depositaries: Depositaries): readonly string[] =>
  [...new Set(Object.values(depositaries))].sort();

/** What is wrong with addresses that SES could not write to, a function not hold or its role not name; empty where nothing is. */
export const faultOfDepositaries = (depositaries: Depositaries): string => {
  const count = Object.keys(depositaries).length;
  if (count === 0) return "must name at least one depositary";
  const hostless = Object.entries(depositaries).find(([, address]) => !/@.+\../.test(address));
  if (hostless !== undefined)
    return `gives ${hostless[0]} the address ${hostless[1]}, which must end in a domain such as depositary.example`;
  if (count > mostDepositaries)
    return `names ${String(count)} depositaries, and a role can name ${String(mostDepositaries)}: leave out those of whom no case is open`;
  const bytes = Buffer.byteLength(JSON.stringify(depositaries));
  return bytes > longestDepositaries
    ? `takes ${String(bytes)} bytes as JSON, of which a function holds ${String(longestDepositaries)}: leave out depositaries of whom no case is open`
    : "";
};
