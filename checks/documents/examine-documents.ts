/** Examines the texts of the filed documents, and what the form declares, by the document checks. */
import type { DocumentFinding, DocumentReport } from '../../domain/document-report.ts'
import type { DossierForm } from '../../domain/dossier-form.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { formChecks, textChecks } from './catalogue.ts'
import { policies, type Circumstances, type FormCheck, type TextCheck } from './check.ts'
import { findOutline } from './outline/find-outline.ts'
import { runDocumentCheck, undetermined } from './run.ts'
import type { DocumentText, TextReading } from './text/document-text.ts'
import { searchIn } from './text/search.ts'

export interface FiledText {
  /** Id of the document. */
  readonly document: string
  readonly fileName: string
  /** Code of the document type. */
  readonly type: string
  readonly sha256: string
  /** BCP 47, where it was declared. */
  readonly language: string | undefined
  readonly reading: TextReading
}

export interface Declared {
  /** Absent where it was not handed over: what compares with it is undetermined. */
  readonly form: DossierForm | undefined
  readonly circumstances: Circumstances
}

const noForm: Bilingual = {
  en: 'The form was not handed to the checks',
  'zh-CN': '未向检查程序提供表单',
}

interface Obstacle extends Bilingual {
  readonly code: string
}

const otherLanguage = (language: string): Obstacle => ({
  code: 'other-language',
  en: `The document is in “${language}”, and words are looked for in Chinese and English: see its translation`,
  'zh-CN': `文件语言为“${language}”，检查仅在中文和英文文本中查找；请见其译本`,
})

/** Languages whose words the checks know. */
const known = ['zh', 'en']

/** Why a text cannot be judged. */
function languageObstacle({ language }: FiledText): Obstacle | undefined {
  const primary = language?.split('-')[0]?.toLowerCase()
  return primary === undefined || known.includes(primary)
    ? undefined
    : otherLanguage(language ?? '')
}

const isPolicy = (type: string) => policies.some((code) => code === type)

const checksOf = (type: string): TextCheck[] =>
  textChecks.filter(({ reads }) => reads.some((code) => code === type))

type Steps<T> = Generator<undefined, T>

function* judge(filed: FiledText, text: DocumentText, { form, circumstances }: Declared) {
  const search = searchIn(text)
  const outline = isPolicy(filed.type) ? findOutline(search.lines) : []
  const findings: DocumentFinding[] = []
  for (const check of checksOf(filed.type)) {
    const subject = form && { form, circumstances, search, outline }
    findings.push(subject ? runDocumentCheck(check, subject) : undetermined(check, noForm))
    yield
  }
  return { outline, findings }
}

function unjudged(type: string, { code, en, 'zh-CN': zh }: Obstacle) {
  const findings = checksOf(type).map((check) => undetermined(check, { en, 'zh-CN': zh }))
  return { noText: { code, en, 'zh-CN': zh }, outline: [], findings }
}

/**
 * The report of one document; yields after each check, as a long text takes a while. Equal input gives an equal report;
 * never throws for what a document says.
 */
export function* examineDocument(filed: FiledText, declared: Declared): Steps<DocumentReport> {
  const { document, fileName, type, sha256, reading } = filed
  const about = { document, fileName, type, sha256 }
  if (reading.failure) return { ...about, ...unjudged(type, reading.failure) }
  const obstacle = languageObstacle(filed)
  if (obstacle) return { ...about, ...unjudged(type, obstacle) }
  const { format, pages } = reading.text
  return {
    ...about,
    ...(format === 'pdf' && { pages: pages.length }),
    ...(yield* judge(filed, reading.text, declared)),
  }
}

const formFinding = (check: FormCheck, { form, circumstances }: Declared): DocumentFinding =>
  form ? runDocumentCheck(check, { form, circumstances }) : undetermined(check, noForm)

/** Findings about what the form declares. */
export const examineForm = (declared: Declared): DocumentFinding[] =>
  formChecks.map((check) => formFinding(check, declared))
