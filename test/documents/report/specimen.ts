/** Reports for tests: certificates that are sound or broken in some ways, a practice statement and a form. */
import { createHash } from 'node:crypto'
import { examineForm } from '../../../checks/documents/examine-documents.ts'
import { completed, examine } from '../../../checks/examine.ts'
import type { CertificateFile } from '../../../checks/filed.ts'
import type { Report } from '../../../domain/report.ts'
import { judgedAt } from '../../checks/case-file.ts'
import { declared, examined } from '../../checks/documents/subject.ts'
import { build, ca, holder, name, subjectKey, type Draft } from '../../checks/draft.ts'
import * as der from '../../checks/encode.ts'

export const authority: CertificateFile = {
  document: 'ca',
  fileName: 'ca.der',
  type: 'ca-certificate',
  bytes: build(ca()),
}

export const sample = (index: number, more: Partial<Draft> = {}): CertificateFile => ({
  document: `sample-${index}`,
  fileName: `sample-${index}.der`,
  type: 'sample-certificate',
  bytes: build({
    ...holder(),
    serialNumber: der.integer((0x100000 + index).toString(16).padStart(6, '0').replace(/^/, '10')),
    subject: name(`Holder 持有人 ${index}`),
    ...more,
  }),
})

/** Broken in many ways; each has its own end, so that nothing found about it is equal to another's. */
export const broken = (index: number): CertificateFile =>
  sample(index, {
    serialNumber: der.integer(`ff${(0x100000 + index).toString(16)}`),
    notAfter: der.utcTime(`2${index % 6}0101000000Z`),
    extensions: { ...holder().extensions, again: subjectKey(Buffer.from(`key ${index}`)) },
  })

export function certificateReport(files: readonly CertificateFile[], ruleSet = 'test'): Report {
  const steps = examine(files, { at: judgedAt, ruleSet })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** With a practice statement that says next to nothing, and the form. */
export function report(files: readonly CertificateFile[]): Report {
  const text = examined('certification-practice-statement', ['1. INTRODUCTION', 'No stipulation.'])
  return completed(certificateReport(files), [text], examineForm(declared()))
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
