/** What a finding tells besides its verdict: where in the encoding it stands, and what would satisfy the requirement. */
import type { Finding, Verdict } from '../domain/finding.ts'
import type { Bilingual } from '../procedure/filing-policy.ts'
import { aboutInList, aboutOf, type About } from './place/about.ts'
import { placeOfByte, placeOfExtension, placeOfPath, type Encoded } from './place/find.ts'
import type { DossierSubject, Judged, ListSubject, Subject } from './subject.ts'

export interface Explained {
  readonly check: string
  readonly verdict: Verdict
  /** Byte of the certificate or list, where the check knows it. */
  readonly at?: number | undefined
}

const unsatisfied: readonly Verdict[] = ['fail', 'warn', 'undetermined']

type Kind = 'certificate' | 'list' | 'dossier'

const corrected: Readonly<Record<Kind, Bilingual>> = {
  certificate: {
    en: 'File a certificate of the same part, issued anew, that meets the requirement.',
    'zh-CN': '提交重新签发的、符合该要求的同一用途证书。',
  },
  list: {
    en: 'File a revocation list, issued anew, that meets the requirement.',
    'zh-CN': '提交重新签发的、符合该要求的证书吊销列表。',
  },
  dossier: {
    en: 'File what is missing, or replace what contradicts it, so that the whole meets the requirement.',
    'zh-CN': '补交缺少的材料，或者更换相互矛盾的材料，使全部材料符合该要求。',
  },
}
const decidable: Bilingual = {
  en: 'File what could not be found or read, so that it can be judged; until then it does not count as satisfied.',
  'zh-CN': '提交缺少或无法读取的材料以便判定；在此之前不视为符合。',
}

const kindOf = (subject: Judged): Kind =>
  'certificate' in subject ? 'certificate' : 'list' in subject ? 'list' : 'dossier'

const placeOf = (encoded: Encoded, about: About, at: number | undefined) => {
  if (at !== undefined) return placeOfByte(encoded, at)
  return 'path' in about
    ? placeOfPath(encoded, about.path)
    : placeOfExtension(encoded, about.extension)
}

function derOf(subject: Subject | ListSubject | DossierSubject, { check, at }: Explained) {
  if ('certificate' in subject) {
    const encoded = { kind: 'Certificate', bytes: subject.certificate.bytes } as const
    return placeOf(encoded, aboutOf(check), at)
  }
  if (!('list' in subject)) return undefined
  const encoded = { kind: 'CertificateList', bytes: subject.list.bytes } as const
  return placeOf(encoded, aboutInList(check), at)
}

/** Empty for what is satisfied or does not apply. */
export function explanationOf<S extends Judged>(
  subject: S,
  explained: Explained,
): Pick<Finding, 'satisfy' | 'der'> {
  if (!unsatisfied.includes(explained.verdict)) return {}
  const der = derOf(subject as unknown as Subject | ListSubject | DossierSubject, explained)
  const satisfy = explained.verdict === 'undetermined' ? decidable : corrected[kindOf(subject)]
  return { satisfy, ...(der && { der }) }
}
