import { AwsClient } from "aws4fetch";
import { snsTopic } from "../../src/aws/sns-topic.ts";
import {
  describeOnMoto,
  startMoto,
  testCredentials,
  testRegion,
  type Moto,
} from "../support/moto.ts";
import { serveSns, stubTopic, type SnsStub } from "../support/stubs/sns.ts";

const letter = {
  size: 7,
  note: "a",
  subject: "Checkpoint of tasdiq/ab: 7 leaves",
  body: "a\n\n\u2014 log x\n",
};
const credentials = () => testCredentials;

describe("The topic of checkpoints", () => {
  let sns: SnsStub;
  beforeAll(async () => {
    sns = await serveSns();
  });
  afterAll(() => sns.close());
  const topic = (arn = stubTopic) =>
    snsTopic({ arn, region: testRegion, endpoint: sns.endpoint, credentials });

  it("is told once, in the words of the letter", async () => {
    await topic()(letter);
    expect(sns.published).toEqual([{ subject: letter.subject, message: letter.body }]);
  });

  it("is asked once only, and a refusal is a fault with its code", async () => {
    await expect(topic("arn:aws:sns:eu-central-1:000000000000:none")(letter)).rejects.toThrow(
      "SNS answered 404 NotFound",
    );
    sns.fails(true);
    await expect(topic()(letter)).rejects.toThrow("SNS answered 500 InternalError");
    expect(sns.published).toHaveLength(1);
  });
});

describeOnMoto("The topic of checkpoints on moto", () => {
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.close());

  it("takes what is published, and is not found where there is none", async () => {
    const client = new AwsClient({ ...testCredentials, service: "sns", region: testRegion });
    const made = await client.fetch(`${moto.endpoint}/`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "Action=CreateTopic&Version=2010-03-31&Name=checkpoints",
    });
    const [, arn = ""] = /<TopicArn>([^<]+)</.exec(await made.text()) ?? [];
    const common = { region: testRegion, endpoint: moto.endpoint, credentials };
    await expect(snsTopic({ ...common, arn })(letter)).resolves.toBeUndefined();
    await expect(snsTopic({ ...common, arn: `${arn}-2` })(letter)).rejects.toThrow("404 NotFound");
  });
});
