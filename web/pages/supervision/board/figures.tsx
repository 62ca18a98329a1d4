/** Figures of a year: how long dossiers stayed in each stage until the decision, and how complaints went, by quarter. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import type { components, operations } from '../../../client/schema.d.ts'
import { Bars, type Series } from '../../../ui/bars.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Filters, useFilters } from '../../../ui/filters.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useNow } from '../../../ui/now.ts'

type Stage = components['schemas']['Durations']['stages'][number]
type Quarter =
  operations['getComplaintsStatistics']['responses'][200]['content']['application/json']['quarters'][number]

const yearsBack = 5

export function Figures() {
  const { t } = useTranslation('supervision')
  const { read, set } = useFilters()
  const thisYear = new Date(useNow()).getUTCFullYear()
  const years = Array.from({ length: yearsBack }, (_, back) => thisYear - back)
  const year = years.find((each) => String(each) === read('year')) ?? thisYear
  return (
    <div className="stack">
      <Filters label={t('figures.filters')}>
        <Choice
          label={t('figures.year')}
          value={String(year)}
          options={years.map((each) => ({ id: String(each), label: String(each) }))}
          onChange={(id) => set('year', id)}
        />
      </Filters>
      <Durations year={year} />
      <Complaints year={year} />
    </div>
  )
}

function Durations({ year }: { readonly year: number }) {
  const { t } = useTranslation(['supervision', 'terms'])
  const { data } = api.useQuery('get', '/supervision/durations', { params: { query: { year } } })
  if (!data) return <Loading />
  const series: Series<Stage>[] = [
    {
      key: 'days',
      title: t('figures.medianDays'),
      value: ({ medianWorkingDays }) => medianWorkingDays,
    },
  ]
  return (
    <Bars
      title={t('figures.durations')}
      rowTitle={t('figures.stage')}
      rows={data.stages}
      rowKey={({ stage }) => stage}
      label={({ stage, dossiers }) =>
        `${t(`terms:stage.${stage}`, { defaultValue: stage })} (${dossiers})`
      }
      series={series}
      empty={t('figures.noneDecided')}
    >
      <p>
        {t('figures.decided', { count: data.decided })}
        {data.medianWorkingDays !== undefined &&
          ` ${t('figures.median', { count: data.medianWorkingDays })}`}
      </p>
    </Bars>
  )
}

function Complaints({ year }: { readonly year: number }) {
  const { t } = useTranslation('supervision')
  const { data } = api.useQuery('get', '/complaints/statistics', { params: { query: { year } } })
  if (!data) return <Loading />
  const figure = (key: keyof Quarter, tone: Series<Quarter>['tone'] = 'info') => ({
    key,
    title: t(`complaints.${key}`),
    value: (quarter: Quarter) => Number(quarter[key]),
    tone,
  })
  return (
    <Bars
      title={t('figures.complaints')}
      rowTitle={t('figures.quarter')}
      rows={data.quarters}
      rowKey={({ quarter }) => String(quarter)}
      label={({ quarter }) => t('figures.quarterOf', { quarter, year })}
      series={[
        figure('received'),
        figure('open', 'warn'),
        figure('answeredOnTime', 'good'),
        figure('answeredLate', 'bad'),
      ]}
      empty={t('figures.noComplaints')}
    />
  )
}
