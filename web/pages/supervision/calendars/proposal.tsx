/** A proposed calendar: how the year would look, which clocks it moves, and the second person's confirmation or refusal. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchClient } from '../../../client/api.ts'
import { useSession } from '../../../session/session.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Note } from '../../../ui/note.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSending } from '../../../ui/sending.ts'
import { SentForm } from '../../../ui/sent-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Impact } from './impact.tsx'
import { YearCalendar } from './year-calendar.tsx'
import type { Version } from './version.ts'

export function Proposal({ version }: { readonly version: Version }) {
  const { t } = useTranslation('supervision')
  const { arrangement, proposal = '', proposedBy } = version
  return (
    <section aria-labelledby="proposal" className="panel stack">
      <h2 id="proposal">{t('proposal.title', { year: arrangement.year })}</h2>
      <p>
        {arrangement.source} · {t('proposal.by', { name: proposedBy?.name ?? '' })}
      </p>
      <YearCalendar arrangement={arrangement} />
      <Impact proposal={proposal} />
      <Decide version={version} />
    </section>
  )
}

function Decide({ version: { proposal = '', proposedBy } }: { readonly version: Version }) {
  const { t } = useTranslation('supervision')
  const { person } = useSession()
  if (!person?.roles.includes('administrator')) return null
  const isOwn = proposedBy?.sub === person.sub
  return (
    <div className="stack no-print">
      {isOwn ? (
        <Note tone="info" title={t('proposal.own')}>
          <p>{t('proposal.ownText')}</p>
        </Note>
      ) : (
        <Confirm proposal={proposal} />
      )}
      <Refuse proposal={proposal} isOwn={isOwn} />
    </div>
  )
}

function Confirm({ proposal }: { readonly proposal: string }) {
  const { t } = useTranslation('supervision')
  const announce = useAnnounce()
  const sending = useSending(
    (header) =>
      fetchClient.POST('/calendars/{proposal}/confirmation', {
        params: { path: { proposal }, header },
      }),
    () => announce(t('proposal.confirmed')),
  )
  return (
    <>
      <ProblemNote error={sending.error} focus />
      <p>{t('proposal.effect')}</p>
      <div>
        <Button tone="primary" isDisabled={sending.isBusy} onPress={() => void sending.submit()}>
          {t('proposal.confirm')}
        </Button>
      </div>
    </>
  )
}

interface RefuseProps {
  readonly proposal: string
  readonly isOwn: boolean
}

function Refuse({ proposal, isOwn }: RefuseProps) {
  const { t } = useTranslation('supervision')
  const announce = useAnnounce()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const title = t(isOwn ? 'proposal.withdraw' : 'proposal.refuse')
  const sending = useSending(
    (header) =>
      fetchClient.POST('/calendars/{proposal}/refusal', {
        params: { path: { proposal }, header },
        body: { reason },
      }),
    () => {
      setOpen(false)
      announce(t('proposal.refused'))
    },
  )
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{title}</Button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SentForm label={title} sending={sending} action={title} tone="danger">
          <TextField
            isRequired
            lines={3}
            label={t('calendar.reason')}
            value={reason}
            onChange={setReason}
            {...sending.wrong('/reason')}
          />
        </SentForm>
      </Dialog>
    </div>
  )
}
