import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { AttributeType, Table } from "aws-cdk-lib/aws-dynamodb";
import { acknowledgementsIn } from "../../infra/acknowledgements.ts";
import { readSettings } from "../../infra/settings.ts";
import { foundIn, synthesizeChecked, type Checked } from "../support/infra/checked.ts";
import { restored } from "../support/infra/restored.ts";
import { contextWith } from "../support/infra/templates.ts";

const reminders = { addresses: { clerk: ["clerks@parliament.example", "clerks@other.example"] } };

const outputs: string[] = [];
const newFolder = (): string => {
  const outdir = mkdtempSync(join(tmpdir(), "tasdiq-checks-"));
  outputs.push(outdir);
  return outdir;
};
afterAll(() => {
  for (const outdir of outputs) rmSync(outdir, { recursive: true });
});

/** What the packs find; CloudFormation's own rules are left out. */
const found = (asked: Pick<Checked, "context" | "plant">): readonly string[] => {
  const outdir = newFolder();
  const before = process.exitCode;
  // What is found is printed as well; here it is read from the report.
  const write = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    synthesizeChecked({ ...asked, outdir, builtinCloudFormationValidation: false });
  } finally {
    process.exitCode = before;
    write.mockRestore();
  }
  return foundIn(outdir);
};

// CloudFormation's own rules are WebAssembly whose memory grows step by step, and each step collects the garbage of all suites that the
// worker ran before: in a process of its own it takes a tenth of the time.
const foundByAll = (context: Checked["context"]): readonly string[] => {
  const outdir = newFolder();
  const program = join(import.meta.dirname, "../support/infra/checked.ts");
  spawnSync(process.execPath, [program, outdir, JSON.stringify(context)]);
  return foundIn(outdir);
};

describe("the packs of cdk-nag and CloudFormation's own rules", () => {
  it("find nothing that is not acknowledged", () => {
    expect(foundByAll(contextWith({ "tasdiq:region": "eu-central-1" }))).toEqual([]);
  }, 60_000);

  it("find nothing after a restore either, with an identity that SES knew before, pages to sign in to and people to remind", () => {
    const changes = {
      ...restored,
      "tasdiq:region": "eu-central-1",
      "tasdiq:sesIdentityExists": true,
      "tasdiq:reminders": reminders,
      "tasdiq:pagesAddress": "https://treaties.parliament.example",
      "tasdiq:signInDomain": "treaties-parliament",
    };
    expect(found({ context: contextWith(changes) })).toEqual([]);
  }, 60_000);

  it("are run at all, in every region: a careless table is found, and nothing else", () => {
    const planted = found({
      context: contextWith({ "tasdiq:region": "eu-west-1" }),
      plant: ({ records }) => {
        new Table(records, "Careless", { partitionKey: { name: "a", type: AttributeType.STRING } });
      },
    });
    expect(planted).toEqual(["AwsSolutions-DDB3"]);
  }, 60_000);
});

describe("every acknowledgement", () => {
  it.each(
    acknowledgementsIn(readSettings(contextWith({ "tasdiq:reminders": reminders }))).map(
      ({ id, reason }) => [id, reason],
    ),
  )("gives its reason in one sentence: %s", (_, reason) => {
    expect(reason).toMatch(/^[A-Z][^.]{20,}\.$/);
  });
});
