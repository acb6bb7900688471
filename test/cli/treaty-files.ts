import { openOffice } from "./office.ts";

type TreatyFiles = {
  readonly office: ReturnType<typeof openOffice>;
  /** Writes a definition, and answers its path. */
  readonly definition: (entryIntoForce: object, more?: object) => string;
  /** Writes a list of deposits, row by row, and answers its path. */
  readonly list: (...rows: readonly string[]) => string;
};

/** A definition that needs three, for the tests that ask about dates. */
export const three = {
  threshold: { count: 3, exclude: ["regionalOrganizations", "accession"], also: [] },
  rule: { kind: "days", n: 90 },
  later: { kind: "days", n: 30 },
};

/** A folder to ask about treaties in, with the files that are asked about. */
export const openTreatyFiles = (): TreatyFiles => {
  const office = openOffice();
  return {
    office,
    definition: (entryIntoForce, more = {}) =>
      office.file(
        "definition.json",
        JSON.stringify({ id: "MY-TREATY", title: "An invented treaty", entryIntoForce, ...more }),
      ),
    list: (...rows) => office.file("deposits.csv", rows.join("\n")),
  };
};
