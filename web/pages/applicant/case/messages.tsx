/** The recorded messages between the applicant and the authority. */
import { useTranslation } from 'react-i18next'
import { ActMenu } from '../../../acts/act-menu.tsx'
import { api } from '../../../client/api.ts'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'

interface MessagesProps {
  readonly id: string
  readonly allowed: readonly string[]
}

export function Messages({ id, allowed }: MessagesProps) {
  const { t } = useTranslation('applicant')
  const list = api.useInfiniteQuery(
    'get',
    '/dossiers/{id}/messages',
    { params: { path: { id } } },
    paging,
  )
  return (
    <section>
      <h2>{t('messages.title')}</h2>
      <Paged list={list}>
        {(messages) =>
          messages.length === 0 ? (
            <p className="soft">{t('messages.none')}</p>
          ) : (
            <ol className="plain-list stack messages">
              {messages.map(({ at, from, kind, text, by }) => (
                <li key={at} className={`message message-${from}`}>
                  <p>
                    <strong>{by.name}</strong> <Instant at={at} />
                    {kind === 'nudge' && ` · ${t('messages.nudge')}`}
                  </p>
                  <p>{text}</p>
                </li>
              ))}
            </ol>
          )
        }
      </Paged>
      <ActMenu kind="dossiers" id={id} allowed={allowed} only={['send-message']} />
    </section>
  )
}
