/** The functions of JSONata 2.0 without `$eval`, and those that Step Functions adds. */
export const knownFunctions: ReadonlySet<string> = new Set([
  ...["string", "length", "substring", "substringBefore", "substringAfter", "uppercase"],
  ...["lowercase", "trim", "pad", "contains", "split", "join", "match", "replace"],
  ...["base64encode", "base64decode", "encodeUrlComponent", "encodeUrl", "decodeUrlComponent"],
  ...["decodeUrl", "number", "abs", "floor", "ceil", "round", "power", "sqrt", "random"],
  ...["formatNumber", "formatBase", "formatInteger", "parseInteger", "sum", "max", "min"],
  ...["average", "boolean", "not", "exists", "count", "append", "sort", "reverse", "shuffle"],
  ...["distinct", "zip", "keys", "lookup", "spread", "merge", "sift", "each", "error", "assert"],
  ...["type", "now", "millis", "fromMillis", "toMillis", "map", "filter", "single", "reduce"],
  ...["clone", "uuid", "hash", "partition", "range", "parse"],
]);
