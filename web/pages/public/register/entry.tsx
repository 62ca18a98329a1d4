/** An entry of the register: who is recognised, for what, since when, on which chain; as it stands or as it stood. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { countryName } from '../countries.ts'
import { instantInShanghai } from '../instant.ts'
import { AsOf } from './as-of.tsx'
import { Chain } from './chain.tsx'
import { EntryFiles } from './downloads.tsx'
import { RecognisedTypes } from './types.tsx'
import '../public.css'

export function RegisterEntry() {
  const { t } = useTranslation('public')
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const at = instantInShanghai(search.get('at') ?? '')
  const { data, error } = api.useQuery(
    'get',
    '/register/{id}',
    { params: { path: { id }, query: { ...(at && { at }) } } },
    { throwOnError: false },
  )
  if (data) return <Entry registered={data} at={at} />
  return (
    <Page title={t('entry.title')}>
      {error ? <ProblemNote error={error} /> : <Loading />}
      {error && at && <AsOf />}
    </Page>
  )
}

interface EntryProps {
  readonly registered: components['schemas']['RegisteredEntry']
  readonly at: string | undefined
}

function Entry({ registered: { entry, sequence }, at }: EntryProps) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  return (
    <Page title={inWords(entry.provider.name)} actions={<Actions id={entry.id} />}>
      {at && (
        <Note tone="info" title={t('entry.stood')}>
          <p>
            <Instant at={at} />
          </p>
        </Note>
      )}
      <Provider entry={entry} sequence={sequence} />
      <RecognisedTypes types={entry.types} />
      <Chain chain={entry.chain} />
      <AsOf />
      <EntryFiles id={entry.id} sequence={sequence} />
    </Page>
  )
}

function Actions({ id }: { readonly id: string }) {
  const { t } = useTranslation('public')
  const to = usePaths()
  return (
    <>
      <Link className="button button-plain" href={to('/verify')}>
        {t('entry.verify')}
      </Link>
      <Link className="button button-plain" href={to(`/complaints?recognition=${id}`)}>
        {t('entry.complain')}
      </Link>
      <Button onPress={() => window.print()}>{t('print')}</Button>
    </>
  )
}

interface ProviderProps {
  readonly entry: components['schemas']['RegisterEntry']
  readonly sequence: number
}

function Provider({ entry, sequence }: ProviderProps) {
  const { t, i18n } = useTranslation('public')
  const { name, country, registrationNumber, address, website } = entry.provider
  return (
    <Facts
      of={[
        [t('entry.number'), entry.number],
        [t('entry.nameChinese'), name['zh-CN']],
        [t('entry.nameEnglish'), name.en],
        [t('entry.nameLocal'), name.local],
        [t('register.country'), countryName(country, i18n.language)],
        [t('entry.registrationNumber'), registrationNumber],
        [t('entry.address'), address],
        [
          t('entry.website'),
          <a key="website" href={website} rel="noreferrer">
            {website}
          </a>,
        ],
        [t('entry.contact'), entry.contact?.name],
        [t('entry.province'), entry.contact?.province],
        [t('entry.legalBasis'), entry.legalBasis],
        [t('entry.change'), sequence],
        [t('entry.id'), <code key="id">{entry.id}</code>],
      ]}
    />
  )
}
