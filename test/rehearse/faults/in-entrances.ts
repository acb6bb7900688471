import { faults } from "./planting.ts";
import type { Template } from "./template.ts";

const routeTo = ({ ofType }: Template, key: string) => {
  const found = ofType("AWS::ApiGatewayV2::Route").find(
    ({ Properties }) => Properties["RouteKey"] === key,
  );
  if (found === undefined) throw new Error(`there is no route ${key}`);
  return found.Properties;
};

export const api = faults(
  {
    name: "a route leads to another function",
    kind: "routes",
    plant: (template) => {
      const other = routeTo(template, "GET /api/key");
      routeTo(template, "GET /api/cases")["Target"] = other["Target"];
    },
  },
  {
    name: "a route asks for no token",
    kind: "routes",
    plant: (template) => {
      const route = routeTo(template, "POST /api/commands/OpenCase");
      route["AuthorizationType"] = "NONE";
      Reflect.deleteProperty(route, "AuthorizerId");
    },
  },
  {
    name: "a route is misspelt",
    kind: "routes",
    plant: (template) => {
      routeTo(template, "POST /api/uploads")["RouteKey"] = "POST /api/upload";
    },
  },
  {
    name: "the authorizer wants another audience",
    kind: "tokens",
    plant: ({ part }) => {
      part("ApiToken", "JwtConfiguration")["Audience"] = ["another-client"];
    },
  },
  {
    name: "the authorizer trusts another issuer",
    kind: "tokens",
    plant: ({ part }) => {
      part("ApiToken", "JwtConfiguration")["Issuer"] =
        "https://cognito-idp.eu-central-1.amazonaws.com/another";
    },
  },
  {
    name: "the office is founded with another audience than the authorizer's",
    kind: "tokens",
    plant: ({ variables }) => {
      variables("found-office")["TASDIQ_TOKEN_AUDIENCE"] = "another-client";
    },
  },
  {
    name: "the client may not read the personnel number",
    kind: "tokens",
    plant: ({ resource }) => {
      resource("PeopleClient").Properties["ReadAttributes"] = ["email"];
    },
  },
  {
    name: "the API may not call a function",
    kind: "routes",
    plant: ({ ofType, resource }) => {
      const found = ofType("AWS::Lambda::Permission").find(({ Properties }) =>
        JSON.stringify(Properties["SourceArn"]).includes("/api/papers"),
      );
      if (found === undefined) throw new Error("nothing lets the API call for papers");
      found.Properties["FunctionName"] = { "Fn::GetAtt": ["readFunction4997B6E0", "Arn"] };
      resource("renderpaperFunction");
    },
  },
);
