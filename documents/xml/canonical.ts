/** The canonical bytes of a document or of an element in it (Canonical XML 1.0, 1.1 and exclusive), by libxml2. */
import { XmlC14NMode, type XmlDocument, type XmlElement } from 'libxml2-wasm'
import { XmlSignatureError } from './signature-error.ts'

const commented = 'WithComments'
const modes: Readonly<Record<string, (typeof XmlC14NMode)[keyof typeof XmlC14NMode]>> = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': XmlC14NMode.XML_C14N_1_0,
  'http://www.w3.org/2006/12/xml-c14n11': XmlC14NMode.XML_C14N_1_1,
  'http://www.w3.org/2001/10/xml-exc-c14n#': XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
}

export interface Canonicalization {
  /** Its identifier. */
  readonly algorithm: string
  /** Prefixes that the exclusive form keeps (InclusiveNamespaces). */
  readonly prefixes: readonly string[]
}

export const inclusive: Canonicalization = {
  algorithm: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  prefixes: [],
}

/** Of an algorithm's identifier, and whether it keeps comments. */
const read = (algorithm: string) => {
  const withComments = algorithm.endsWith(commented)
  const plain = algorithm.replace(/#?WithComments$/, '')
  return { mode: modes[plain] ?? modes[`${plain}#`], withComments }
}

export const isCanonicalization = (algorithm: string): boolean => read(algorithm).mode !== undefined

/** `comments` false leaves them out whatever the algorithm says, as XMLDSig has it for references (§4.4.3.3). */
export function canonical(
  node: XmlDocument | XmlElement,
  { algorithm, prefixes }: Canonicalization,
  comments = false,
): Buffer {
  const { mode, withComments } = read(algorithm)
  if (mode === undefined)
    throw new XmlSignatureError(
      'Unsupported',
      `the canonical form ${algorithm} is not known here`,
      `不支持的规范化算法：${algorithm}`,
    )
  const chunks: Buffer[] = []
  const handler = {
    write: (chunk: Uint8Array) => chunks.push(Buffer.from(chunk)) && chunk.length,
    close: () => true,
  }
  node.canonicalize(handler, {
    mode,
    withComments: comments && withComments,
    ...(prefixes.length > 0 && { inclusiveNamespacePrefixes: [...prefixes] }),
  })
  return Buffer.concat(chunks)
}
