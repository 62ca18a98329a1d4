/** The technical checks over one certificate file before it is filed: the catalogue of the service, offline, within a time. */
import { setImmediate } from 'node:timers/promises'
import { catalogueVersion } from '../../checks/catalogue.ts'
import { examine } from '../../checks/examine.ts'
import type { CertificateFile } from '../../checks/filed.ts'
import { effects } from '../../checks/rule-sets.ts'
import type { Finding } from '../../domain/finding.ts'
import type { FileReport } from '../../domain/report.ts'
import { Problem } from '../problem.ts'
import type { PreCheck } from './pre-check.ts'

/** Bytes: a chain of a hundred certificates is smaller. */
export const mostBytes = 256 * 1024
const withinMs = 10_000

/** The body as a whole; throws TooLarge, EmptyFile. */
export async function readFile(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > mostBytes)
      throw new Problem('TooLarge', `expected at most ${mostBytes} bytes`, { limit: mostBytes })
    parts.push(part)
  }
  if (size === 0) throw new Problem('EmptyFile', 'expected a certificate, got nothing')
  return Buffer.concat(parts)
}

/** One certificate at a time, so that the interface answers others in between; throws TooLarge where time is over. */
async function reportOf(
  file: CertificateFile,
  judgement: { readonly at: string; readonly ruleSet: string },
): Promise<FileReport | undefined> {
  const started = performance.now()
  const run = examine([file], judgement)
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return step.value.files[0]
    if (performance.now() - started > withinMs)
      throw new Problem('TooLarge', 'expected a file that is examined within ten seconds')
    await setImmediate()
  }
}

const speaks: readonly Finding['verdict'][] = ['fail', 'warn', 'undetermined']

/** What the technical checks would find in a file that is filed now as the given type. */
export async function examineFile(
  file: Pick<CertificateFile, 'type' | 'bytes'>,
  ruleSet: string,
): Promise<PreCheck> {
  const at = new Date().toISOString()
  const report = await reportOf({ document: '', fileName: '', ...file }, { at, ruleSet })
  const certificates = report?.certificates ?? []
  const count = (verdict: Finding['verdict']) =>
    certificates.flatMap(({ findings }) => findings).filter((each) => each.verdict === verdict)
      .length
  return {
    at,
    ruleSet,
    catalogue: catalogueVersion,
    sha256: report?.sha256 ?? '',
    certificates: certificates.map((certificate) => ({
      ...certificate,
      findings: certificate.findings.filter(({ verdict }) => speaks.includes(verdict)),
    })),
    ...(report?.unreadable && { unreadable: report.unreadable }),
    passed: count('pass'),
    notApplicable: count('not-applicable') + count('not-effective'),
    effects,
  }
}
