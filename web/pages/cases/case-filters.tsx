/** Stage and text by which a list is narrowed. */
import { useTranslation } from 'react-i18next'
import type { FollowingKind } from '../../case/paths.ts'
import { Choice } from '../../ui/choice.tsx'
import { Filters, useFilters } from '../../ui/filters.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { stagesOf } from './case-summary.ts'

const any = 'any'

export function CaseFilters({ kind }: { readonly kind: FollowingKind }) {
  const { t } = useTranslation(['cases', 'terms'])
  const { read, set } = useFilters()
  const stages = stagesOf[kind]
  return (
    <Filters label={t('lists.filters')}>
      <Choice
        label={t('lists.stage')}
        value={stages.find((each) => each === read('stage')) ?? any}
        options={[
          { id: any, label: t('lists.anyStage') },
          ...stages.map((id) => ({ id, label: t(`terms:stage.${id}`) })),
        ]}
        onChange={(id) => set('stage', id === any ? '' : id)}
      />
      <SearchBox
        label={t('lists.text')}
        value={read('text')}
        onSearch={(text) => set('text', text)}
      />
    </Filters>
  )
}
