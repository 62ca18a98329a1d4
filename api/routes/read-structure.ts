/** GET /dossiers/{id}/documents/{document}/structure: A certificate, list or response, element by element. */
import { z } from 'zod'
import { readStructure } from '../../checks/structure/read-structure.ts'
import { DocumentStructure } from '../../domain/structure.ts'
import { readers } from '../../procedure/roles.ts'
import { findDocument } from '../download.ts'
import { recordReading } from '../readings.ts'
import { route } from '../route.ts'
import { assertNotInQuarantine } from '../scans.ts'

/** Certificates and responses are smaller; of longer lists nobody reads every entry. */
const mostBytes = 1024 ** 2

const encoded: readonly string[] = [
  'application/pkix-cert',
  'application/pkix-crl',
  'application/ocsp-response',
  'application/x-pem-file',
]

const notEncoded = {
  en: 'Expected a certificate, a revocation list or an OCSP response; download this document',
  'zh-CN': '仅证书、吊销列表和 OCSP 响应可按结构显示；请下载该文件',
}
const tooLong = {
  en: 'Longer than 1 MiB; download it',
  'zh-CN': '超过 1 MiB，请下载后查看',
}

export const readDocumentStructure = route(
  {
    method: 'get',
    path: '/dossiers/{id}/documents/{document}/structure',
    tag: 'Documents',
    summary: 'A certificate, list or response, element by element.',
    description:
      'As the technical checks read it, so that the bytes that a finding names can be shown. Reading it counts as opening the document.',
    access: readers,
    params: z.object({ id: z.uuid(), document: z.uuid() }),
    query: z.strictObject({
      version: z.coerce.number().int().positive().optional().describe('Absent: the latest'),
    }),
    status: 200,
    response: DocumentStructure,
    problems: ['DossierNotFound', 'DocumentNotFound', 'InterestNotDeclared', 'Quarantined'],
  },
  async ({ params, query, person }, parts) => {
    const { dossier } = await parts.dossiers.read(params.id, person)
    const found = findDocument({ ...query, dossier, document: params.document, person })
    const { evidence, id: document, version, type } = found
    if (!encoded.includes(evidence.mediaType)) return { parts: [], unreadable: notEncoded }
    if (evidence.size > mostBytes) return { parts: [], unreadable: tooLong }
    await assertNotInQuarantine({ dossier, document: found, person }, parts)
    await recordReading({ dossier, person, document: found }, parts)
    const structure = readStructure(await parts.evidence.read(evidence, mostBytes), type)
    await parts.records.noteOpening({ dossier: dossier.id, sub: person.sub, document, version })
    return structure
  },
)
