/** What a filed certificate, list or response says, element by element: for people who look where a finding stands. */
import { z } from 'zod'
import { Sha256 } from './evidence.ts'

const count = z.int().nonnegative()
const Sentence = z.strictObject({ en: z.string(), 'zh-CN': z.string() })

/** One element of the encoding; a list of them is in preorder, `depth` says what is inside what. */
export const StructureNode = z
  .strictObject({
    depth: count,
    offset: count.describe('Byte at which the element begins'),
    headerLength: z.int().positive(),
    length: count.describe('Bytes of the element, its header among them'),
    type: z.string().describe('Universal type, or class and number of the tag'),
    path: z.string().describe('ASN.1 path, as tbsCertificate.validity; ends in ‹› inside a string'),
    value: z.string().optional().describe('Text of a primitive value, at most 200 characters'),
    name: z.string().optional().describe('What the OBJECT IDENTIFIER is called'),
    children: count.describe('Elements directly inside, whether they are listed or not'),
  })
  .meta({ id: 'StructureNode' })
export type StructureNode = z.infer<typeof StructureNode>

const StructureFacts = z.strictObject({
  version: z.int().positive(),
  subject: z.string().describe('Distinguished name, RFC 4514'),
  issuer: z.string().describe('Distinguished name, RFC 4514'),
  serialNumber: z.string().describe('Hexadecimal'),
  notBefore: z.string(),
  notAfter: z.string(),
  signatureAlgorithm: z.string(),
  key: z.string().describe('Algorithm, with size or curve'),
  extensions: z.array(
    z.strictObject({ oid: z.string(), name: z.string().optional(), critical: z.boolean() }),
  ),
})

/** One DER value of a file: a PEM file may have several. */
export const StructurePart = z
  .strictObject({
    sha256: Sha256,
    size: count.describe('Bytes of the value'),
    der: z.base64().describe('The bytes'),
    nodes: z.array(StructureNode),
    cut: z.boolean().describe('Some elements are left out, so that the answer stays small'),
    deviations: z
      .array(z.strictObject({ offset: count, text: Sentence }))
      .describe('Departures from DER (X.690), at most 200'),
    certificate: StructureFacts.optional().describe('Absent where it is no certificate'),
  })
  .meta({ id: 'StructurePart' })
export type StructurePart = z.infer<typeof StructurePart>

export const DocumentStructure = z
  .strictObject({
    parts: z.array(StructurePart),
    unreadable: Sentence.optional().describe('Why nothing can be shown'),
  })
  .meta({ id: 'DocumentStructure' })
export type DocumentStructure = z.infer<typeof DocumentStructure>
