/** The certificates of a filed chain as the register describes them. */
import { readFiled } from '../checks/filed.ts'
import { Unreadable } from '../checks/der/unreadable.ts'
import type { Certificate } from '../checks/x509/certificate.ts'
import { readExtension } from '../checks/x509/extension.ts'
import { subjectKeyIdentifier } from '../checks/x509/extensions/subject-key-identifier.ts'
import { nameKey, nameText } from '../checks/x509/name.ts'
import type { Document } from '../domain/document.ts'
import type { ChainCertificate } from '../domain/register/entry.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'

const mostBytes = 2 ** 20

function keyIdentifierOf(certificate: Certificate): string | undefined {
  try {
    const identifier = readExtension(certificate, subjectKeyIdentifier)
    return identifier && Buffer.from(identifier).toString('hex')
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** A root issues itself; what issues another certificate of the chain and is none is intermediate. */
function roleOf(certificate: Certificate, all: readonly Certificate[]): ChainCertificate['role'] {
  const subject = nameKey(certificate.subject)
  if (nameKey(certificate.issuer) === subject) return 'root'
  const issuesAnother = all.some((each) => each !== certificate && nameKey(each.issuer) === subject)
  return issuesAnother ? 'intermediate' : 'issuing'
}

/** The CA certificates among documents; a file that cannot be read has been reported by the checks and is no part of it. */
export async function chainOf(
  documents: readonly Document[],
  from: string,
  evidence: EvidenceStore,
): Promise<ChainCertificate[]> {
  const files = documents.filter(({ type }) => type === 'ca-certificate')
  const certificates: Certificate[] = []
  for (const { id, type, fileName, evidence: ref } of files) {
    const bytes = await evidence.read(ref, mostBytes)
    const filed = readFiled({ document: id, type, fileName, bytes }).certificates
    certificates.push(...filed.map(({ certificate }) => certificate))
  }
  const unique = [...new Map(certificates.map((each) => [each.sha256, each])).values()]
  return unique.map((certificate) => {
    const identifier = keyIdentifierOf(certificate)
    return {
      sha256: certificate.sha256,
      certificate: Buffer.from(certificate.bytes).toString('base64'),
      role: roleOf(certificate, unique),
      subject: nameText(certificate.subject),
      issuer: nameText(certificate.issuer),
      serial: certificate.serialNumber.toString(16),
      ...(identifier && { subjectKeyIdentifier: identifier }),
      notBefore: certificate.validity.notBefore.at,
      notAfter: certificate.validity.notAfter.at,
      from,
    }
  })
}
