// @ts-check
/** The thread that validates one list: the schemas lie beside it, and can be reached only while they are put together. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import {
  XmlBufferInputProvider,
  xmlCleanupInputProvider,
  XmlDocument,
  xmlRegisterInputProvider,
  XmlValidateError,
  XsdValidator,
} from 'libxml2-wasm'

const list = 'https://forge.etsi.org/rep/esi/x19_612_trusted_lists/-/raw/v2.4.1/19612_xsd.xsd'
const xades = 'https://uri.etsi.org/01903/v1.3.2/XAdES01903v132-201601.xsd'
/** By the addresses under which the schemas import each other. */
const files = {
  'http://www.w3.org/2001/xml.xsd': 'xml.xsd',
  'http://www.w3.org/TR/2008/REC-xmldsig-core-20080610/xmldsig-core-schema.xsd':
    'xmldsig-core-schema.xsd',
  [list]: 'ts_119612v020401_xsd.xsd',
  [xades]: 'XAdES01903v132-202407.xsd',
  'urn:sie': 'ts_119612v020401_sie_xsd.xsd',
  'urn:additional': 'ts_119612v020401_additionaltypes_xsd.xsd',
}
const imports = [
  ['http://uri.etsi.org/02231/v2#', list],
  ['http://uri.etsi.org/01903/v1.3.2#', xades],
  ['http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#', 'urn:sie'],
  ['http://uri.etsi.org/02231/v2/additionaltypes#', 'urn:additional'],
].map(([namespace, at]) => `<import namespace="${namespace}" schemaLocation="${at}"/>`)

function compile() {
  const held = Object.entries(files).map(([at, file]) => [
    at,
    readFileSync(new URL(file, import.meta.url)),
  ])
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(held)))
  const all = `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports.join('')}</schema>`
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(all))
  xmlCleanupInputProvider()
  return validator
}

/** @type {import('../schema.ts').SchemaTask} */
const { bytes, option, most } = workerData
const validator = compile()
const document = XmlDocument.fromBuffer(bytes, { option, encoding: 'UTF-8' })
/** @type {import('../schema.ts').Violation[]} */
let violations = []
try {
  validator.validate(document)
} catch (error) {
  if (!(error instanceof XmlValidateError)) throw error
  violations = error.details
    .slice(0, most)
    .map(({ line, message }) => ({ line, text: message.trim().slice(0, 500) }))
}
parentPort?.postMessage(violations)
