/** Changes of what is recognised (Administrative License Law 49): what each kind may change, and the stages that it needs. */
import type { Bilingual, SectionKey } from './filing-policy.ts'
import { requiredDocuments } from './required-documents.ts'

/** Stages that a change may do without; acceptance, two verifiers and the decision no change does without. */
export type SkippableStage = 'technical-checks' | 'equivalence' | 'expert-review'

interface ScopeChangeRule {
  readonly title: Bilingual
  /** Sections of the form that it may change; all others stay as they were filed last. */
  readonly sections: readonly SectionKey[]
  /** Stages that it does without, and why. */
  readonly skips: Readonly<Partial<Record<SkippableStage, Bilingual>>>
}

const noNewCertificates = {
  en: 'No certificate and no text that is checked is filed with this kind of change',
  'zh-CN': '该类变更不涉及新的证书或者需检查的文本',
}
const sameProvider = {
  en: 'Qualification, funds and premises stay as they were verified',
  'zh-CN': '资质、资金和场所与已核查的情况一致',
}
const nothingToAppraise = {
  en: 'Purpose and use stay as the panel has appraised them',
  'zh-CN': '用途和应用场景与专家已评审的情况一致',
}

export const scopeChangeRules = {
  types: {
    title: { en: 'New certificate types', 'zh-CN': '增加证书类型' },
    sections: [
      ...(['application', 'certificate-policy', 'certificate-types', 'certificate-chain'] as const),
      ...(['standards', 'scenarios', 'agent'] as const),
    ],
    skips: { equivalence: sameProvider },
  },
  scope: {
    title: { en: 'Other uses of recognised types', 'zh-CN': '变更应用场景或者认可范围' },
    sections: ['application', 'legal-basis', 'scenarios', 'liability', 'agent'],
    skips: { 'technical-checks': noNewCertificates, equivalence: sameProvider },
  },
  chain: {
    title: {
      en: 'Another hierarchy: new root, algorithm or operator of keys',
      'zh-CN': '变更证书体系：新的根证书、算法或者密钥运营方',
    },
    sections: [
      ...(['application', 'certificate-policy', 'certificate-types', 'certificate-chain'] as const),
      ...(['standards', 'continuity', 'agent'] as const),
    ],
    skips: { 'expert-review': nothingToAppraise },
  },
  policy: {
    title: {
      en: 'Policy identifiers or assurance of recognised types',
      'zh-CN': '变更已认可证书类型的策略标识符或者保证级别',
    },
    sections: ['application', 'certificate-policy', 'certificate-types', 'agent'],
    skips: { equivalence: sameProvider, 'expert-review': nothingToAppraise },
  },
} as const satisfies Record<string, ScopeChangeRule>

export type ScopeChange = keyof typeof scopeChangeRules
export const scopeChanges = Object.keys(scopeChangeRules) as [ScopeChange, ...ScopeChange[]]
export const scopeChangeRule = (kind: ScopeChange): ScopeChangeRule => scopeChangeRules[kind]

/** What a dossier says of the kind of change that it asks for; absent: it asks for a recognition or its renewal. */
export interface ChangeFacts {
  readonly changes?: { readonly kind: ScopeChange } | undefined
}

/** Why a dossier does without a stage; undefined where it needs it. */
export const skipReason = ({ changes }: ChangeFacts, stage: SkippableStage) =>
  changes && scopeChangeRule(changes.kind).skips[stage]

/** May a change of this kind alter what belongs to a section? */
export const isOpenSection = ({ changes }: ChangeFacts, section: string): boolean =>
  !changes || scopeChangeRule(changes.kind).sections.some((open) => open === section)

/** Codes of the files that belong to the sections of a change; all of them where there is none. */
export const openTypes = (facts: ChangeFacts): readonly string[] =>
  requiredDocuments.filter(({ section }) => isOpenSection(facts, section)).map(({ code }) => code)
