/** The page of a recognition: what holds, what is owed, what was found, how its services answer. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { useParams } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useSession } from '../../../session/session.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Day } from '../../../ui/moment.tsx'
import type { TabPart } from '../../../ui/tabs.tsx'
import { CaseFrame } from '../case-frame.tsx'
import { readersOf } from '../readers.ts'
import { Changes } from './changes.tsx'
import { Duties } from './duties.tsx'
import { EndingPart } from './ending.tsx'
import { Incidents } from './incidents.tsx'
import { linkedCases } from './links.ts'
import { Probes } from './probes.tsx'
import { Recognised } from './recognised.tsx'
import { Supervision } from './supervision.tsx'
import type { RecognitionView } from './view.ts'

export const RecognitionPage = () => (
  <ForRoles roles={readersOf.recognitions}>
    <ReadRecognition />
  </ForRoles>
)

function ReadRecognition() {
  const { id = '' } = useParams()
  const { data } = api.useQuery('get', '/recognitions/{id}', { params: { path: { id } } })
  return data ? <Recognition view={data} /> : <Loading />
}

function Recognition({ view }: { readonly view: RecognitionView }) {
  const { t } = useTranslation('cases')
  const to = usePaths()
  const inWords = useBilingual()
  const parts = useParts(view)
  const { id, number, dossier, restrictedUntil } = view
  return (
    <CaseFrame
      kind="recognitions"
      view={view}
      title={`${number} · ${inWords(view.name)}`}
      actions={<Openings view={view} />}
      facts={[
        [
          t('recognition.entry'),
          <Link key="entry" href={to(`/register/${id}`)}>
            {number}
          </Link>,
        ],
        [
          t('recognition.dossier'),
          <Link key="dossier" href={to(`/dossiers/${dossier}`)}>
            {t('recognition.dossierLink')}
          </Link>,
        ],
        [t('recognition.restrictedUntil'), restrictedUntil && <Day day={restrictedUntil} />],
        ...linkedCases(view).map(
          ({ key, path, what }) =>
            [
              t(`recognition.linked.${key}`),
              <Link key={path} href={to(path)}>
                {what}
              </Link>,
            ] as const,
        ),
      ]}
      parts={parts}
    />
  )
}

/** The holder reports an exit from here, a supervisor opens a penalty case. */
function Openings({ view: { id, stage, exit } }: { readonly view: RecognitionView }) {
  const { t } = useTranslation('cases')
  const to = usePaths()
  const { person } = useSession()
  const roles = person?.roles ?? []
  return (
    <>
      {roles.includes('applicant') && stage === 'in-force' && !exit && (
        <Link href={to(`/cases/recognitions/${id}/exit`)}>{t('reportExit.title')}</Link>
      )}
      {roles.includes('supervisor') && (
        <Link href={to(`/cases/penalties/new?recognition=${id}`)}>{t('openPenalty.title')}</Link>
      )}
    </>
  )
}

function useParts(view: RecognitionView): TabPart[] {
  const { t } = useTranslation('cases')
  const part = (id: string, content: TabPart['content']): TabPart => ({
    id,
    title: t(`recognition.parts.${id}`),
    content,
  })
  return [
    part('recognised', () => <Recognised entry={view.published.entry} />),
    part('duties', () => <Duties duties={view.duties} />),
    part('supervision', () => <Supervision view={view} />),
    part('incidents', () => <Incidents incidents={view.incidents} />),
    part('changes', () => <Changes view={view} />),
    part('probes', () => <Probes id={view.id} />),
    ...(view.ending || view.ended ? [part('ending', () => <EndingPart view={view} />)] : []),
  ]
}
