import { resolve } from "../support/infra/resolve.ts";
import { restored } from "../support/infra/restored.ts";
import { ledgerArn, registerArn, resourcePolicy, roles } from "../support/infra/rights.ts";
import { ofType, synthesize } from "../support/infra/templates.ts";
import { catalogue } from "../../infra/functions.ts";

const functionCount = Object.keys(catalogue).length;

const before = synthesize();
const after = synthesize(restored);

const stream = restored["tasdiq:restoredLedgerStream"];

/** A template of the procedure with every old table's name and ARN in the place of the restored one's. */
const asBefore = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(stream, `${ledgerArn}/stream/1`)
      .replaceAll("ledger-restored", "Ledger")
      .replaceAll("register-restored", "Register"),
  );

const variablesOf = (templates: typeof after) =>
  ofType(templates.procedure, "AWS::Lambda::Function").map(([id, { Properties }]) => [
    id,
    resolve(Properties["Environment"], { template: templates.procedure, templates }),
  ]);

const sourceOf = (templates: typeof after): unknown =>
  resolve(ofType(templates.procedure, "AWS::Lambda::EventSourceMapping")[0]?.[1].Properties, {
    template: templates.procedure,
    templates,
  });

describe("after a restore", () => {
  it("every right on a table is a right on the restored one", () => {
    const text = JSON.stringify(roles(after));
    expect(text).not.toContain(ledgerArn);
    expect(text).not.toContain(registerArn);
    expect(asBefore(roles(after))).toEqual(roles(before));
  });

  it("every function is told of the restored tables", () => {
    expect(variablesOf(after).length).toBe(functionCount);
    for (const [, variables] of variablesOf(after))
      expect(variables).toMatchObject({
        Variables: {
          TASDIQ_LEDGER_TABLE: "ledger-restored",
          TASDIQ_REGISTER_TABLE: "register-restored",
        },
      });
    expect(asBefore(variablesOf(after))).toEqual(variablesOf(before));
  });

  it("the driver is called by the restored ledger's stream", () => {
    expect(sourceOf(after)).toMatchObject({ EventSourceArn: stream });
    expect(asBefore(sourceOf(after))).toEqual(sourceOf(before));
  });

  it("nothing of the procedure leads to the old tables any more", () => {
    expect(JSON.stringify(after.procedure)).not.toMatch(/ImportValue":"[^"]*(Ledger|Register)/);
  });

  it("the old tables stay, with all that protects them", () => {
    for (const id of ["Ledger", "Register"])
      expect(after.records.Resources[id]).toEqual(before.records.Resources[id]);
  });

  it("the operator is told of attempts on either's protection", () => {
    const told = ofType(after.records, "AWS::Events::Rule").filter(([, { Properties }]) =>
      JSON.stringify(Properties["EventPattern"]).includes("PutResourcePolicy"),
    );
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).toContain("ledger-restored");
  });
});

describe("the policy for a restored table", () => {
  it.each(["Ledger", "Register"])("is told by an output, and is the one of the table: %s", (id) => {
    const { Value } = before.records.Outputs?.[`${id}Policy`] ?? {};
    const text = resolve(Value, { template: before.records, templates: before });
    const { Statement } = JSON.parse(String(text)) as { Statement: unknown };
    expect(Statement).toEqual(resourcePolicy(before, id));
  });
});
