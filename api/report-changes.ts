/** How a report differs from another: findings that are new, gone or changed, and so with paths, certificates and files. */
import type { DocumentFinding } from '../domain/document-report.ts'
import type { Finding } from '../domain/finding.ts'
import type { PathReport } from '../domain/path-report.ts'
import type { Report } from '../domain/report.ts'
import type { ReportChange } from '../domain/report-change.ts'
import type { Bilingual } from '../procedure/filing-policy.ts'

/** What is compared, under a key that is the same in both reports. */
interface Item extends Pick<ReportChange, 'of' | 'about' | 'sha256'> {
  readonly key: string
  readonly judged?: Finding | DocumentFinding | PathReport
  /** Equal texts: nothing has changed. */
  readonly says: string
}

const said = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh })

interface Scope {
  readonly name: string
  readonly about: Bilingual
  readonly sha256?: string
  readonly findings: readonly (Finding | DocumentFinding)[]
}

/** Names of the same kind are numbered: the second certificate of a subject is compared with the second before. */
function numbering() {
  const counted = new Map<string, number>()
  return (name: string): string => {
    const number = (counted.get(name) ?? 0) + 1
    counted.set(name, number)
    return `${name} ${number}`
  }
}

/**
 * A certificate is known by its subject and role, so that a renewed one is compared with the one before; a document by
 * its type.
 */
function scopesOf({ files, documents, form, dossier = [] }: Report): Scope[] {
  const numbered = numbering()
  const certificates = files.flatMap((file) => file.certificates)
  const lists = files.flatMap((file) => file.lists)
  return [
    ...certificates.map(({ role, subject, sha256, findings }) => ({
      name: numbered(`${role} ${subject}`),
      about: said(`certificate ${subject}`, `证书 ${subject}`),
      sha256,
      findings,
    })),
    ...lists.map(({ issuer, sha256, findings }) => ({
      name: numbered(`list ${issuer}`),
      about: said(`revocation list of ${issuer}`, `${issuer} 的证书吊销列表`),
      sha256,
      findings,
    })),
    ...files.flatMap(({ fileName, sha256, responses = [] }) =>
      responses.map(({ findings }) => ({
        name: numbered(`response ${fileName}`),
        about: said(`OCSP response ${fileName}`, `OCSP 响应 ${fileName}`),
        sha256,
        findings,
      })),
    ),
    ...documents.map(({ type, fileName, sha256, findings }) => ({
      name: numbered(`document ${type}`),
      about: said(`document ${fileName}`, `文件 ${fileName}`),
      sha256,
      findings,
    })),
    { name: 'dossier', about: said('the dossier', '案卷'), findings: dossier },
    { name: 'form', about: said('the form', '表单'), findings: form },
  ]
}

const isOpen = ({ verdict }: Finding) =>
  verdict === 'fail' || verdict === 'warn' || verdict === 'undetermined'

const findingItems = (report: Report): Item[] =>
  scopesOf(report).flatMap(({ name, about, sha256, findings }) =>
    findings.filter(isOpen).map((judged) => ({
      of: 'finding',
      key: `finding ${name} ${judged.check}`,
      about,
      ...(sha256 && { sha256 }),
      judged,
      says: JSON.stringify([judged.verdict, judged.severity, judged.found?.en]),
    })),
  )

function pathItems({ paths }: Report): Item[] {
  const numbered = numbering()
  return paths.map((judged) => ({
    of: 'path',
    key: `path ${numbered(judged.subject)}`,
    about: said(`path of ${judged.subject}`, `${judged.subject} 的证书路径`),
    sha256: judged.certificate,
    judged,
    says: JSON.stringify([judged.verdict, judged.reason?.en, judged.revocation]),
  }))
}

function fileItems({ files }: Report): Item[] {
  const certificates = files
    .flatMap((file) => file.certificates)
    .map(({ sha256, subject }): Item => {
      const about = said(`certificate ${subject}`, `证书 ${subject}`)
      return { of: 'certificate', key: `certificate ${sha256}`, about, sha256, says: '' }
    })
  const unreadable = files
    .filter((file) => file.unreadable)
    .map(({ fileName, sha256, unreadable: why }): Item => {
      const about = said(
        `${fileName} cannot be read: ${why?.en ?? ''}`,
        `${fileName} 无法读取：${why?.['zh-CN'] ?? ''}`,
      )
      return { of: 'file', key: `file ${fileName}`, about, sha256, says: about.en }
    })
  return [...certificates, ...unreadable]
}

const itemsIn = (report: Report): Map<string, Item> => {
  const items = [...fileItems(report), ...pathItems(report), ...findingItems(report)]
  return new Map(items.map((item) => [item.key, item]))
}

const changeOf = (
  { of, about, sha256 }: Item,
  change: ReportChange['change'],
  judged: Pick<ReportChange, 'before' | 'after'>,
): ReportChange => ({ of, change, about, ...(sha256 && { sha256 }), ...judged })

/** What is gone first, then what is new or changed, each in the order of its report. */
export function changesBetween(before: Report, after: Report): ReportChange[] {
  const [earlier, later] = [itemsIn(before), itemsIn(after)]
  const gone = [...earlier.values()]
    .filter(({ key }) => !later.has(key))
    .map((item) => changeOf(item, 'gone', item.judged ? { before: item.judged } : {}))
  const came = [...later.values()].flatMap((item) => {
    const old = earlier.get(item.key)
    const now = item.judged ? { after: item.judged } : {}
    if (!old) return [changeOf(item, 'new', now)]
    if (old.says === item.says) return []
    return [changeOf(item, 'changed', { ...(old.judged && { before: old.judged }), ...now })]
  })
  return [...gone, ...came]
}
