import { Duration } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, type LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { metricNamespace, serviceName } from "../environment.ts";
import type { OtherIssuer } from "../settings.ts";
import { productMetric, raiseAlarm } from "./alarm.ts";
import { encryptedLog, type Operations } from "./operations.ts";

export type ApiProps = {
  readonly operations: Operations;
  /** Whose tokens hold: the user pool's or another issuer's, by the same check. */
  readonly issuer: OtherIssuer;
  /** Which function answers, by `<method> <path>`. */
  readonly routes: Readonly<Record<string, IFunction>>;
};

/** More than one office's people do in a second; beyond it callers are told to wait. */
const throttle = { rateLimit: 50, burstLimit: 100 } as const;

/** Anybody may ask for a page, so pages get less than half: the rest is left to people who record. */
const throttleOfPages = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 } as const;

// Ids and numbers only: an access log names no person, token or address.
const accessLine = {
  service: serviceName,
  requestId: "$context.requestId",
  routeKey: "$context.routeKey",
  status: "$context.status",
  integrationStatus: "$context.integration.status",
  authorizerError: "$context.authorizer.error",
  responseLatency: "$context.responseLatency",
} as const;

/** HTTP for people and programs: every route under `/api/` wants a token that holds. */
export class Api extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", {
      apiName: "tasdiq",
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer("Token", props.issuer.issuer, {
        jwtAudience: [props.issuer.audience],
      }),
    });
    const log = encryptedLog(this, "AccessLog", props.operations);
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLine)),
      },
    });
    this.#throttlePages(stage, this.#addRoutes(props.routes));
    this.#count(log, "Unauthenticated", 401);
    this.#count(log, "Forbidden", 403);
    this.#watch(props.operations);
  }

  /** Adds the routes, and answers those that anybody may call. */
  #addRoutes(routes: ApiProps["routes"]): ReadonlyMap<string, HttpRoute> {
    const open = new Map<string, HttpRoute>();
    const integrations = new Map<IFunction, HttpLambdaIntegration>();
    for (const [route, handler] of Object.entries(routes)) {
      const [method, path = ""] = route.split(" ");
      const integration =
        integrations.get(handler) ?? new HttpLambdaIntegration(handler.node.path, handler);
      integrations.set(handler, integration);
      const wantsToken = path.startsWith("/api/");
      const added = this.api.addRoutes({
        path,
        methods: [method === "GET" ? HttpMethod.GET : HttpMethod.POST],
        integration,
        ...(wantsToken ? {} : { authorizer: new HttpNoneAuthorizer() }),
      });
      if (!wantsToken) for (const one of added) open.set(route, one);
    }
    return open;
  }

  /** A limit of its own for each route that wants no token. A stage may only name routes that exist already. */
  #throttlePages(stage: HttpStage, open: ReadonlyMap<string, HttpRoute>): void {
    const resource = stage.node.defaultChild;
    if (!(resource instanceof CfnStage)) throw new Error("A stage is one resource");
    resource.routeSettings = Object.fromEntries(
      [...open.keys()].map((route) => [route, throttleOfPages]),
    );
    stage.node.addDependency(...open.values());
  }

  /** Counts what the API refused by itself. What a function refused, the function has counted. */
  #count(log: LogGroup, metricName: "Unauthenticated" | "Forbidden", status: number): void {
    new MetricFilter(this, metricName, {
      logGroup: log,
      metricNamespace,
      metricName,
      metricValue: "1",
      dimensions: { service: "$.service" },
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue("$.status", "=", String(status)),
        FilterPattern.stringValue("$.integrationStatus", "=", "-"),
      ),
    });
  }

  #watch({ topic }: Operations): void {
    raiseAlarm(this, "ServerErrors", {
      topic,
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: "Sum" }),
      impact: "People cannot record or read: the API answers with faults of its own.",
      runbook: "api-errors",
    });
    raiseAlarm(this, "ManyUnauthenticated", {
      topic,
      metric: productMetric("Unauthenticated"),
      threshold: 20,
      impact: "Somebody tries to get in without a valid token, or nobody's token holds any more.",
      runbook: "callers-refused",
    });
    raiseAlarm(this, "ManyForbidden", {
      topic,
      metric: productMetric("Forbidden"),
      threshold: 20,
      impact: "Somebody tries what their duty does not allow, or lost a duty that they need.",
      runbook: "callers-refused",
    });
  }
}
