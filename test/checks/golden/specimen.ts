/** What the golden report is made of: files that are in this repository, a text and a form, judged at a fixed instant. */
import { readFileSync } from 'node:fs'
import { examineForm } from '../../../checks/documents/examine-documents.ts'
import { completed, examine } from '../../../checks/examine.ts'
import type { CertificateFile } from '../../../checks/filed.ts'
import type { Report } from '../../../domain/report.ts'
import { declared, examined } from '../documents/subject.ts'

const file = (type: string, fileName: string): CertificateFile => ({
  document: fileName,
  fileName,
  type,
  bytes: readFileSync(new URL(`../../../demo/specimen/${fileName}`, import.meta.url)),
})

const files = () => [
  file('ca-certificate', 'stampit-global-qualified-ca.der'),
  file('ca-certificate', 'izenpe-truncated.der'),
  file('sample-certificate', 'stampit-trusted-list-operator-seal.der'),
]

const lines = ['1. INTRODUCTION', '1.1 Overview', 'No stipulation.', 'Version 3.2', '2024-01-01']

function examinedFiles(): Report {
  const steps = examine(files(), {
    at: '2026-11-21T00:00:00.000Z',
    ruleSet: 'ESL-2019+Measures-2015',
  })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The report as it is stored. */
export function goldenText(): string {
  const text = examined('certification-practice-statement', lines, { language: 'en' })
  const report = completed(examinedFiles(), [text], examineForm(declared()))
  return JSON.stringify(report, undefined, 2)
}
