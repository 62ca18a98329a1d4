/** Validates the paths of NDJSON files, one line at a time; what repeats between lines is read and verified once. */
import { createHash } from 'node:crypto'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { readOcspResponse, type OcspResponse } from '../../checks/ocsp/response.ts'
import { buildAndValidate } from '../../checks/path/validate.ts'
import { readCrl, type Crl } from '../../checks/revocation/crl.ts'
import { readCertificate, type Certificate } from '../../checks/x509/certificate.ts'
import { linesOf, longestLine, tooLong, type Line } from './lines.ts'
import { LineError, readLine, type PathLine } from './path-line.ts'
import { recent, type Recent } from './recent.ts'
import type { ErrorResult, Result } from './result.ts'
import { seenIds } from './seen.ts'
import { open, sourceError } from './source.ts'

/** Verified signatures are kept with the certificates and lists that they are on, and go when those go. */
interface Known {
  readonly certificates: Recent<Certificate | Uint8Array>
  readonly crls: Recent<Crl | Uint8Array>
  readonly ocsp: Recent<OcspResponse | Uint8Array>
}

const known = (): Known => ({
  certificates: recent({ entries: 2_000, bytes: 8 * 2 ** 20 }),
  crls: recent({ entries: 500, bytes: 16 * 2 ** 20 }),
  ocsp: recent({ entries: 500, bytes: 2 ** 20 }),
})

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')

/** What cannot be read stays bytes: the validation says what that means where it matters. */
function attempt<T>(bytes: Uint8Array, read: (bytes: Uint8Array) => T): T | Uint8Array {
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return bytes
    throw error
  }
}

function validate(line: PathLine, { certificates, crls, ocsp }: Known): Result {
  const certificate = (bytes: Uint8Array) =>
    certificates.get(hashOf(bytes), bytes.length, () => attempt(bytes, readCertificate))
  const crl = (bytes: Uint8Array) =>
    crls.get(hashOf(bytes), bytes.length, () => attempt(bytes, readCrl))
  const response = (bytes: Uint8Array) =>
    ocsp.get(hashOf(bytes), bytes.length, () => attempt(bytes, readOcspResponse))
  const { id, at, revocation, ...inputs } = line
  const answer = buildAndValidate({
    certificate: certificate(line.certificate),
    intermediates: line.intermediates.map(certificate),
    anchors: line.anchors.map(certificate),
    crls: line.crls.map(crl),
    ocsp: line.ocsp.map(response),
    at,
    inputs,
    revocation,
  })
  return answer.valid
    ? { kind: 'path', id, reason: undefined, policies: answer.userConstrainedPolicySet }
    : { kind: 'path', id, reason: answer.reason, policies: [] }
}

const tooLongText = {
  en: `The line is longer than ${longestLine / 2 ** 20} MiB`,
  'zh-CN': `该行超过 ${longestLine / 2 ** 20} MiB`,
}
const twice = { en: 'This id was there before', 'zh-CN': '该 id 此前已出现' }

/** Judges lines; `seen` and `kept` hold over all files of one call. */
function judge(
  line: Line,
  { kept, seen }: { kept: Known; seen: (id: string) => boolean },
): Result | Pick<ErrorResult, 'error' | 'id'> {
  if (line === tooLong) return { error: tooLongText }
  try {
    const path = readLine(line)
    if (seen(JSON.stringify(path.id))) return { error: twice, id: path.id }
    return validate(path, kept)
  } catch (error) {
    if (!(error instanceof LineError)) throw error
    return { error: error.text, ...(error.id !== undefined && { id: error.id }) }
  }
}

const isBlank = (line: Line) => line !== tooLong && line.toString('latin1').trim() === ''

/** One result a line, in the order of the lines; empty lines give none. */
export async function* checkPaths(files: readonly string[]): AsyncGenerator<Result> {
  const lasting = { kept: known(), seen: seenIds() }
  for (const file of files) {
    let number = 0
    try {
      for await (const line of linesOf(open(file))) {
        number += 1
        if (isBlank(line)) continue
        const judged = judge(line, lasting)
        yield 'kind' in judged ? judged : { kind: 'error', file, line: number, ...judged }
      }
    } catch (error) {
      yield { kind: 'error', file, error: sourceError(error).text }
    }
  }
}
