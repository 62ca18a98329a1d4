/** The two stories of the demo: what is filed and how it is judged. */
import { dateInShanghai } from '../procedure/working-days.ts'
import { grantedDossier } from './specimen/granted.ts'
import { refusedDossier } from './specimen/refused.ts'
import type { Script } from './story.ts'

export interface TitledScript {
  readonly title: string
  readonly script: Script
}

const today = () => dateInShanghai(new Date().toISOString())

export function grantScript(): TitledScript {
  const specimen = grantedDossier(today())
  return {
    title: `${specimen.form.identity.legalName.en}: a dossier that meets the requirements`,
    script: {
      ...specimen,
      advice: 'favourable',
      decision: {
        outcome: 'granted',
        certificateTypes: specimen.form['certificate-types'].types.map(({ id }) => id),
        refused: [],
        legalBasis:
          'Reciprocity under art. 26 of the Electronic Signature Law. 依据《电子签名法》第二十六条对等原则。',
        scope: 'Electronic seals in cross-border trade. 用于跨境贸易中的电子印章。',
        excludedUses: ['Government activities. 政务活动。'],
        conditions: ['Not for use in government activities. 不得用于政务活动。'],
        reasons: ['The certificates meet the technical requirements. 证书符合技术要求。'],
      },
    },
  }
}

export function refusalScript(): TitledScript {
  const specimen = refusedDossier(today())
  return {
    title: `${specimen.form.identity.legalName.en}: a dossier that does not`,
    script: {
      ...specimen,
      advice: 'unfavourable',
      decision: {
        outcome: 'refused',
        reasons: [
          'The CA certificate is signed with SHA-1. 电子认证证书使用SHA-1签名。',
          'The sample certificate cannot be read. 样本证书无法解析。',
        ],
        remedies: {
          reconsideration: 'To this ministry within 60 days. 六十日内向本部申请行政复议。',
          litigation: 'To the court within six months. 六个月内向人民法院提起行政诉讼。',
        },
      },
    },
  }
}
