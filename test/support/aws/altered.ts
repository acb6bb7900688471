import type { Account } from "./account.ts";
import { tableNames } from "./grounds.ts";

/** Whoever reads the record of a case from its beginning is answered entries that were altered, until `meets(undefined)`. */
export const alterRecord = ({ dynamo }: Account, caseId: string): void => {
  const items = dynamo.putInto(tableNames.ledger).filter((item) => item["caseId"]?.S === caseId);
  const altered = items.map((item) => ({
    ...item,
    bytes: { S: (item["bytes"]?.S ?? "").replace("live", "lave") },
  }));
  dynamo.meets((operation, body) =>
    operation === "Query" && body.includes(`"${caseId}"`) && body.includes('{"N":"0"}')
      ? { status: 200, body: JSON.stringify({ Items: altered }) }
      : undefined,
  );
};
