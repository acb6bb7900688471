import { lambdaCall, type Call } from "../../../src/aws/lambda-call.ts";
import { credentialsOfFunction, endpointOf, regionOfFunction } from "./aws.ts";

/** Another function, called with the credentials that Lambda gives to this one and waited for so many milliseconds. */
export const functionCalled = (name: string, patience: number): Call =>
  lambdaCall({
    name,
    region: regionOfFunction(),
    endpoint: endpointOf("LAMBDA"),
    credentials: credentialsOfFunction,
    patience,
  });
