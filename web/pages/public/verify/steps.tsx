/** Every step of the judgement with its verdict, reason and clause. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import type { Tone } from '../../../ui/sign.tsx'
import { Table } from '../../../ui/table.tsx'

type Step = components['schemas']['VerificationStep']

const tones: Record<Step['verdict'], Tone> = {
  pass: 'good',
  warning: 'warn',
  fail: 'bad',
  undetermined: 'warn',
  'not-judged': 'neutral',
}

export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  return (
    <Table
      caption={t('verify.steps')}
      rows={steps}
      rowKey={({ step }) => step}
      empty={t('none')}
      columns={[
        {
          key: 'step',
          title: t('verify.stepTitle'),
          isRowHeader: true,
          cell: ({ step }) => t(`verify.step.${step}`),
        },
        {
          key: 'verdict',
          title: t('verify.verdictTitle'),
          cell: ({ verdict }) => (
            <Badge tone={tones[verdict]}>{t(`verify.stepVerdict.${verdict}`)}</Badge>
          ),
        },
        { key: 'reason', title: t('verify.reason'), cell: ({ reason }) => inWords(reason) },
        {
          key: 'clause',
          title: t('verify.clause'),
          cell: ({ clause, decision }) => [inWords(clause), decision].filter(Boolean).join(' · '),
        },
      ]}
    />
  )
}
