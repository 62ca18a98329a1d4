/** The page of a penalty case: violation, two investigators, notice, statement, hearing, decision, payment. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { useParams } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { api } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Loading } from '../../../ui/loading.tsx'
import type { TabPart } from '../../../ui/tabs.tsx'
import { CaseFrame } from '../case-frame.tsx'
import { readersOf } from '../readers.ts'
import { Decision } from './decision.tsx'
import { Investigation } from './investigation.tsx'
import { Notified } from './notified.tsx'
import { Payment } from './payment.tsx'
import type { PenaltyView } from './view.ts'

export const PenaltyPage = () => (
  <ForRoles roles={readersOf.penalties}>
    <ReadPenalty />
  </ForRoles>
)

function ReadPenalty() {
  const { id = '' } = useParams()
  const { data } = api.useQuery('get', '/penalties/{id}', { params: { path: { id } } })
  return data ? <Penalty view={data} /> : <Loading />
}

function Penalty({ view }: { readonly view: PenaltyView }) {
  const { t } = useTranslation('cases')
  const inWords = useBilingual()
  const to = usePaths()
  const parts = useParts(view)
  const { violation, person, recognition } = view
  return (
    <CaseFrame
      kind="penalties"
      view={view}
      title={t('penalty.title', { party: person?.name ?? inWords(view.name) })}
      facts={[
        [t('penalty.violation'), inWords(violation.title)],
        [t('penalty.article'), inWords(violation.article)],
        [t('penalty.person'), person?.name],
        [
          t('kinds.recognitions'),
          recognition && (
            <Link href={to(casePath('recognitions', recognition))}>{t('penalty.recognition')}</Link>
          ),
        ],
      ]}
      parts={parts}
    />
  )
}

function useParts(view: PenaltyView): TabPart[] {
  const { t } = useTranslation('cases')
  const part = (id: string, content: TabPart['content']): TabPart => ({
    id,
    title: t(`penalty.parts.${id}`),
    content,
  })
  return [
    part('investigation', () => <Investigation view={view} />),
    part('notified', () => <Notified view={view} />),
    part('decision', () => <Decision view={view} />),
    ...(view.decision?.measures.fine === undefined
      ? []
      : [part('payment', () => <Payment view={view} />)]),
  ]
}
