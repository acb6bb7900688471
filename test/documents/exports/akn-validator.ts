// Validates documents in files against a schema with libxml2, and writes what is wrong with each as JSON.
import { readFileSync } from "node:fs";
import { XmlDocument, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

xmlRegisterFsInputProviders();
const [schema = "", ...files] = process.argv.slice(2);
const validator = XsdValidator.fromDoc(
  XmlDocument.fromBuffer(readFileSync(schema), { url: schema }),
);

const faultsIn = (file: string): readonly string[] => {
  const document = XmlDocument.fromBuffer(readFileSync(file));
  try {
    validator.validate(document);
    return [];
  } catch (cause) {
    if (!(cause instanceof XmlValidateError)) throw cause;
    return cause.details.map(({ line, message }) => `${String(line)}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
};

process.stdout.write(JSON.stringify(files.map(faultsIn)));
