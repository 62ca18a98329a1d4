/** A new application: for a recognition, its renewal or its change; by the CA itself or by an agent. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { api, fetchClient } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useSession } from '../../../session/session.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { paging } from '../../../ui/paged.tsx'
import { Radios } from './radios.tsx'
import { changeKinds, openDossier, type Purpose } from './open-dossier.ts'

export const NewCasePage = () => (
  <ForRoles roles={['applicant']}>
    <NewCase />
  </ForRoles>
)

const purposes = ['recognition', 'renewal', 'change'] as const
const parties = ['FOREIGN_CA', 'AGENT'] as const

function NewCase() {
  const { t } = useTranslation(['applicant', 'common', 'terms'])
  const { person } = useSession()
  const [purpose, setPurpose] = useState<Purpose['kind']>('recognition')
  const [recognition, setRecognition] = useState<string | null>(null)
  const [change, setChange] = useState<string | null>(null)
  const [party, setParty] = useState<(typeof parties)[number]>('FOREIGN_CA')
  const opening = useOpening()
  const isReady =
    purpose === 'recognition' ||
    (recognition !== null && (purpose === 'renewal' || change !== null))
  return (
    <Page title={t('new.title')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void opening.open({ kind: purpose, recognition, change }, party)
        }}
      >
        <p>{t('new.text', { organisation: person?.organisation })}</p>
        <Radios
          label={t('new.purpose')}
          options={purposes.map((id) => ({ id, label: t(`new.purposes.${id}`) }))}
          value={purpose}
          onChange={(id) => setPurpose(id as Purpose['kind'])}
        />
        {purpose !== 'recognition' && (
          <OwnRecognitions value={recognition} onChange={setRecognition} />
        )}
        {purpose === 'change' && (
          <Choice
            label={t('new.change')}
            options={changeKinds.map((id) => ({ id, label: t(`new.changes.${id}`) }))}
            value={change}
            onChange={setChange}
            placeholder={t('choose')}
          />
        )}
        {purpose === 'recognition' && (
          <Radios
            label={t('new.party')}
            hint={t('new.partyHint')}
            options={parties.map((id) => ({ id, label: t(`new.parties.${id}`) }))}
            value={party}
            onChange={(id) => setParty(id as typeof party)}
          />
        )}
        <ProblemNote error={opening.error} focus />
        <div>
          <Button type="submit" tone="primary" isDisabled={!isReady || opening.isBusy}>
            {t(opening.isBusy ? 'new.busy' : 'new.open')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

function useOpening() {
  const navigate = useNavigate()
  const to = usePaths()
  const [key] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<{ isBusy: boolean; error?: unknown }>({ isBusy: false })
  const open = async (purpose: Purpose, party: string) => {
    setState({ isBusy: true })
    try {
      const id = await openDossier(fetchClient, { purpose, party, key })
      await navigate(to(`/my-cases/${id}/filing`))
    } catch (error) {
      setState({ isBusy: false, error })
    }
  }
  return { ...state, open }
}

interface OwnRecognitionsProps {
  readonly value: string | null
  readonly onChange: (id: string) => void
}

function OwnRecognitions({ value, onChange }: OwnRecognitionsProps) {
  const { t } = useTranslation('applicant')
  const inWords = useBilingual()
  const { data } = api.useInfiniteQuery('get', '/recognitions', {}, paging)
  const own = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Choice
      label={t('new.recognition')}
      options={own.map(({ id, name }) => ({ id, label: inWords(name) }))}
      value={value}
      onChange={onChange}
      placeholder={t(own.length > 0 ? 'choose' : 'new.noRecognition')}
    />
  )
}
