/** What the technical checks found, by severity; narrowed by rule; each report to be saved, and what changed between two. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { api } from '../../../client/api.ts'
import { Filters, useFilters } from '../../../ui/filters.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Note } from '../../../ui/note.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { Tick } from '../../../ui/tick.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import type { DossierView } from '../dossier-view.ts'
import { FindingNote } from './finding-note.tsx'
import { type Judged, judgedIn, narrowed, type Report, severities, unreadIn } from './judged.ts'
import { ReportChanges } from './report-changes.tsx'
import { Reports } from './reports.tsx'

interface FindingsPartProps {
  readonly dossier: DossierView
}

export function FindingsPart({ dossier }: FindingsPartProps) {
  const asked = { params: { path: { id: dossier.id } } }
  const { data, error } = api.useQuery('get', '/dossiers/{id}/report', asked, {
    throwOnError: false,
  })
  if (error) return <ProblemNote error={error} />
  if (!data) return <Loading />
  return (
    <div className="stack">
      <Summary report={data} />
      <Reports dossier={dossier} />
      <Found dossier={dossier} report={data} />
      <ReportChanges dossier={dossier} />
    </div>
  )
}

function Summary({ report: { summary, catalogue, ruleSet } }: { readonly report: Report }) {
  const { t } = useTranslation('dossier')
  const { pass, fail, warn, undetermined, unreadable, blocking } = summary
  return (
    <Note
      tone={blocking > 0 ? 'bad' : 'good'}
      title={t(blocking > 0 ? 'findings.blocking' : 'findings.notBlocking', { count: blocking })}
    >
      <p>{t('findings.summary', { pass, fail, warn, undetermined, unreadable })}</p>
      <p className="soft">{t('findings.catalogue', { catalogue, ruleSet })}</p>
    </Note>
  )
}

function Found({ dossier, report }: FindingsPartProps & { readonly report: Report }) {
  const { t } = useTranslation('dossier')
  const { read, set } = useFilters()
  const onlyAgainst = read('all') === ''
  const shown = narrowed(judgedIn(report), { rule: read('rule'), onlyAgainst })
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t('findings.title')}</h2>
      <Filters label={t('findings.filters')}>
        <SearchBox
          label={t('findings.rule')}
          value={read('rule')}
          onSearch={(text) => set('rule', text)}
        />
        <Tick isSelected={!onlyAgainst} onChange={(all) => set('all', all ? 'yes' : '')}>
          {t('findings.all')}
        </Tick>
      </Filters>
      <p role="status">{t('findings.shown', { count: shown.length })}</p>
      <Unread report={report} />
      {severities.map((severity) => (
        <Severity
          key={severity}
          severity={severity}
          dossier={dossier}
          found={shown.filter(({ finding }) => finding.severity === severity)}
        />
      ))}
    </section>
  )
}

function Unread({ report }: { readonly report: Report }) {
  const { t } = useTranslation('dossier')
  const inWords = useBilingual()
  return unreadIn(report).map(({ document, fileName, why }) => (
    <Note key={document} tone="bad" title={t('findings.unread', { name: fileName })}>
      <p>{inWords({ en: why.en, 'zh-CN': why['zh-CN'] })}</p>
    </Note>
  ))
}

interface SeverityProps extends FindingsPartProps {
  readonly severity: (typeof severities)[number]
  readonly found: readonly Judged[]
}

function Severity({ severity, dossier, found }: SeverityProps) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  if (found.length === 0) return null
  return (
    <>
      <h3>
        {term('checkSeverity', severity)} · {t('findings.count', { count: found.length })}
      </h3>
      <ul className="plain-list">
        {found.map((judged) => (
          <FindingNote key={judged.key} dossier={dossier} judged={judged} />
        ))}
      </ul>
    </>
  )
}
