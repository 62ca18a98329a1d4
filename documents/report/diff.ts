/** The difference between two reports: which findings are new, gone or changed, and which certificates came or went. */
import type { DocumentFinding } from '../../domain/document-report.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Report } from '../../domain/report.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'

/** A finding with what it is about, under a key that is the same in both reports. */
export interface Placed {
  readonly key: string
  readonly about: Bilingual
  readonly finding: Finding | DocumentFinding
}

export interface ReportDiff {
  /** Findings that are not satisfied, and in the earlier report were or did not exist. */
  readonly appeared: readonly Placed[]
  /** Those of the earlier report that are satisfied now, or whose object is gone. */
  readonly gone: readonly Placed[]
  /** Unsatisfied in both, with another verdict, severity or another thing found. */
  readonly changed: readonly { readonly before: Placed; readonly after: Placed }[]
  /** Certificates by SHA-256 and subject. */
  readonly added: readonly Certificate[]
  readonly removed: readonly Certificate[]
  readonly summary: Bilingual
}

export interface Certificate {
  readonly sha256: string
  readonly subject: string
}

const unsatisfied: readonly Finding['verdict'][] = ['fail', 'warn', 'undetermined']

const about = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh })

interface Judged {
  readonly scope: string
  readonly about: Bilingual
  readonly findings: readonly (Finding | DocumentFinding)[]
}

/**
 * A certificate is known by its subject and role, so that a renewed one is compared with the one before; a document by
 * its type and its place among those of its type.
 */
function judgedIn({ files, documents, form }: Report): Judged[] {
  const counted = new Map<string, number>()
  const numbered = (scope: string) => {
    const number = (counted.get(scope) ?? 0) + 1
    counted.set(scope, number)
    return `${scope} ${number}`
  }
  return [
    ...files.flatMap(({ certificates }) =>
      certificates.map(({ role, subject, findings }) => ({
        scope: numbered(`${role} ${subject}`),
        about: about(`certificate ${subject}`, `证书 ${subject}`),
        findings,
      })),
    ),
    ...files.flatMap(({ lists }) =>
      lists.map(({ issuer, findings }) => ({
        scope: numbered(`list ${issuer}`),
        about: about(`revocation list of ${issuer}`, `${issuer} 的吊销列表`),
        findings,
      })),
    ),
    ...documents.map(({ type, fileName, findings }) => ({
      scope: numbered(`document ${type}`),
      about: about(`document ${fileName}`, `文件 ${fileName}`),
      findings,
    })),
    { scope: 'form', about: about('the form', '表单'), findings: form },
  ]
}

const placedIn = (report: Report): Map<string, Placed> =>
  new Map(
    judgedIn(report)
      .flatMap(({ scope, about: of, findings }) =>
        findings
          .filter(({ verdict }) => unsatisfied.includes(verdict))
          .map((finding): Placed => ({ key: `${scope} ${finding.check}`, about: of, finding })),
      )
      .map((placed) => [placed.key, placed]),
  )

const saidOf = ({ finding: { verdict, severity, found } }: Placed) =>
  JSON.stringify([verdict, severity, found?.en])

const certificatesIn = ({ files }: Report): Map<string, Certificate> =>
  new Map(
    files
      .flatMap(({ certificates }) => certificates)
      .map(({ sha256, subject }) => [sha256, { sha256, subject }]),
  )

const without = <T>(of: Map<string, T>, other: ReadonlyMap<string, unknown>): T[] =>
  [...of].filter(([key]) => !other.has(key)).map(([, value]) => value)

type Counts = Omit<ReportDiff, 'summary'>

function summaryOf({ appeared, gone, changed, added, removed }: Counts): Bilingual {
  if ([appeared, gone, changed, added, removed].every(({ length }) => length === 0))
    return about('Nothing has changed.', '没有变化。')
  const en = `${appeared.length} findings are new, ${gone.length} are gone, ${changed.length} have changed; ${added.length} certificates were added, ${removed.length} removed.`
  const zh = `新增问题 ${appeared.length} 项，消除 ${gone.length} 项，变化 ${changed.length} 项；新增证书 ${added.length} 张，移除 ${removed.length} 张。`
  return about(en, zh)
}

/** In the order of the reports: of the later one for what is new or changed, of the earlier one for what is gone. */
export function diffReports(before: Report, after: Report): ReportDiff {
  const [earlier, later] = [placedIn(before), placedIn(after)]
  const [had, has] = [certificatesIn(before), certificatesIn(after)]
  const changed = [...later.values()].flatMap((placed) => {
    const old = earlier.get(placed.key)
    return old && saidOf(old) !== saidOf(placed) ? [{ before: old, after: placed }] : []
  })
  const counts = {
    appeared: without(later, earlier),
    gone: without(earlier, later),
    changed,
    added: without(has, had),
    removed: without(had, has),
  }
  return { ...counts, summary: summaryOf(counts) }
}
