import assert from "node:assert/strict";
import type { Table } from "../deploy/estate.ts";
import type { Mishap } from "../gateway/gateway.ts";
import { jsonError } from "../services/answers.ts";
import type { Event } from "../services/events.ts";
import { patient } from "./bad-services.ts";
import type { Chapter, Stage } from "./chapter.ts";
import { checkpoints, expectFaults, hour, incidentKinds, pass, while_ } from "./misfortune.ts";

export const altered: Chapter = {
  title: "An entry is altered underneath: it is named and held back",
  play: async (stage) => {
    const { rehearsal } = stage;
    const { dynamo, schedules, work, sns } = rehearsal;
    const ledger = ledgerOf(stage);
    const key = { caseId: { S: patient }, seq: { N: "1" } };
    const before = await dynamo.stands(ledger, key);
    assert.ok(before);
    await dynamo.plant(ledger, { ...before, hash: { S: "0".repeat(64) } });
    await work.settled();
    const told = sns.published().length;
    // Once a day each case is read whole.
    await pass(stage, 24 * hour);
    await schedules.fire("HourlySweep");
    await work.settled();
    assert.ok(sns.published().length > told, "the operator is told");
    assert.ok((await incidentKinds(stage)).includes("recordDamaged"));
    await dynamo.plant(ledger, before);
    await work.settled();
  },
};

export const alteredLog: Chapter = {
  title:
    "A leaf of the log is altered: nothing is signed, and a count says so, until it is as it was",
  play: async (stage) => {
    const { schedules, work, dynamo, sqs, lambdas, operator } = stage.rehearsal;
    const ledger = ledgerOf(stage);
    const sealer = stage.office.functionOf("seal-log").arn;
    const seal = () => lambdas.invoke({ caller: operator }, sealer, {});
    await pass(stage, 24 * hour);
    const signing = stage.office.functionOf("seal-log").variables["TASDIQ_SIGNING_KEY"] ?? "";
    // KMS refuses, so the newest seal is left without a signature.
    const kept = [...sqs.waiting().values()].reduce((sum, count) => sum + count, 0);
    const refuse: Mishap = ({ service, body }) =>
      service === "kms" && body.toString().includes(signing)
        ? jsonError("KMSInternalException", "not now", 500)
        : undefined;
    await while_(stage, refuse, () => schedules.fire("LogKeeping"));
    expectFaults(stage, "seallog", "sequencelog");
    assert.ok([...sqs.waiting().values()].reduce((sum, count) => sum + count, 0) > kept);
    const leaf = await dynamo.stands(ledger, { caseId: { S: "#log" }, seq: { N: "0" } });
    assert.ok(leaf, "the log has its first leaf");
    await dynamo.plant(ledger, { ...leaf, hash: { S: "0".repeat(64) } });
    const published = await checkpoints(stage);
    await seal();
    assert.equal(await checkpoints(stage), published);
    // Once a day the sweep compares the leaves with what was published.
    await pass(stage, 24 * hour);
    await schedules.fire("HourlySweep");
    assert.ok((await incidentKinds(stage)).includes("logNotAsPublished"));
    await dynamo.plant(ledger, leaf);
    await seal();
    assert.notEqual(await checkpoints(stage), published);
    await pass(stage, 24 * hour);
    await schedules.fire("HourlySweep");
    await work.settled();
    assert.equal((await incidentKinds(stage)).includes("logNotAsPublished"), false);
  },
};

type Touch = readonly [source: string, eventName: string, requestParameters: object];

/** One thing of each kind that somebody could do to what protects the records, as CloudTrail tells of it. */
export const touches = ({ estate, deployed }: Stage["rehearsal"]): readonly Touch[] => {
  const output = (name: string): string => deployed.outputs.get(`TasdiqRecords.${name}`) ?? "";
  const [watcher] = estate.rules;
  const [trail] = estate.trails;
  return [
    ["aws.kms", "ScheduleKeyDeletion", { keyId: output("CheckpointKey") }],
    ["aws.dynamodb", "UpdateTable", { tableName: output("LedgerTable") }],
    ["aws.s3", "PutBucketPolicy", { bucketName: output("CheckpointsBucket") }],
    ["aws.cloudtrail", "StopLogging", { name: trail?.name }],
    ["aws.s3", "DeleteObject", { bucketName: trail?.bucket }],
    ["aws.events", "DisableRule", { name: watcher?.arn.split("/").at(-1) }],
    [
      "aws.lambda",
      "UpdateFunctionCode20150331v2",
      { functionName: deployed.outputs.get("TasdiqProcedure.FoundOfficeFunction") },
    ],
  ];
};

export const touchOf = (
  [source, eventName, requestParameters]: Touch,
  arn: string,
): Event & { readonly detail: object } => ({
  source,
  "detail-type": "AWS API Call via CloudTrail",
  detail: { eventName, requestParameters, userIdentity: { type: "AssumedRole", arn } },
});

export const touched: Chapter = {
  title: "Somebody acts on what protects the records, and the operator is told of each",
  play: async ({ rehearsal }) => {
    const { bus, work, sns } = rehearsal;
    const tell = async (event: Event): Promise<void> => {
      const before = sns.published().length;
      bus.put(event);
      await work.settled();
      assert.equal(sns.published().length, before + 1, JSON.stringify(event));
    };
    const by = rehearsal.operator.principal;
    for (const touch of touches(rehearsal)) await tell(touchOf(touch, by));
    const { arn, name } = rehearsal.lambdas.named(
      rehearsal.deployed.outputs.get("TasdiqProcedure.FoundOfficeFunction") ?? "",
    ) ?? { arn: "", name: "" };
    const { detail, ...byHand } = touchOf(["aws.lambda", "Invoke", { functionName: name }], by);
    await tell({
      ...byHand,
      detail: { ...detail, resources: [{ ARN: arn }], sourceIPAddress: "192.0.2.1" },
    });
  },
};

export const locked: Chapter = {
  title: "Entries, documents and checkpoints are altered by nobody, not even by the operator",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const { estate, rights, operator, moto } = rehearsal;
    for (const action of ["dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:PutItem"])
      assert.throws(
        () => {
          rights.require(operator, { action, resource: ledgerOf(stage).arn });
        },
        { name: "NotAllowed" },
      );
    assert.equal(rights.refused().length, 3);
    const digest = await office.text();
    const documents = office.functionOf("record-act").variables["TASDIQ_DOCUMENTS_BUCKET"] ?? "";
    const checkpoints = office.functionOf("seal-log").variables["TASDIQ_CHECKPOINTS_BUCKET"] ?? "";
    assert.notEqual(documents, checkpoints);
    for (const bucket of [documents, checkpoints]) {
      const resource = `${estate.buckets.get(bucket) ?? ""}/anything`;
      for (const action of ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutObject"])
        assert.equal(rights.has(operator, { action, resource }), false, `${action} on ${bucket}`);
      assert.ok(estate.locked.has(bucket), `${bucket} locks what is in it`);
    }
    const path = `/${documents}/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;
    const { headers } = await moto.s3({ method: "HEAD", path });
    assert.equal(headers["x-amz-object-lock-mode"], "COMPLIANCE");
  },
};

const ledgerOf = ({ rehearsal: { estate } }: Stage): Table => {
  const found = [...estate.tables.values()].find(({ streamArn }) => streamArn !== undefined);
  assert.ok(found);
  return found;
};
