/** Examines the certificates of files with the whole catalogue, as the service does for the files of a dossier. */
import { examineCertificate } from '../../checks/examine.ts'
import type { FiledCertificate } from '../../checks/filed.ts'
import { authoritiesAmong, subjectOf, type Authorities } from '../../checks/issuers.ts'
import type { Certificate } from '../../checks/x509/certificate.ts'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { readExtension } from '../../checks/x509/extension.ts'
import { basicConstraints } from '../../checks/x509/extensions/basic-constraints.ts'
import { certificatesIn } from './files.ts'
import type { CertificateResult, Result } from './result.ts'

/** What is the same for every certificate of a call. */
interface Seen {
  readonly authorities: Authorities
  readonly at: string
}

/** CA certificates that are remembered as possible issuers: some 100 MB. */
const mostAuthorities = 10_000

function saysItIsCa(certificate: Certificate): boolean {
  try {
    return readExtension(certificate, basicConstraints)?.ca ?? false
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

/** Nobody says in which role a file is given, so that the certificate does. */
const filed = (certificate: Certificate): FiledCertificate =>
  saysItIsCa(certificate)
    ? { certificate, role: 'ca', declared: true }
    : { certificate, role: 'end-entity', declared: false }

/** Files are read twice, so that the order in which issuers and holders are given does not count. */
async function authoritiesIn(files: readonly string[]) {
  const found: FiledCertificate[] = []
  for (const file of files)
    for await (const read of certificatesIn(file))
      if (!('kind' in read) && found.length < mostAuthorities && saysItIsCa(read))
        found.push(filed(read))
  return authoritiesAmong(found)
}

function resultOf(file: string, certificate: Certificate, seen: Seen): CertificateResult {
  const subject = subjectOf(filed(certificate), seen.authorities, seen.at)
  const { sha256, subject: name, findings } = examineCertificate(subject)
  const verdicts = findings.map(({ check, verdict, found, citation }) => ({
    id: check,
    verdict,
    detail: found,
    citation,
  }))
  return { kind: 'certificate', file, sha256, subject: name, verdicts }
}

/** One result a certificate and one a failure to read, in the order of the files; judged at `at`, ISO 8601. */
export async function* checkCertificates(
  files: readonly string[],
  at: string,
): AsyncGenerator<Result> {
  const seen = { authorities: await authoritiesIn(files), at }
  for (const file of files)
    for await (const read of certificatesIn(file))
      yield 'kind' in read ? read : resultOf(file, read, seen)
}
