/** The files of a dossier as certificates, each in its role; a file that cannot be read says why and stops nothing else. */
import { createHash } from 'node:crypto'
import { describeDeviation } from './der/deviation.ts'
import { sequence } from './der/expect.ts'
import { readDer } from './der/read.ts'
import { Unreadable } from './der/unreadable.ts'
import { readOcspResponse, type OcspResponse } from './ocsp/response.ts'
import type { Role } from './subject.ts'
import { readCertificate, type Certificate } from './x509/certificate.ts'
import { readExtension } from './x509/extension.ts'
import { basicConstraints } from './x509/extensions/basic-constraints.ts'
import { derOf } from './x509/pem.ts'
import { readRevocationList, type RevocationList } from './x509/revocation-list.ts'

export interface CertificateFile {
  /** Id of the document. */
  readonly document: string
  readonly fileName: string
  /** Code of the document type. */
  readonly type: string
  readonly bytes: Uint8Array
}

export interface FiledCertificate {
  readonly certificate: Certificate
  readonly role: Role
  /** Filed as a CA certificate of the applicant, which makes it an anchor where nothing above it is filed. */
  readonly declared: boolean
}

export interface FiledFile {
  readonly file: CertificateFile
  readonly sha256: string
  readonly certificates: readonly FiledCertificate[]
  readonly lists: readonly RevocationList[]
  readonly responses: readonly OcspResponse[]
  readonly unreadable: Unreadable | undefined
}

/** Types whose files hold certificates; files of other types are only read for their form. */
const certificateTypes: readonly string[] = ['ca-certificate', 'sample-certificate']
const listType = 'certificate-revocation-list'
const responseType = 'ocsp-response'

function saysItIsCa(certificate: Certificate): boolean {
  try {
    return readExtension(certificate, basicConstraints)?.ca ?? false
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

/** A sample may come with its chain: beside a sample that is no CA, those that say they are CAs are its chain. */
function inRoles(type: string, certificates: readonly Certificate[]): FiledCertificate[] {
  const declared = type === 'ca-certificate'
  const hasSample = certificates.some((certificate) => !saysItIsCa(certificate))
  return certificates.map((certificate) => ({
    certificate,
    declared,
    role: declared || (hasSample && saysItIsCa(certificate)) ? 'ca' : 'end-entity',
  }))
}

function attempt<T>(read: () => T): { value?: T; unreadable?: Unreadable } {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error }
    throw error
  }
}

/** For files that are no certificates: one SEQUENCE, nothing after it. */
function readForm(bytes: Uint8Array): void {
  const { element, deviations } = readDer(bytes, { depth: 40, elements: 5_000_000 })
  const last = deviations[deviations.length - 1]
  if (last && (!element || last.kind === 'trailing-bytes'))
    throw new Unreadable('NotDer', describeDeviation(last), last.offset)
  sequence(element)
}

interface Content {
  readonly certificate?: Certificate
  readonly list?: RevocationList
  readonly response?: OcspResponse
}

function readContent(type: string, der: Uint8Array): Content {
  if (certificateTypes.includes(type)) return { certificate: readCertificate(der) }
  if (type === listType) return { list: readRevocationList(der) }
  if (type === responseType) return { response: readOcspResponse(der) }
  readForm(der)
  return {}
}

/** Reads a file; never throws. */
export function readFiled(file: CertificateFile): FiledFile {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const values = attempt(() => derOf(file.bytes))
  const read = (values.value ?? []).map((der) => attempt(() => readContent(file.type, der)))
  const content = read.flatMap(({ value }) => value ?? [])
  return {
    file,
    sha256,
    certificates: inRoles(
      file.type,
      content.flatMap(({ certificate }) => certificate ?? []),
    ),
    lists: content.flatMap(({ list }) => list ?? []),
    responses: content.flatMap(({ response }) => response ?? []),
    unreadable: values.unreadable ?? read.flatMap(({ unreadable }) => unreadable ?? [])[0],
  }
}
