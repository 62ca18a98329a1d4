/** Within how many days, of which province and CA, and what the charts compare: all of it in the address. */
import { useTranslation } from 'react-i18next'
import { Choice } from '../../../ui/choice.tsx'
import { Filters, useFilters } from '../../../ui/filters.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import type { BoardItem } from './groups.ts'

const periods = [30, 90, 180, 366] as const
const usual = 30
const every = 'every'

export type By = 'province' | 'ca'

/** What the address asks for. */
export function useBoardQuery() {
  const { read } = useFilters()
  const days = periods.find((each) => String(each) === read('days')) ?? usual
  const province = read('province')
  const recognition = read('recognition')
  const by: By = read('by') === 'ca' ? 'ca' : 'province'
  return { by, days, ...(province && { province }), ...(recognition && { recognition }) }
}

interface BoardFiltersProps {
  /** Undefined: national. */
  readonly provinces: readonly (string | undefined)[]
  readonly cas: readonly BoardItem[]
}

export function BoardFilters({ provinces, cas }: BoardFiltersProps) {
  const { t } = useTranslation('supervision')
  const { set } = useFilters()
  const { by, days, province, recognition } = useBoardQuery()
  const named = new Set([province, ...provinces].filter((each) => each !== undefined))
  return (
    <Filters label={t('board.filters')}>
      <Choice
        label={t('board.within')}
        value={String(days)}
        options={periods.map((each) => ({
          id: String(each),
          label: t('board.days', { count: each }),
        }))}
        onChange={(id) => set('days', id)}
      />
      <Choice
        label={t('board.by.province')}
        value={province ?? every}
        options={[
          { id: every, label: t('board.everyProvince') },
          ...[...named].map((id) => ({ id, label: id })),
        ]}
        onChange={(id) => set('province', id === every ? '' : id)}
      />
      <CaChoice cas={cas} recognition={recognition} />
      <Choice
        label={t('board.compare')}
        value={by}
        options={[
          { id: 'province', label: t('board.by.province') },
          { id: 'ca', label: t('board.by.ca') },
        ]}
        onChange={(id) => set('by', id)}
      />
    </Filters>
  )
}

interface CaChoiceProps {
  readonly cas: readonly BoardItem[]
  readonly recognition: string | undefined
}

/** Of the CAs that have been read. */
export function CaChoice({ cas, recognition }: CaChoiceProps) {
  const { t } = useTranslation('supervision')
  const { set } = useFilters()
  const inWords = useBilingual()
  return (
    <Choice
      label={t('board.by.ca')}
      value={recognition ?? every}
      options={[
        { id: every, label: t('board.everyCa') },
        ...cas.map((ca) => ({
          id: ca.recognition,
          label: `${inWords(ca.name) || ca.organisation} · ${ca.number}`,
        })),
      ]}
      onChange={(id) => set('recognition', id === every ? '' : id)}
    />
  )
}
