/** For what: a violation of the catalogue in force, when it ended and was discovered, and what led to the case. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { api } from '../../../client/api.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Choice } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { sourceKinds } from './opening.ts'
import type { OpeningFieldsProps } from './party-fields.tsx'

export function ViolationFields({ opening, set, wrong }: OpeningFieldsProps) {
  const { t } = useTranslation('cases')
  return (
    <>
      <Violation opening={opening} set={set} wrong={wrong} />
      <TextField
        type="date"
        label={t('penalty.ended')}
        hint={t('openPenalty.endedHint')}
        value={opening.endedOn}
        onChange={(endedOn) => set({ endedOn })}
        {...wrong('/endedOn')}
      />
      <TextField
        isRequired
        type="date"
        label={t('penalty.discovered')}
        hint={t('openPenalty.discoveredHint')}
        value={opening.discoveredOn}
        onChange={(discoveredOn) => set({ discoveredOn })}
        {...wrong('/discoveredOn')}
      />
      <TextField
        isRequired
        lines={4}
        label={t('penalty.grounds')}
        value={opening.grounds}
        onChange={(grounds) => set({ grounds })}
        {...wrong('/grounds')}
      />
      <Source opening={opening} set={set} wrong={wrong} />
    </>
  )
}

function Violation({ opening, set, wrong }: OpeningFieldsProps) {
  const { t } = useTranslation('cases')
  const inWords = useBilingual()
  const { data } = api.useQuery('get', '/violations')
  const fitting = (data?.items ?? []).filter(({ on }) => on === opening.partyKind)
  const chosen = fitting.find(({ code }) => code === opening.violation)
  return (
    <Choice
      isRequired
      label={t('penalty.violation')}
      hint={chosen ? inWords(chosen.article) : t('openPenalty.violationHint')}
      value={chosen?.code ?? null}
      options={fitting.map(({ code, title }) => ({ id: code, label: inWords(title) }))}
      onChange={(violation) => set({ violation })}
      {...wrong('/violation')}
    />
  )
}

function Source({ opening, set, wrong }: OpeningFieldsProps) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  return (
    <>
      <Choice
        label={t('penalty.source')}
        value={opening.sourceKind}
        options={sourceKinds.map((id) => ({ id, label: term('caseSource', id) }))}
        onChange={(id) => set({ sourceKind: sourceKinds.find((kind) => kind === id) ?? 'finding' })}
      />
      <TextField
        isRequired
        label={t('openPenalty.reference')}
        value={opening.reference}
        onChange={(reference) => set({ reference })}
        {...wrong('/source/reference')}
      />
    </>
  )
}
