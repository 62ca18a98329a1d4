/** The periods of the procedure and of what follows it: how long, by which article, and for whom they run. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Table } from '../../../ui/table.tsx'

type Period = components['schemas']['GuidePeriod']

const parts = ['application', 'supervision', 'complaint', 'exit'] as const

export function Periods({ periods }: { readonly periods: readonly Period[] }) {
  const { t } = useTranslation('public')
  return (
    <section aria-labelledby="periods">
      <h2 id="periods">{t('guide.periods')}</h2>
      <p>{t('guide.periodsText')}</p>
      <div className="stack">
        {parts.map((part) => (
          <OfPart key={part} part={part} periods={periods.filter((each) => each.part === part)} />
        ))}
      </div>
    </section>
  )
}

function useLength(): (period: Period) => string {
  const { t, i18n } = useTranslation('public')
  return ({ length, yearly }) => {
    if (yearly) {
      const day = new Date(Date.UTC(2000, yearly.month - 1, yearly.day))
      const format = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const
      return t('guide.yearly', {
        day: new Intl.DateTimeFormat(i18n.language, format).format(day),
      })
    }
    if (!length) return '—'
    const time = t(`guide.unit.${length.unit}`, { count: length.count })
    return length.before ? t('guide.before', { time }) : time
  }
}

interface OfPartProps {
  readonly part: (typeof parts)[number]
  readonly periods: readonly Period[]
}

function OfPart({ part, periods }: OfPartProps) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  const lengthOf = useLength()
  return (
    <Table
      caption={t(`guide.part.${part}`)}
      rows={periods}
      rowKey={({ id }) => id}
      empty={t('none')}
      columns={[
        {
          key: 'title',
          title: t('guide.step'),
          isRowHeader: true,
          cell: ({ title }) => inWords(title),
        },
        { key: 'length', title: t('guide.period'), cell: lengthOf },
        {
          key: 'whose',
          title: t('guide.whose'),
          cell: ({ ofApplicant }) => t(ofApplicant ? 'guide.ofApplicant' : 'guide.ofAuthority'),
        },
        { key: 'basis', title: t('guide.basis'), cell: ({ article }) => inWords(article) },
      ]}
    />
  )
}
