/** What another body or system has observed of a recognised CA is put on record. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { usePaths } from '../../app/paths.ts'
import { casePath } from '../../case/paths.ts'
import { api, fetchClient } from '../../client/api.ts'
import { ForRoles } from '../../session/for-roles.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useBilingual } from '../../ui/bilingual.ts'
import { Choice } from '../../ui/choice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useSending } from '../../ui/sending.ts'
import { SentForm } from '../../ui/sent-form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { emptyObservation, kinds, type Observation, sentObservation } from './observation.ts'
import { observers } from './readers.ts'

const mostOffered = 200

export function Observe() {
  const { t } = useTranslation('supervision')
  return (
    <ForRoles roles={observers}>
      <Page title={t('observe.title')}>
        <p>{t('observe.text')}</p>
        <ObservationForm />
      </Page>
    </ForRoles>
  )
}

function ObservationForm() {
  const { t } = useTranslation(['supervision', 'terms'])
  const to = usePaths()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const [search] = useSearchParams()
  const [value, setValue] = useState<Observation>({
    ...emptyObservation,
    recognition: search.get('recognition'),
  })
  const set = (part: Partial<Observation>) => setValue((before) => ({ ...before, ...part }))
  const sending = useSending(
    async (header) => {
      const body = sentObservation(value)
      await fetchClient.POST('/supervision/observations', { params: { header }, body })
      return body.recognition
    },
    (recognition) => {
      announce(t('observe.done'))
      void navigate(`${to(casePath('recognitions', recognition))}?tab=supervision`)
    },
  )
  return (
    <SentForm label={t('observe.title')} sending={sending} action={t('observe.send')}>
      <WhichCa value={value.recognition} onChange={(recognition) => set({ recognition })} />
      <Choice
        isRequired
        label={t('observe.kind')}
        value={value.kind}
        options={kinds.map((id) => ({ id, label: t(`terms:observation.${id}`) }))}
        onChange={(id) => set({ kind: kinds.find((kind) => kind === id) ?? null })}
        {...sending.wrong('/kind')}
      />
      <Texts value={value} set={set} wrong={sending.wrong} />
    </SentForm>
  )
}

interface TextsProps {
  readonly value: Observation
  readonly set: (part: Partial<Observation>) => void
  readonly wrong: (pointer: string) => { readonly error?: string }
}

function Texts({ value, set, wrong }: TextsProps) {
  const { t } = useTranslation('supervision')
  return (
    <>
      <TextField
        isRequired
        label={t('observe.source')}
        hint={t('observe.sourceHint')}
        value={value.source}
        onChange={(source) => set({ source })}
        {...wrong('/source')}
      />
      <TextField
        isRequired
        label={t('observe.reference')}
        hint={t('observe.referenceHint')}
        value={value.reference}
        onChange={(reference) => set({ reference })}
        {...wrong('/reference')}
      />
      <TextField
        isRequired
        type="datetime-local"
        label={t('observe.observedAt')}
        value={value.observedAt}
        onChange={(observedAt) => set({ observedAt })}
        {...wrong('/observedAt')}
      />
      <TextField
        isRequired
        lines={4}
        label={t('observe.what')}
        value={value.text}
        onChange={(text) => set({ text })}
        {...wrong('/text')}
      />
    </>
  )
}

interface WhichCaProps {
  readonly value: string | null
  readonly onChange: (recognition: string) => void
}

function WhichCa({ value, onChange }: WhichCaProps) {
  const { t } = useTranslation('supervision')
  const inWords = useBilingual()
  const { data } = api.useQuery('get', '/recognitions', {
    params: { query: { limit: mostOffered } },
  })
  if (!data) return <Loading />
  return (
    <Choice
      isRequired
      label={t('board.by.ca')}
      value={value}
      options={data.items.map(({ id, name, organisation }) => ({
        id,
        label: inWords(name) || organisation,
      }))}
      onChange={onChange}
    />
  )
}
