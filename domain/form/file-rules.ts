/** Rules on the files of a filing: which must be there, how many, and which need a translation. */
import {
  filingPolicy,
  type Basis,
  type Bilingual,
  type FilingFacts,
  type FilingPolicy,
} from '../../procedure/filing-policy.ts'
import { requiredBy } from '../../procedure/required-documents.ts'
import type { Document } from '../document.ts'
import { documentType } from '../document-type.ts'
import type { DraftForm } from '../dossier-form.ts'

export type FiledDocument = Pick<
  Document,
  'id' | 'type' | 'language' | 'translationOf' | 'attestedBy'
>

export interface FileFinding {
  readonly document: string
  readonly detail: Bilingual
  readonly basis: Basis
}

/** What the form declares that decides which conditional files are needed. */
const filingFacts = (form: DraftForm): FilingFacts => ({
  viaHomeAuthority: form.application?.channel === 'VIA_HOME_AUTHORITY',
  agentActs: form.agent?.kind === 'AGENT' || form.application?.applicant?.role === 'AGENT',
  electronicService: form.agent?.electronicService === true,
})

const absentFiles = (form: DraftForm, documents: readonly FiledDocument[]): FileFinding[] =>
  requiredBy(filingFacts(form))
    .filter(({ code }) => !documents.some(({ type }) => type === code))
    .map(({ code, title, basis }) => ({
      document: code,
      detail: { en: `Missing file: ${title.en}`, 'zh-CN': `缺少文件：${title['zh-CN']}` },
      basis: basis[0],
    }))

/** Electronic Signature Law 21: at least one sample file for every certificate type declared. */
function tooFewSamples(form: DraftForm, documents: readonly FiledDocument[]): FileFinding[] {
  const types = form['certificate-types']?.types?.length ?? 0
  const files = documents.filter(({ type }) => type === 'sample-certificate')
  const samples = new Set(files.map(({ id }) => id)).size
  if (samples === 0 || samples >= types) return []
  return [
    {
      document: 'sample-certificate',
      detail: {
        en: `Expected a sample certificate for each of ${types} certificate types, got ${samples}`,
        'zh-CN': `${types}种证书类型应各有样本证书，实际有${samples}份`,
      },
      basis: 'ESL art. 21',
    },
  ]
}

/** The last version of each document, in the order in which they were first attached. */
const current = (documents: readonly FiledDocument[]): FiledDocument[] => [
  ...new Map(documents.map((document) => [document.id, document])).values(),
]

function untranslated(
  documents: readonly FiledDocument[],
  languages: readonly string[],
): FileFinding[] {
  const isRead = (language: string) => languages.includes(language.split('-')[0] ?? '')
  const translated = new Set(
    documents.filter(({ language }) => language && isRead(language)).map((d) => d.translationOf),
  )
  return current(documents)
    .filter(({ type }) => documentType(type)?.textual)
    .filter(({ id, language }) => language && !isRead(language) && !translated.has(id))
    .map(({ type, language }) => ({
      document: type,
      detail: {
        en: `Missing translation into ${languages.join(' or ')} of a file in ${language}`,
        'zh-CN': `缺少译文：${language}文件应附${languages.join('或')}译文`,
      },
      basis: 'policy',
    }))
}

/** Whoever relies on a translation must know who answers for it. */
const unattested = (documents: readonly FiledDocument[]): FileFinding[] =>
  current(documents)
    .filter(({ translationOf, attestedBy }) => translationOf && !attestedBy)
    .map(({ type }) => ({
      document: type,
      detail: {
        en: 'The translation names nobody who vouches for it (attestedBy)',
        'zh-CN': '译文未注明对其准确性负责的翻译人（attestedBy）',
      },
      basis: 'policy',
    }))

/** Everything that the files of a filing lack. */
export const fileRules = (
  form: DraftForm,
  documents: readonly FiledDocument[],
  policy: FilingPolicy = filingPolicy,
): FileFinding[] => [
  ...absentFiles(form, documents),
  ...tooFewSamples(form, documents),
  ...untranslated(documents, policy.languages),
  ...unattested(documents),
]
