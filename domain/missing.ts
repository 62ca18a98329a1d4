/**
 * Everything that a filing lacks, in one answer (Administrative License Law 32(4): all that must be
 * corrected is named at one time).
 */
import { z } from 'zod'
import { documentNumber, filingPolicy, sectionKeys } from '../procedure/filing-policy.ts'
import { requiredDocuments } from '../procedure/required-documents.ts'
import { DraftSection, sections, type DraftForm } from './dossier-form.ts'
import { documentType } from './document-type.ts'
import { dateRules } from './form/date-rules.ts'
import { fileRules, type FileFinding, type FiledDocument } from './form/file-rules.ts'
import { findings, pointerOf, type FormFinding } from './form/findings.ts'
import { referenceRules } from './form/reference-rules.ts'
import { citation } from './texts/citation.ts'
import { sectionTitles } from './texts/section-titles.ts'

const Text = z.strictObject({ en: z.string(), 'zh-CN': z.string() })

export const Missing = z
  .strictObject({
    document: z.string().describe('Section of the form, or type of the file'),
    number: z.int().min(0).max(13).describe('Number of the document; 0 if it belongs to none'),
    title: Text,
    pointer: z.string().optional().describe('JSON Pointer into the form; absent for a file'),
    detail: Text.describe('What is missing or wrong'),
    basis: Text.describe('Article that asks for it'),
  })
  .meta({ id: 'Missing' })
export type Missing = z.infer<typeof Missing>

/** The sections that may be compared with each other: those that are at least a right draft. */
function soundSections(draft: Readonly<Record<string, unknown>>): DraftForm {
  const sound = sectionKeys.flatMap((key) => {
    const { data } = DraftSection[key].safeParse(draft[key])
    return data === undefined ? [] : [[key, data]]
  })
  return Object.fromEntries(sound) as DraftForm
}

function inForm({ path, detail, basis }: FormFinding): Missing {
  const section = sectionKeys.find((key) => key === path[0])
  const document = String(path[0])
  return {
    document,
    number: section ? documentNumber(section) : 0,
    title: section ? sectionTitles[section] : { en: document, 'zh-CN': document },
    pointer: pointerOf(path),
    detail,
    basis: citation(basis),
  }
}

function inFiles({ document, detail, basis }: FileFinding): Missing {
  const type = documentType(document)
  const title = type?.title ?? { en: document, 'zh-CN': document }
  return { document, number: type?.number ?? 0, title, detail, basis: citation(basis) }
}

/** Sections that the form does not have. */
const unknownSections = (draft: Readonly<Record<string, unknown>>): FormFinding[] =>
  Object.keys(draft)
    .filter((key) => !sectionKeys.some((section) => section === key))
    .map((key) => ({
      path: [key],
      detail: { en: `Unknown section: ${key}`, 'zh-CN': `未知部分：${key}` },
      basis: 'ALL art. 29',
    }))

/** What is wrong with each field by itself. */
const fieldFindings = (draft: Readonly<Record<string, unknown>>): FormFinding[] =>
  sectionKeys.flatMap((key) =>
    findings(sections[key], draft[key] ?? {}).map((finding) => ({
      ...finding,
      path: [key, ...finding.path],
    })),
  )

/**
 * What is wrong with the content of one section as a draft; empty when it may be saved. Pointers are
 * into the section.
 */
export const draftDefects = (section: keyof typeof sections, content: unknown) =>
  findings(DraftSection[section], content, sections[section]).map(({ path, detail, basis }) => ({
    pointer: pointerOf(path),
    detail,
    basis: citation(basis),
  }))

const fileOrder: readonly string[] = requiredDocuments.map(({ code }) => code)

/**
 * Lists everything that is missing or wrong, by document number, the form before the files; empty: it may be filed.
 *
 * @param draft The form as saved so far.
 * @param documents The versions of documents attached, oldest first.
 * @param today ISO date in Asia/Shanghai.
 */
export function missing(
  draft: DraftForm,
  documents: readonly FiledDocument[],
  today: string,
  policy = filingPolicy,
): Missing[] {
  const form = soundSections(draft)
  const byField = [...unknownSections(draft), ...fieldFindings(draft)]
  const seen = new Set(byField.map(({ path }) => pointerOf(path)))
  const byRule = [...dateRules(form, { today, policy }), ...referenceRules(form)].filter(
    ({ path }) => !seen.has(pointerOf(path)),
  )
  const files = [...fileRules(form, documents, policy)].sort(
    (one, other) => fileOrder.indexOf(one.document) - fileOrder.indexOf(other.document),
  )
  const all = [...byField.map(inForm), ...byRule.map(inForm), ...files.map(inFiles)]
  return all.sort((one, other) => one.number - other.number)
}
