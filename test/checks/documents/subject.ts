/** What document checks are given in the tests: texts as pages of lines, the specimen form, and circumstances. */
import { examineDocument, type Declared } from '../../../checks/documents/examine-documents.ts'
import type { DocumentText } from '../../../checks/documents/text/document-text.ts'
import { grantedDossier } from '../../../demo/specimen/granted.ts'
import type { DocumentReport } from '../../../domain/document-report.ts'
import type { DossierForm } from '../../../domain/dossier-form.ts'

const { form: specimen } = grantedDossier('2026-11-21')

export const form: DossierForm = {
  ...specimen,
  'certificate-policy': {
    ...specimen['certificate-policy'],
    policies: [{ oid: '1.3.6.1.4.1.99999.1.1', name: 'Policy' }],
    practiceStatement: {
      ...specimen['certificate-policy'].practiceStatement,
      version: '3.2',
      effectiveOn: '2024-01-01',
    },
  },
}

export const fingerprint = 'd02996baae096becdf8a9b94c9d280582fd08ed3a5d8b13bfd236695885f4005'

export const declared = (more: Partial<Declared['circumstances']> = {}): Declared => ({
  form,
  circumstances: {
    at: '2026-11-21T00:00:00.000Z',
    auditMaxAgeMonths: 12,
    caCertificates: [{ sha256: fingerprint, subject: 'CN=CA' }],
    crlHours: [168],
    ...more,
  },
})

/** Pages of lines; an empty line begins a page. */
export function textOf(lines: readonly string[]): DocumentText {
  const pages: string[][] = [[]]
  for (const line of lines) {
    if (line === '') pages.push([])
    else pages.at(-1)?.push(line)
  }
  return {
    format: 'pdf',
    pages: pages.map((page, index) => ({ number: index + 1, lines: page })),
  }
}

export function examined(
  type: string,
  lines: readonly string[],
  { language = undefined as string | undefined, given = declared() } = {},
): DocumentReport {
  const filed = { document: 'd', fileName: 'd.pdf', type, sha256: '0'.repeat(64), language }
  const steps = examineDocument({ ...filed, reading: { text: textOf(lines) } }, given)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export function finding({ findings }: DocumentReport, check: string) {
  const found = findings.find((each) => each.check === `documents/${check}`)
  if (!found) throw new Error(`expected a finding of ${check}`)
  return found
}
