/** One dossier: its state, and its parts under tabs that stand in the address. */
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.tsx'
import { ForRoles } from '../../session/for-roles.tsx'
import { Ledger } from '../../case/ledger.tsx'
import { hasMatters, Matters } from '../../case/matters/matters.tsx'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { type TabPart, Tabs } from '../../ui/tabs.tsx'
import { DecisionPart } from './decision.tsx'
import { type DossierView, useCaName, useDossier } from './dossier-view.ts'
import { DocumentsPart } from './documents/documents.tsx'
import { FilingsPart } from './filings.tsx'
import { FindingsPart } from './findings/findings.tsx'
import { MessagesPart } from './messages.tsx'
import { NoticesPart } from './notices.tsx'
import { Overview } from './overview/overview.tsx'
import { Timeline } from './timeline.tsx'
import './dossier.css'

export const DossierPage = () => (
  <ForRoles>
    <Suspense fallback={<Loading />}>
      <Dossier />
    </Suspense>
  </ForRoles>
)

function Dossier() {
  const { t } = useTranslation('dossier')
  const dossier = useDossier()
  const nameOf = useCaName()
  const parts = useParts(dossier)
  return (
    <Page
      title={nameOf(dossier)}
      actions={<Button onPress={() => window.print()}>{t('print')}</Button>}
    >
      <Tabs label={t('parts')} parts={parts} />
    </Page>
  )
}

/** Who is asked about a case, heard in it or sits on its panel takes no part in its messages. */
const outside: readonly string[] = ['expert', 'party', 'consulted']

function useParts(dossier: DossierView): TabPart[] {
  const { t } = useTranslation('dossier')
  const { person } = useSession()
  const writes = person?.roles.some((role) => !outside.includes(role)) ?? false
  const { id, report, filings, decision } = dossier
  const part = (name: string, content: TabPart['content'], isThere = true): TabPart[] =>
    isThere ? [{ id: name, title: t(`tabs.${name}`), content }] : []
  return [
    ...part('overview', () => <Overview dossier={dossier} />),
    ...part('timeline', () => <Timeline id={id} />),
    ...part('documents', () => <DocumentsPart dossier={dossier} />),
    ...part('findings', () => <FindingsPart dossier={dossier} />, report !== undefined),
    ...part('filings', () => <FilingsPart dossier={dossier} />, filings.length > 0),
    ...part('matters', () => <Matters dossier={dossier} />, hasMatters(dossier)),
    ...part('notices', () => <NoticesPart dossier={dossier} />),
    ...part('messages', () => <MessagesPart id={id} />, writes),
    ...part('decision', () => <DecisionPart dossier={dossier} />, decision !== undefined),
    ...part('ledger', () => <Ledger kind="dossiers" id={id} />),
  ]
}
