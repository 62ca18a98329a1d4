/** One decision that waits, with the whole case on one page: who may sign, what is proposed, and what it rests on. */
import { Suspense } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { TaskPanel } from '../../../acts/task-panel.tsx'
import { usePaths } from '../../../app/paths.ts'
import { casePath, kindAtStage } from '../../../case/paths.ts'
import { api } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { Button } from '../../../ui/button.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { DossierOnDesk } from './dossier-on-desk.tsx'
import { Signing } from './signing.tsx'
import { signingRoles } from './signing-roles.ts'

export const DecisionDesk = () => (
  <ForRoles roles={signingRoles}>
    <Suspense fallback={<Loading />}>
      <Desk />
    </Suspense>
  </ForRoles>
)

function Desk() {
  const { t } = useTranslation(['work', 'terms', 'common'])
  const to = usePaths()
  const { task: id = '' } = useParams()
  const { data } = api.useSuspenseQuery('get', '/tasks/{id}/acts', { params: { path: { id } } })
  const { task, acts } = data
  const kind = kindAtStage(task.stage)
  return (
    <Page
      title={t(`terms:task.${task.kind}`)}
      actions={<Button onPress={() => window.print()}>{t('desk.print')}</Button>}
    >
      <div className="stack">
        <p>
          <Link href={to(casePath(kind, task.dossier))}>{t('desk.case')}</Link>
        </p>
        <Signing acts={acts} />
        <TaskPanel task={task} />
        {kind === 'dossiers' && <DossierOnDesk id={task.dossier} />}
      </div>
    </Page>
  )
}
