/** The guide: what is asked of an applicant, by which article and within which period; all of it comes from the rules in force. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { Conditions } from './conditions.tsx'
import { Periods } from './periods.tsx'
import { Sections } from './sections.tsx'
import '../public.css'

type Rules = components['schemas']['Guide']

export function Guide() {
  const { t } = useTranslation('public')
  const { data } = api.useQuery('get', '/guide')
  return (
    <Page
      title={t('guide.title')}
      actions={<Button onPress={() => window.print()}>{t('print')}</Button>}
    >
      {data ? <OfRules guide={data} /> : <Loading />}
    </Page>
  )
}

const parts = ['conditions', 'documents', 'periods'] as const

function OfRules({ guide }: { readonly guide: Rules }) {
  const { t } = useTranslation('public')
  return (
    <>
      <p>{t('guide.purpose')}</p>
      <nav aria-label={t('guide.contents')} className="no-print">
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`guide.${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <AtAGlance guide={guide} />
      <Conditions conditions={guide.conditions} />
      <Sections sections={guide.sections} />
      <Periods periods={guide.periods} />
    </>
  )
}

function AtAGlance({ guide }: { readonly guide: Rules }) {
  const { t, i18n } = useTranslation('public')
  const inWords = useBilingual()
  const { fee, languages } = guide
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
  const money = new Intl.NumberFormat(i18n.language, { style: 'currency', currency: 'CNY' })
  return (
    <Facts
      of={[
        [t('entry.legalBasis'), inWords(guide.legalBasis)],
        [
          t('guide.fee'),
          `${fee.yuan === 0 ? t('guide.noFee') : money.format(fee.yuan)} · ${inWords(fee.article)}`,
        ],
        [t('guide.validity'), t('guide.years', { count: guide.validityYears })],
        [t('guide.verifiers'), t('guide.people', { count: guide.verifiers })],
        [t('guide.panel'), t('guide.atLeastPeople', { count: guide.panelMinimum })],
        [t('guide.languages'), languages.map((tag) => names.of(tag) ?? tag).join(' · ')],
        [t('guide.auditAge'), t('guide.months', { count: guide.auditMaxAgeMonths })],
        [t('guide.retention'), t('guide.years', { count: guide.retentionYears })],
        [t('guide.ruleSet'), <code key="rules">{guide.ruleSet}</code>],
      ]}
    />
  )
}
