/** Against whom: an organisation, or a person in charge. */
import { useTranslation } from 'react-i18next'
import { Choice } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Opening } from './opening.ts'

export interface OpeningFieldsProps {
  readonly opening: Opening
  readonly set: (part: Partial<Opening>) => void
  /** What the service said of a field. */
  readonly wrong: (pointer: string) => { readonly error?: string }
}

export function PartyFields({ opening, set, wrong }: OpeningFieldsProps) {
  const { t } = useTranslation('cases')
  return (
    <>
      <Choice
        label={t('openPenalty.party')}
        value={opening.partyKind}
        options={[
          { id: 'organisation', label: t('openPenalty.anOrganisation') },
          { id: 'person', label: t('openPenalty.aPerson') },
        ]}
        onChange={(id) => set({ partyKind: id === 'person' ? id : 'organisation' })}
      />
      {opening.partyKind === 'organisation' ? (
        <Organisation opening={opening} set={set} wrong={wrong} />
      ) : (
        <Person opening={opening} set={set} wrong={wrong} />
      )}
    </>
  )
}

function Organisation({ opening, set, wrong }: OpeningFieldsProps) {
  const { t } = useTranslation('cases')
  return (
    <>
      <TextField
        isRequired
        label={t('openPenalty.organisation')}
        hint={t('openPenalty.organisationHint')}
        value={opening.organisation}
        onChange={(organisation) => set({ organisation })}
        {...wrong('/party/organisation')}
      />
      <TextField
        isRequired
        label={t('openPenalty.nameZh')}
        value={opening.nameZh}
        onChange={(nameZh) => set({ nameZh })}
        {...wrong('/party/name/zh-CN')}
      />
      <TextField
        isRequired
        label={t('openPenalty.nameEn')}
        value={opening.nameEn}
        onChange={(nameEn) => set({ nameEn })}
        {...wrong('/party/name/en')}
      />
    </>
  )
}

function Person({ opening, set, wrong }: OpeningFieldsProps) {
  const { t } = useTranslation('cases')
  return (
    <>
      <TextField
        isRequired
        label={t('openPenalty.person')}
        value={opening.person}
        onChange={(person) => set({ person })}
        {...wrong('/party/name')}
      />
      <TextField
        isRequired
        label={t('openPenalty.identifier')}
        hint={t('openPenalty.identifierHint')}
        value={opening.identifier}
        onChange={(identifier) => set({ identifier })}
        {...wrong('/party/identifier')}
      />
    </>
  )
}
