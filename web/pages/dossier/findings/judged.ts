/** The findings of a report in one list, each with what was judged and where to look at it. */
import type { components } from '../../../client/schema.d.ts'

export type Report = components['schemas']['Report']
export type Finding = components['schemas']['Finding']
type DocumentFinding = components['schemas']['DocumentFinding']
type Sentence = { readonly en: string; readonly 'zh-CN': string }

export interface Judged {
  readonly key: string
  readonly finding: Finding | DocumentFinding
  readonly kind: 'certificate' | 'list' | 'response' | 'document' | 'form' | 'dossier'
  /** Subject of the certificate, issuer of the list, name of the file; empty for form and dossier. */
  readonly about: string
  readonly fileName?: string
  /** Id of the document in which it stands. */
  readonly document?: string
  readonly sha256?: string
}

export interface Unread {
  readonly document: string
  readonly fileName: string
  readonly why: Sentence
  readonly offset?: number
}

type FileReport = Report['files'][number]

function ofFile({ document, fileName, certificates, lists, responses = [] }: FileReport): Judged[] {
  const at = { document, fileName }
  const rows = (
    kind: Judged['kind'],
    about: string,
    findings: readonly Finding[],
    sha256?: string,
  ) =>
    findings.map((finding) => ({
      ...at,
      key: `${sha256 ?? document} ${finding.check} ${finding.der?.offset ?? ''}`,
      finding,
      kind,
      about,
      ...(sha256 && { sha256 }),
    }))
  return [
    ...certificates.flatMap((each) =>
      rows('certificate', each.subject, each.findings, each.sha256),
    ),
    ...lists.flatMap((each) => rows('list', each.issuer, each.findings, each.sha256)),
    ...responses.flatMap((each) => rows('response', fileName, each.findings)),
  ]
}

export function judgedIn({ files, documents, form, dossier = [] }: Report): Judged[] {
  const plain = (kind: 'form' | 'dossier') => (finding: Finding) => ({
    key: `${kind} ${finding.check}`,
    finding,
    kind,
    about: '',
  })
  return [
    ...files.flatMap(ofFile),
    ...documents.flatMap(({ document, fileName, findings }) =>
      findings.map((finding) => ({
        key: `${document} ${finding.check}`,
        finding,
        kind: 'document' as const,
        about: fileName,
        fileName,
        document,
      })),
    ),
    ...form.map(plain('form')),
    ...dossier.map(plain('dossier')),
  ]
}

/** Files that could not be read. */
export const unreadIn = ({ files }: Report): Unread[] =>
  files.flatMap(({ document, fileName, unreadable }) => {
    if (!unreadable) return []
    const { offset } = unreadable
    return [{ document, fileName, why: unreadable, ...(offset !== undefined && { offset }) }]
  })

const against: readonly Finding['verdict'][] = ['fail', 'warn', 'undetermined']
export const isAgainst = ({ finding }: Judged): boolean => against.includes(finding.verdict)

export const severities = ['block', 'major', 'minor', 'info'] as const

export interface Narrowing {
  /** Part of the rule's id, clause or words; empty for all. */
  readonly rule: string
  /** Only what was found against a requirement. */
  readonly onlyAgainst: boolean
}

export const narrowed = (all: readonly Judged[], { rule, onlyAgainst }: Narrowing): Judged[] =>
  all.filter((each) => {
    if (onlyAgainst && !isAgainst(each)) return false
    const { check, citation, requirement, requirementZh } = each.finding
    const words = [check, citation, requirement, requirementZh].join(' ')
    return words.toLowerCase().includes(rule.toLowerCase())
  })

/** The pages on which a finding of a document stands. */
export const placesOf = ({ finding }: Judged) => ('places' in finding ? finding.places : [])
