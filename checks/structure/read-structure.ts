/** Reads a filed certificate, list or response into the elements that a person may look at; never throws. */
import { createHash } from 'node:crypto'
import type { DocumentStructure, StructurePart } from '../../domain/structure.ts'
import { describeDeviation, type Deviation } from '../der/deviation.ts'
import { readDer } from '../der/read.ts'
import { Unreadable } from '../der/unreadable.ts'
import { algorithmName, keyText } from '../facts.ts'
import { readCertificate } from '../x509/certificate.ts'
import { nameText } from '../x509/name.ts'
import { derOf } from '../x509/pem.ts'
import { nodesOf } from './nodes.ts'
import { oidName } from './oid-names.ts'

const mostDeviations = 200
/** A chain is short; a file of hundreds is looked at by its beginning. */
const mostParts = 20

/** Undefined where Unreadable was thrown. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

function factsOf(der: Uint8Array): StructurePart['certificate'] {
  const certificate = attempt(() => readCertificate(der))
  if (!certificate) return undefined
  const { version, subject, issuer, serialOctets, validity, publicKey, extensions } = certificate
  return {
    version,
    subject: nameText(subject),
    issuer: nameText(issuer),
    serialNumber: Buffer.from(serialOctets).toString('hex'),
    notBefore: validity.notBefore.at,
    notAfter: validity.notAfter.at,
    signatureAlgorithm: algorithmName(certificate.outerSignatureAlgorithm),
    key: keyText(publicKey.facts, publicKey.algorithm.oid),
    extensions: extensions.map(({ oid, critical }) => {
      const name = oidName(oid)
      return { oid, critical, ...(name !== undefined && { name }) }
    }),
  }
}

const told = (deviations: readonly Deviation[]) =>
  deviations
    .slice(0, mostDeviations)
    .map((deviation) => ({ offset: deviation.offset, text: describeDeviation(deviation) }))

function partOf(der: Uint8Array, root: string): StructurePart {
  const { element, deviations } = readDer(der)
  const certificate = factsOf(der)
  const {
    nodes,
    cut,
    deviations: inner,
  } = element ? nodesOf(element, root) : { nodes: [], cut: false, deviations: [] }
  return {
    sha256: createHash('sha256').update(der).digest('hex'),
    size: der.length,
    der: Buffer.from(der).toString('base64'),
    nodes,
    cut,
    deviations: told([...deviations, ...inner]),
    ...(certificate && { certificate }),
  }
}

/** Names of the outermost structure by document type. */
const roots: Readonly<Record<string, string>> = {
  'certificate-revocation-list': 'CertificateList',
  'ocsp-response': 'OCSPResponse',
}

/** `type` is the code of the document type. */
export function readStructure(bytes: Uint8Array, type: string): DocumentStructure {
  try {
    const root = roots[type] ?? 'Certificate'
    return {
      parts: derOf(bytes)
        .slice(0, mostParts)
        .map((der) => partOf(der, root)),
    }
  } catch (error) {
    if (error instanceof Unreadable) return { parts: [], unreadable: error.text }
    throw error
  }
}
