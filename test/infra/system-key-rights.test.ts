import { judge } from "../support/infra/iam.ts";
import { account, region } from "../support/infra/resolve.ts";
import { keyPolicy, resourcePolicy, roles, type Held } from "../support/infra/rights.ts";
import { ofType, synthesize, type Templates } from "../support/infra/templates.ts";

const templates = synthesize();
const replacing = synthesize({ "tasdiq:nextSystemKey": 2 });
const key = `arn:aws:kms:${region}:${account}:key/SystemKey`;

/** Those that record what the system does by itself, and take nobody's commands. */
const systems = ["found-office", "mail-events", "notify-depositary", "sequence-log", "sweep"];

const nameOf = (templatesOf: Templates, { id }: Held): string => {
  const found = ofType(templatesOf.procedure, "AWS::Lambda::Function").find(([, { Properties }]) =>
    JSON.stringify(Properties["Role"]).includes(`"${id}"`),
  );
  return String(found?.[1].Properties["Description"]).replace("Tasdiq: ", "");
};

const mayOf = (made: Templates, action: string, resource: string): readonly string[] =>
  roles(made)
    .filter(
      ({ arn, statements }) =>
        judge(
          { identity: statements, resource: keyPolicy(made, resource) },
          { principal: arn, action, resource },
        ) === "allowed",
    )
    .map((role) => nameOf(made, role))
    .sort();

const variablesOf = (made: Templates): ReadonlyMap<string, Readonly<Record<string, unknown>>> =>
  new Map(
    ofType(made.procedure, "AWS::Lambda::Function").map(([, { Properties }]) => [
      String(Properties["Description"]).replace("Tasdiq: ", ""),
      (Properties["Environment"] as { Variables: Record<string, unknown> } | undefined)
        ?.Variables ?? {},
    ]),
  );

describe("The system's key", () => {
  it("signs for those that record as the system, and for no function that takes people's commands", () => {
    expect(mayOf(templates, "kms:Sign", key)).toEqual(systems);
    expect(mayOf(templates, "kms:GetPublicKey", key)).toEqual(systems);
  });

  it("is named to them alone", () => {
    const named = [...variablesOf(templates)]
      .filter(([, variables]) => "TASDIQ_SYSTEM_KEY" in variables)
      .map(([name]) => name);
    expect(named.sort()).toEqual(systems);
  });

  it("refuses by its own policy every role outside their path, whatever rights that has", () => {
    const guarded = resourcePolicy(templates, "SystemKey");
    const everything = [{ Effect: "Allow", Action: "kms:*", Resource: "*" }] as const;
    const asks = (path: string): string =>
      judge(
        { identity: everything, resource: guarded },
        {
          principal: `arn:aws:iam::${account}:role${path}Anybody`,
          action: "kms:Sign",
          resource: key,
        },
      );
    expect(asks("/tasdiq/ledger-writer/system/")).toBe("allowed");
    for (const path of [
      "/",
      "/tasdiq/ledger-writer/",
      "/tasdiq/checkpoint-signer/",
      "/tasdiq/driver/",
    ])
      expect(asks(path)).toBe("denied");
    for (const role of roles(templates)) {
      const isSystems = systems.includes(nameOf(templates, role));
      expect([role.id, role.path === "/tasdiq/ledger-writer/system/"]).toEqual([
        role.id,
        isSystems,
      ]);
    }
  });

  it("can be signed with beside the one that is to follow it, and both stay", () => {
    const next = key.replace("SystemKey", "SystemKey2");
    for (const signed of [key, next]) expect(mayOf(replacing, "kms:Sign", signed)).toEqual(systems);
    expect(replacing.records.Resources["SystemKey"]).toEqual(
      templates.records.Resources["SystemKey"],
    );
    expect(replacing.records.Resources["SystemKey2"]).toMatchObject({ Type: "AWS::KMS::Key" });
  });
});
