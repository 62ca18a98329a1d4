/** One thing that the case waits for from its applicant, with its last day. */
import { useTranslation } from 'react-i18next'
import { TimeLeft } from '../../../case/time-left.tsx'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Day } from '../../../ui/moment.tsx'

export type Ask = components['schemas']['Ask']

export function AskLine({ ask: { kind, due } }: { readonly ask: Ask }) {
  const { t } = useTranslation('applicant')
  return (
    <>
      <Badge tone={kind === 'file' ? 'info' : 'warn'}>{t(`ask.${kind}.short`)}</Badge>
      {due !== undefined && (
        <>
          {' '}
          <TimeLeft day={due} /> (<Day day={due} />)
        </>
      )}
    </>
  )
}
