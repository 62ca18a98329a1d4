/** The schemas of ETSI TS 119 612 v2.4.1, where they are: they are not ours to redistribute. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  XmlBufferInputProvider,
  XmlDocument,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
  XmlValidateError,
  XsdValidator,
} from 'libxml2-wasm'
import { sharedData } from '../../support/shared-data.ts'

/** Files from https://forge.etsi.org/rep/esi (tags v2.4.1 and v1.3.1) and https://www.w3.org. */
export const schemaFolder = path.join(sharedData, 'trusted-list-schema')
export const hasSchemas = existsSync(schemaFolder)

/** What the schemas import, and the file that it is. */
const files = {
  'http://www.w3.org/2001/xml.xsd': 'xml.xsd',
  'http://www.w3.org/TR/2008/REC-xmldsig-core-20080610/xmldsig-core-schema.xsd':
    'xmldsig-core-schema.xsd',
  'https://forge.etsi.org/rep/esi/x19_612_trusted_lists/-/raw/v2.4.1/19612_xsd.xsd':
    'ts_119612v020401_xsd.xsd',
  'https://uri.etsi.org/01903/v1.3.2/XAdES01903v132-201601.xsd': 'XAdES01903v132-202407.xsd',
  'urn:sie': 'ts_119612v020401_sie_xsd.xsd',
  'urn:additional': 'ts_119612v020401_additionaltypes_xsd.xsd',
}

const imports = [
  [
    'http://uri.etsi.org/02231/v2#',
    'https://forge.etsi.org/rep/esi/x19_612_trusted_lists/-/raw/v2.4.1/19612_xsd.xsd',
  ],
  [
    'http://uri.etsi.org/01903/v1.3.2#',
    'https://uri.etsi.org/01903/v1.3.2/XAdES01903v132-201601.xsd',
  ],
  ['http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#', 'urn:sie'],
  ['http://uri.etsi.org/02231/v2/additionaltypes#', 'urn:additional'],
]
const all = `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports
  .map(([namespace, at]) => `<import namespace="${namespace}" schemaLocation="${at}"/>`)
  .join('')}</schema>`

/** What the schemas say against each of the documents; empty where nothing. */
export function violations(documents: readonly Uint8Array[]): string[][] {
  const read = Object.entries(files).map(([at, file]): [string, Buffer] => [
    at,
    readFileSync(path.join(schemaFolder, file)),
  ])
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(read)))
  const schema = XmlDocument.fromString(all)
  const validator = XsdValidator.fromDoc(schema)
  try {
    return documents.map((bytes) => {
      const document = XmlDocument.fromBuffer(bytes)
      try {
        validator.validate(document)
        return []
      } catch (error) {
        if (error instanceof XmlValidateError) return error.details.map(({ message }) => message)
        throw error
      } finally {
        document.dispose()
      }
    })
  } finally {
    validator.dispose()
    schema.dispose()
    xmlCleanupInputProvider()
  }
}
