import { createHash } from "node:crypto";
import type { Api } from "./estate.ts";
import { made, type Maker, type Making } from "./making.ts";
import { listIn, optionalTextIn, partOf, textIn, understood } from "./properties.ts";

const apiOf = ({ estate, properties }: Making): Api => {
  const found = estate.apis.get(textIn(properties, "ApiId"));
  if (found === undefined) throw new Error(`there is no API ${textIn(properties, "ApiId")}`);
  return found;
};

export const api: Maker = ({ properties, estate, physicalName }) => {
  understood(properties, ["ProtocolType"], ["Name", "Description", "DisableExecuteApiEndpoint"]);
  if (textIn(properties, "ProtocolType") !== "HTTP")
    throw new Error("the rehearsal knows HTTP APIs alone");
  const id = createHash("sha256").update(physicalName).digest("hex").slice(0, 10);
  const address = `https://${id}.execute-api.${estate.region}.amazonaws.com`;
  estate.apis.set(id, {
    id,
    address,
    routes: [],
    integrations: new Map(),
    authorizers: new Map(),
    stage: undefined,
  });
  return made(id, { ApiEndpoint: address, ApiId: id });
};

export const integration: Maker = (making) => {
  const { properties, estate, physicalName: id } = making;
  understood(
    properties,
    ["ApiId", "IntegrationType", "IntegrationUri", "PayloadFormatVersion"],
    ["TimeoutInMillis"],
  );
  const format = optionalTextIn(properties, "PayloadFormatVersion");
  if (textIn(properties, "IntegrationType") !== "AWS_PROXY" || format !== "2.0")
    throw new Error("the rehearsal knows integrations with Lambda in the format 2.0 alone");
  const uri = textIn(properties, "IntegrationUri");
  if (!estate.functions.has(uri)) throw new Error(`there is no function ${uri}`);
  apiOf(making).integrations.set(id, uri);
  return made(id);
};

export const authorizer: Maker = (making) => {
  const { properties, physicalName: id } = making;
  understood(
    properties,
    ["ApiId", "AuthorizerType", "IdentitySource", "JwtConfiguration"],
    ["Name"],
  );
  const [source] = listIn(properties, "IdentitySource") as readonly string[];
  if (textIn(properties, "AuthorizerType") !== "JWT" || source !== "$request.header.Authorization")
    throw new Error("the rehearsal knows tokens in the header Authorization alone");
  const configuration = partOf(properties, "JwtConfiguration");
  apiOf(making).authorizers.set(id, {
    issuer: textIn(configuration, "Issuer"),
    audiences: listIn(configuration, "Audience") as readonly string[],
  });
  return made(id, { AuthorizerId: id });
};

export const route: Maker = (making) => {
  const { properties, physicalName: id } = making;
  understood(properties, ["ApiId", "AuthorizationType", "AuthorizerId", "RouteKey", "Target"]);
  const type = optionalTextIn(properties, "AuthorizationType") ?? "NONE";
  const authorizerId = optionalTextIn(properties, "AuthorizerId");
  const { routes, authorizers, integrations } = apiOf(making);
  if (type !== "NONE" && type !== "JWT") throw new Error(`the rehearsal does not know ${type}`);
  if (type === "JWT" && !authorizers.has(authorizerId ?? ""))
    throw new Error(`there is no authorizer ${String(authorizerId)}`);
  const target = textIn(properties, "Target").replace(/^integrations\//, "");
  if (!integrations.has(target)) throw new Error(`there is no integration ${target}`);
  routes.push({
    key: textIn(properties, "RouteKey"),
    authorizer: type === "JWT" ? authorizerId : undefined,
    target,
  });
  return made(id, { RouteId: id });
};

export const stage: Maker = (making) => {
  const { properties, estate } = making;
  understood(
    properties,
    ["AccessLogSettings", "ApiId", "AutoDeploy", "StageName"],
    ["DefaultRouteSettings", "RouteSettings"],
  );
  const name = textIn(properties, "StageName");
  if (name !== "$default" || properties["AutoDeploy"] !== true)
    throw new Error("the rehearsal knows the stage $default alone, deployed by itself");
  const log = partOf(properties, "AccessLogSettings");
  const group = optionalTextIn(log, "DestinationArn");
  if (
    group !== undefined &&
    ![...estate.logGroups.values()].some(
      (arn) => arn.replace(/:\*$/, "") === group.replace(/:\*$/, ""),
    )
  )
    throw new Error(`there is no log group ${group}`);
  apiOf(making).stage = {
    accessLog: group === undefined ? undefined : { group, format: textIn(log, "Format") },
  };
  return made(name);
};
