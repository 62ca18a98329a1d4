/** What a decision on a dossier rests on: the draft, its legal check, findings, opinions, what officers verified, clocks, parties. */
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { Clocks } from '../../../case/clocks.tsx'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { namesIn } from '../use-names.ts'
import { Opinions, Verifications } from './reviews.tsx'
import { Proposed } from './proposed.tsx'

export type DossierView = components['schemas']['DossierView']
interface Of {
  readonly dossier: DossierView
}

export function DossierOnDesk({ id }: { readonly id: string }) {
  const { data: dossier } = api.useSuspenseQuery('get', '/dossiers/{id}', {
    params: { path: { id } },
  })
  const { clocks, panel = [], verifications = [] } = dossier
  return (
    <>
      <Part name="proposal">
        <Proposed dossier={dossier} />
      </Part>
      <Part name="legality">
        <Legality dossier={dossier} />
      </Part>
      <div className="columns">
        <Part name="facts">
          <CaseFacts dossier={dossier} />
        </Part>
        <Part name="findings">
          <Findings dossier={dossier} />
        </Part>
      </div>
      <Part name="opinions">
        <Opinions panel={panel} />
      </Part>
      <Part name="verifications">
        <Verifications verifications={verifications} />
      </Part>
      <Part name="clocks">
        <Clocks clocks={clocks} />
      </Part>
    </>
  )
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useTranslation('work')
  return (
    <section className="panel" aria-labelledby={`part-${name}`}>
      <h2 id={`part-${name}`}>{t(`desk.part.${name}`)}</h2>
      {children}
    </section>
  )
}

function CaseFacts({ dossier }: Of) {
  const { t, i18n } = useTranslation(['work', 'terms'])
  const { id, organisation, openedAt, filings, advice, hearing, ruleSet } = dossier
  const last = filings.at(-1)
  const names = namesIn({ organisation, caName: last?.caName ?? {} }, i18n.language)
  return (
    <Facts
      of={[
        [t('desk.ca'), names.map(({ name }) => name).join(' · ')],
        [t('desk.applicant'), organisation],
        [t('desk.number'), <code key="id">{id}</code>],
        [t('desk.opened'), <Instant key="opened" at={openedAt} />],
        [t('desk.filed'), last && <Instant key="filed" at={last.at} />],
        [t('desk.types'), last?.certificateTypes.join(', ')],
        [t('desk.rules'), ruleSet],
        [t('desk.advice'), advice && t(`terms:advice.${advice}`)],
        [t('desk.hearing'), hearing?.held && <Instant key="held" at={hearing.held.at} />],
      ]}
    />
  )
}

function Findings({ dossier: { id, report, deviations = [] } }: Of) {
  const { t } = useTranslation('work')
  const to = usePaths()
  if (!report) return <p className="soft">{t('desk.noReport')}</p>
  const { certificates, pass, fail, warn, undetermined, unreadable, blocking } = report.summary
  return (
    <>
      <Facts
        of={[
          [t('desk.count.certificates'), certificates],
          [t('desk.count.blocking'), blocking],
          [t('desk.count.fail'), fail],
          [t('desk.count.warn'), warn],
          [t('desk.count.undetermined'), undetermined],
          [t('desk.count.unreadable'), unreadable],
          [t('desk.count.pass'), pass],
          [t('desk.count.deviations'), deviations.length],
        ]}
      />
      <p className="no-print">
        <Link href={to(`/dossiers/${id}?tab=findings`)}>{t('desk.findings')}</Link>
      </p>
    </>
  )
}

function Legality({ dossier: { legality, returned } }: Of) {
  const { t } = useTranslation('work')
  if (legality)
    return (
      <Facts
        of={[
          [t('desk.passedBy'), legality.by.name],
          [t('desk.at'), <Instant key="at" at={legality.at} />],
          [t('desk.note'), legality.note],
        ]}
      />
    )
  return (
    <>
      <p className="soft">{t('desk.notChecked')}</p>
      {returned && <p>{t('desk.returned', { name: returned.by.name, reason: returned.reason })}</p>}
    </>
  )
}
