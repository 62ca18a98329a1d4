/** The whole case at a glance: state, who has it until when, decision, clocks, what the reader may do, parties and dates. */
import { useTranslation } from 'react-i18next'
import { ActMenu } from '../../../acts/act-menu.tsx'
import { TaskPanel } from '../../../acts/task-panel.tsx'
import { Clocks } from '../../../case/clocks.tsx'
import { useSession } from '../../../session/session.tsx'
import type { DossierView } from '../dossier-view.ts'
import { DecisionSummary } from './decision-summary.tsx'
import { Parties } from './parties.tsx'
import { isTaskOf } from './reader-tasks.ts'
import { Standing } from './standing.tsx'
import { usePauseReason } from './use-pause-reason.ts'

interface OverviewProps {
  readonly dossier: DossierView
}

export const Overview = ({ dossier }: OverviewProps) => (
  <div className="stack">
    <div className="columns">
      <Standing dossier={dossier} />
      <DecisionSummary dossier={dossier} />
      <ClocksPanel dossier={dossier} />
    </div>
    <Doing dossier={dossier} />
    <Parties dossier={dossier} />
  </div>
)

function ClocksPanel({ dossier }: OverviewProps) {
  const { t } = useTranslation('case')
  const because = usePauseReason(dossier)
  return (
    <section aria-labelledby="clocks" className="panel">
      <h2 id="clocks">{t('clocks.title')}</h2>
      <Clocks clocks={dossier.clocks} because={because} />
    </section>
  )
}

function Doing({ dossier }: OverviewProps) {
  const { t } = useTranslation('dossier')
  const { person } = useSession()
  const { id, tasks, allowedActs } = dossier
  const mine = tasks.filter((task) => person && isTaskOf(person, task))
  if (mine.length === 0 && allowedActs.length === 0) return null
  return (
    <section aria-labelledby="doing" className="no-print">
      <h2 id="doing">{t('doing')}</h2>
      <div className="stack">
        {mine.map((task) => (
          <TaskPanel key={task.id} task={task} />
        ))}
        <ActMenu kind="dossiers" id={id} allowed={allowedActs} />
      </div>
    </section>
  )
}
