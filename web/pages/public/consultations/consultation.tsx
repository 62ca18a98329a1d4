/** One consultation: what is asked and until when, the form for a comment, and later how the comments were considered. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Day, Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { countryName } from '../countries.ts'
import { CommentForm } from './comment-form.tsx'
import { ConsultationState } from './state.tsx'
import '../public.css'

export function Consultation() {
  const { t } = useTranslation('public')
  const { id = '' } = useParams()
  const { data } = api.useQuery('get', '/consultations/{id}', { params: { path: { id } } })
  if (!data)
    return (
      <Page title={t('consultations.title')}>
        <Loading />
      </Page>
    )
  return <Asked consultation={data} />
}

interface AskedProps {
  readonly consultation: components['schemas']['Consultation']
}

function Asked({ consultation }: AskedProps) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  const { id, provider, state, considered } = consultation
  return (
    <Page title={inWords(provider)}>
      <Application consultation={consultation} />
      {considered && (
        <section aria-labelledby="considered">
          <h2 id="considered">{t('consultations.considered')}</h2>
          <p>
            <Instant at={considered.at} />
          </p>
          <p>{considered.text}</p>
        </section>
      )}
      {state === 'open' ? (
        <CommentForm id={id} />
      ) : (
        <Note tone="info" title={t(`consultations.state.${state}`)}>
          <p>{t('consultations.over')}</p>
        </Note>
      )}
    </Page>
  )
}

function Application({ consultation }: AskedProps) {
  const { t, i18n } = useTranslation('public')
  const inWords = useBilingual()
  const { id, application, country, state, openedAt, until, number, comments } = consultation
  const { certificateTypes, scope, legalBasis } = application
  const withheld = t('consultations.withheld')
  return (
    <Facts
      of={[
        [t('register.status'), <ConsultationState key="state" state={state} />],
        [t('consultations.opened'), <Instant key="opened" at={openedAt} />],
        [t('consultations.until'), <Day key="until" day={until} />],
        [t('register.country'), countryName(country, i18n.language)],
        [t('register.types'), certificateTypes.map(({ name }) => inWords(name)).join(' · ')],
        [t('entry.scope'), scope?.join(' · ') ?? withheld],
        [
          t('entry.legalBasis'),
          legalBasis ? `${t(`consultations.${legalBasis.kind}`)} · ${legalBasis.text}` : withheld,
        ],
        [t('consultations.comments'), comments],
        [
          t('consultations.notice'),
          <a key="notice" href={`/consultations/${id}/notice`} download={`${number ?? id}.pdf`}>
            {number ?? t('follow.pdf')}
          </a>,
        ],
      ]}
    />
  )
}
