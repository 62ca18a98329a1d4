/** What the technical checks would find in a certificate, beside the file and before it is filed. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fetchCaseFile } from '../../../case/save-file.ts'
import { fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Note } from '../../../ui/note.tsx'
import { ProblemError } from '../../../client/problem.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { Tone } from '../../../ui/sign.tsx'

type Schemas = components['schemas']
type PreCheck = Schemas['PreCheck']
type Finding = Schemas['Finding']

interface PreCheckOfProps {
  readonly dossier: string
  readonly document: Schemas['Document']
  readonly type: 'ca-certificate' | 'sample-certificate'
}

async function preCheck({ dossier, document, type }: PreCheckOfProps): Promise<PreCheck> {
  const file = await fetchCaseFile({
    kind: 'dossiers',
    id: dossier,
    of: { document: document.id },
  })
  const { data } = await fetchClient.POST('/pre-checks', {
    params: { query: { type } },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: '',
    bodySerializer: () => file,
  })
  if (!data) throw new Error('no answer to a pre-check')
  return data
}

const mostTurns = 60
const isTooMany = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.status === 429

export function PreCheckOf(props: PreCheckOfProps) {
  const { t } = useTranslation('applicant')
  const { document, type } = props
  const { data, error } = useQuery({
    queryKey: ['pre-check', document.evidence.sha256, type],
    queryFn: () => preCheck(props),
    staleTime: Infinity,
    throwOnError: false,
    // Files of one page are examined a few at a time; the others take their turn.
    retry: (times, failure) => isTooMany(failure) && times < mostTurns,
    retryDelay: 2_000,
  })
  if (error) return <ProblemNote error={error} />
  if (!data) return <Loading />
  return (
    <div className="pre-check">
      <p>
        <strong>{t('preCheck.title')}</strong> <Verdict answer={data} />
      </p>
      <Unreadable answer={data} />
      {data.certificates.map((certificate) => (
        <Findings key={certificate.sha256} certificate={certificate} effects={data.effects} />
      ))}
      <p className="soft">{t('preCheck.note')}</p>
    </div>
  )
}

const againstIt = (answer: PreCheck): readonly Finding[] =>
  answer.certificates.flatMap(({ findings }) => findings)

function Verdict({ answer }: { readonly answer: PreCheck }) {
  const { t } = useTranslation('applicant')
  const count = againstIt(answer).length
  if (answer.unreadable) return <Badge tone="bad">{t('preCheck.unreadable')}</Badge>
  return count === 0 ? (
    <Badge tone="good">{t('preCheck.passed', { count: answer.passed })}</Badge>
  ) : (
    <Badge tone="warn">{t('preCheck.found', { count, passed: answer.passed })}</Badge>
  )
}

function Unreadable({ answer: { unreadable } }: { readonly answer: PreCheck }) {
  const { t } = useTranslation('applicant')
  const inWords = useBilingual()
  if (!unreadable) return null
  const { offset, en, 'zh-CN': zh } = unreadable
  return (
    <Note tone="bad" title={inWords({ en, 'zh-CN': zh })}>
      {offset !== undefined && <p>{t('preCheck.offset', { offset })}</p>}
    </Note>
  )
}

const toneOf = ({ verdict, severity }: Finding): Tone =>
  verdict === 'fail' && severity === 'block' ? 'bad' : verdict === 'fail' ? 'warn' : 'info'

interface FindingsProps {
  readonly certificate: Schemas['CertificateReport']
  readonly effects: PreCheck['effects']
}

function Findings({ certificate: { subject, findings }, effects }: FindingsProps) {
  const { t, i18n } = useTranslation('applicant')
  const inWords = useBilingual()
  if (findings.length === 0) return null
  return (
    <>
      <p className="soft">{subject}</p>
      <ul className="plain-list stack">
        {findings.map((finding) => (
          <li key={finding.check}>
            <Badge tone={toneOf(finding)}>
              {t(`preCheck.verdict.${finding.verdict}`)} ·{' '}
              {t(`preCheck.severity.${finding.severity}`)}
            </Badge>{' '}
            {inWords(finding.found)}
            <br />
            <span className="soft">
              {i18n.language === 'en' ? finding.requirement : finding.requirementZh} (
              {finding.citation})
            </span>
            <br />
            {inWords(finding.satisfy)} {inWords(effects[finding.severity])}
          </li>
        ))}
      </ul>
    </>
  )
}
