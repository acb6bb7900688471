import type { JSONWebKeySet } from "jose";
import { everything } from "../support/infra/iam.ts";
import { newClock, type Clock } from "./clock.ts";
import { deploy, type Deployed } from "./deploy/deploy.ts";
import { newEstate, type Estate } from "./deploy/estate.ts";
import { hostHeader, openGateway, type Gateway } from "./gateway/gateway.ts";
import { newRights, type Caller, type Rights } from "./gateway/rights.ts";
import { openLambdas, type Lambdas } from "./lambda/lambdas.ts";
import { motoAccount, openMoto, type Answer, type Moto } from "./moto.ts";
import { dynamoDb, type DynamoDb } from "./services/dynamodb.ts";
import { eventBus, mailReports, type Events } from "./services/events.ts";
import { httpApi, type HttpApi } from "./services/http-api.ts";
import { kms } from "./services/kms.ts";
import { lambda } from "./services/lambda.ts";
import { people, type People } from "./services/people.ts";
import { s3 } from "./services/s3.ts";
import { scheduler, type Scheduler } from "./services/scheduler.ts";
import { ses, type Ses } from "./services/ses.ts";
import { sns, type Sns } from "./services/sns.ts";
import { sqs, type Sqs } from "./services/sqs.ts";
import { states, type States } from "./services/states.ts";
import { streams, type Stream } from "./services/stream.ts";
import type { Assembly } from "./template/assembly.ts";
import { newWork, type Work } from "./work.ts";

type Fetched = {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
};

/** Tasdiq as the templates say, deployed on this machine. */
export type Rehearsal = {
  readonly estate: Estate;
  readonly deployed: Deployed;
  readonly clock: Clock;
  readonly work: Work;
  readonly rights: Rights;
  readonly gateway: Gateway;
  readonly lambdas: Lambdas;
  readonly api: HttpApi;
  readonly people: People;
  readonly dynamo: DynamoDb;
  readonly stream: Stream;
  readonly states: States;
  readonly ses: Ses;
  readonly sns: Sns;
  readonly sqs: Sqs;
  readonly bus: Events;
  readonly report: ReturnType<typeof mailReports>;
  readonly schedules: Scheduler;
  readonly moto: Moto;
  /** What somebody without a key of their own is answered at an address of AWS that they were given. */
  readonly fetch: (address: string, request: Fetched) => Promise<Answer>;
  /** Somebody with every right in the account, whom only a denial stops. */
  readonly operator: Caller;
  readonly close: () => Promise<void>;
};

/** @throws where a template cannot be deployed */
export const openRehearsal = async (assembly: Assembly): Promise<Rehearsal> => {
  const region = assembly.stacks[0]?.region ?? "";
  const moto = await openMoto(region);
  const closing: (() => unknown)[] = [() => moto.close()];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const estate = newEstate(motoAccount, region);
    const deployed = await deploy(assembly, { estate, moto });
    const clock = newClock();
    const work = newWork();
    const rights = newRights(estate);
    const opened: { lambdas?: Lambdas; gateway?: Gateway; bus?: Events } = {};
    const theLambdas = (): Lambdas => {
      if (opened.lambdas === undefined) throw new Error("no function can be called yet");
      return opened.lambdas;
    };
    const theGateway = (): Gateway => {
      if (opened.gateway === undefined) throw new Error("the gateway is not open yet");
      return opened.gateway;
    };
    const topics = sns(estate, rights, moto);
    const queues = sqs(estate, rights, moto);
    const mail = ses(estate, rights, moto);
    const tables = dynamoDb(estate, rights, moto);
    const pool = people(estate, moto, clock);
    const theBus = (): Events => {
      if (opened.bus === undefined) throw new Error("no event can be put yet");
      return opened.bus;
    };
    const machine = states({ estate, rights, lambdas: theLambdas, clock, work, events: theBus });
    closing.push(() => {
      machine.close();
    });
    const gateway = await openGateway(region, {
      dynamodb: tables,
      s3: s3(estate, rights, { moto, clock }),
      kms: kms(estate, rights),
      states: machine,
      email: mail,
      sns: topics,
      lambda: lambda(theLambdas),
      "cognito-idp": pool,
    });
    opened.gateway = gateway;
    closing.push(() => gateway.close());
    const lambdas = openLambdas({ estate, rights, gateway: theGateway, clock, sqs: queues });
    opened.lambdas = lambdas;
    closing.push(() => lambdas.close());
    const bus = eventBus({ estate, lambdas: theLambdas, sns: topics, sqs: queues, clock, work });
    opened.bus = bus;
    const keysOf = async (issuer: string): Promise<JSONWebKeySet> => {
      const address = new URL(`${issuer}/.well-known/jwks.json`);
      const answer = await pool.answer({
        service: "cognito-idp",
        method: "GET",
        host: address.host,
        path: address.pathname,
        headers: {},
        body: Buffer.of(),
        caller: { name: "the authorizer", principal: "anonymous", identity: [] },
      });
      return JSON.parse(answer.body.toString()) as JSONWebKeySet;
    };
    return {
      estate,
      deployed,
      clock,
      work,
      rights,
      gateway,
      lambdas,
      api: httpApi({ estate, lambdas: theLambdas, clock, keysOf }),
      people: pool,
      dynamo: tables,
      stream: streams({ estate, rights, lambdas: theLambdas, sqs: queues, clock, work }, tables),
      states: machine,
      ses: mail,
      sns: topics,
      sqs: queues,
      bus,
      report: mailReports({ estate, clock }, mail, bus),
      schedules: scheduler(estate, theLambdas, queues),
      moto,
      fetch: async (address, { method, headers = {}, body }) => {
        const { host, pathname, search } = new URL(address);
        const answer = await fetch(`http://127.0.0.1:${String(gateway.port)}${pathname}${search}`, {
          method,
          headers: { ...headers, [hostHeader]: host },
          ...(body === undefined ? {} : { body }),
        });
        return {
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: Buffer.from(await answer.arrayBuffer()),
        };
      },
      operator: {
        name: "the operator",
        principal: `arn:aws:iam::${motoAccount}:role/Admin`,
        identity: everything,
      },
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
};
