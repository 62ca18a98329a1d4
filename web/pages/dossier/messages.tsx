/** What the applicant and the authority have written to each other, oldest first. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../acts/use-terms.ts'
import { api } from '../../client/api.ts'
import { Badge } from '../../ui/badge.tsx'
import { Instant } from '../../ui/moment.tsx'
import { Paged, paging } from '../../ui/paged.tsx'

export function MessagesPart({ id }: { readonly id: string }) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const asked = { params: { path: { id } } }
  const list = api.useInfiniteQuery('get', '/dossiers/{id}/messages', asked, paging)
  return (
    <Paged list={list}>
      {(messages) => (
        <>
          {messages.length === 0 && <p className="soft">{t('messages.none')}</p>}
          <ol className="plain-list stack">
            {messages.map(({ at, kind, from, by, text }) => (
              <li key={`${at} ${by.sub}`} className="message">
                <p className="soft">
                  <Badge tone={from === 'applicant' ? 'info' : 'neutral'}>
                    {term('messageFrom', from)}
                  </Badge>{' '}
                  {by.name} · <Instant at={at} />
                  {kind === 'nudge' && ` · ${term('message', kind)}`}
                </p>
                <p>{text}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </Paged>
  )
}
