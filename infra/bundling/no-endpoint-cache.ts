/**
 * Stands in the bundles for `@aws-sdk/endpoint-cache`, which keeps endpoints that were discovered. The region alone names
 * DynamoDB's endpoint here, and discovery is not switched on: the cache would never hold anything.
 */
export class EndpointCache {
  readonly getEndpoint = (): undefined => undefined;
  readonly get = (): undefined => undefined;
  readonly has = (): boolean => false;
  readonly set = (): void => undefined;
  readonly delete = (): void => undefined;
  readonly clear = (): void => undefined;
}
