/** How far a complaint is: stage, until when what is due, notices, what was added. */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { saveBlob } from '../../../case/save-file.ts'
import { type Access, secretHeader } from './send-files.ts'

type ComplaintStatus = components['schemas']['ComplaintStatus']

interface StatusProps {
  readonly status: ComplaintStatus
  readonly access: Access
}

export function Status({ status, access }: StatusProps) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { subject, receivedAt, stage, outcome, closedAt, deadlines } = status
  return (
    <section aria-labelledby="status">
      <h2 id="status" ref={heading} tabIndex={-1}>
        {subject}
      </h2>
      <Facts
        of={[
          [
            t('follow.stage'),
            <Badge key="stage" tone={stage === 'closed' ? 'neutral' : 'info'}>
              {t(`follow.stages.${stage}`)}
            </Badge>,
          ],
          [t('follow.outcome'), outcome && t(`follow.outcomes.${outcome}`)],
          [t('complaint.receivedAt'), <Instant key="at" at={receivedAt} />],
          [t('follow.closedAt'), closedAt && <Instant at={closedAt} />],
          ...deadlines.map(
            ({ title, dueDate, state }) =>
              [
                inWords(title),
                <span key="due">
                  {t(`follow.clock.${state}`)} · {t('follow.until')} <Day day={dueDate} />
                </span>,
              ] as const,
          ),
        ]}
      />
      <Notices notices={status.notices} access={access} />
      <Added status={status} />
    </section>
  )
}

interface NoticesProps {
  readonly notices: ComplaintStatus['notices']
  readonly access: Access
}

function Notices({ notices, access }: NoticesProps) {
  const { t } = useTranslation('public')
  const saving = useMutation({
    mutationFn: async ({ id, number }: { id: string; number: string }) => {
      const { data } = await fetchClient.GET('/complaints/{id}/status/notices/{notice}', {
        params: { path: { id: access.id, notice: id } },
        headers: secretHeader(access),
        parseAs: 'blob',
      })
      if (data) saveBlob(data, `${number}.pdf`)
    },
  })
  return (
    <>
      <h3>{t('follow.notices')}</h3>
      {notices.length === 0 && <p className="soft">{t('follow.noNotices')}</p>}
      <ul className="stack plain-list">
        {notices.map(({ id, number, issuedAt, content }) => (
          <li key={id} className="panel">
            <h4>
              {number} · <Instant at={issuedAt} />
            </h4>
            {[...content.facts, ...content.orders, ...content.grounds, ...content.rights].map(
              (text) => (
                <p key={text}>{text}</p>
              ),
            )}
            {content.remedies && (
              <p>
                {content.remedies.reconsideration} {content.remedies.litigation}
              </p>
            )}
            <Button
              aria-label={t('follow.saveNotice', { number })}
              isDisabled={saving.isPending}
              onPress={() => saving.mutate({ id, number })}
            >
              {t('follow.pdf')}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNote error={saving.error} />
    </>
  )
}

function Added({ status: { statements, attachments } }: { readonly status: ComplaintStatus }) {
  const { t } = useTranslation('public')
  if (statements.length + attachments.length === 0) return null
  return (
    <>
      <h3>{t('follow.added')}</h3>
      <ul>
        {statements.map(({ text, at }) => (
          <li key={at}>
            <Instant at={at} />: {text}
          </li>
        ))}
        {attachments.map(({ document, fileName, state }) => (
          <li key={document}>
            {fileName} · {t(`follow.scan.${state}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
