/** The conditions of equivalence, with their minimum where the rules set one. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Table } from '../../../ui/table.tsx'

type Condition = components['schemas']['GuideCondition']

export function Conditions({ conditions }: { readonly conditions: readonly Condition[] }) {
  const { t, i18n } = useTranslation('public')
  const inWords = useBilingual()
  function asked({ minimum, currency, absent }: Condition): string {
    if (absent) return t('guide.absent')
    if (minimum === undefined) return t('guide.described')
    const style = currency ? { style: 'currency', currency, maximumFractionDigits: 0 } : {}
    const value = new Intl.NumberFormat(i18n.language, style as Intl.NumberFormatOptions)
    return t('guide.atLeast', { value: value.format(minimum) })
  }
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{t('guide.conditions')}</h2>
      <p>{t('guide.conditionsText')}</p>
      <Table
        caption={t('guide.conditions')}
        captionHidden
        rows={conditions}
        rowKey={({ id }) => id}
        empty={t('none')}
        columns={[
          {
            key: 'title',
            title: t('guide.condition'),
            isRowHeader: true,
            cell: ({ title }) => inWords(title),
          },
          { key: 'asked', title: t('guide.asked'), cell: asked },
          { key: 'basis', title: t('guide.basis'), cell: ({ article }) => inWords(article) },
        ]}
      />
    </section>
  )
}
