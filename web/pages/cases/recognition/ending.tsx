/** Proceedings to end the recognition: notice, position, hearing, decision; and the end itself. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import { Done } from '../done.tsx'
import { HearingFacts } from '../hearing.tsx'
import { linesOf } from '../../../ui/lines.tsx'
import type { RecognitionView } from './view.ts'

export const EndingPart = ({ view: { ending, ended } }: { readonly view: RecognitionView }) => (
  <div className="stack">
    {ended && <Ended ended={ended} />}
    {ending && <Proceedings ending={ending} />}
  </div>
)

function Ended({ ended }: { readonly ended: NonNullable<RecognitionView['ended']> }) {
  const { t } = useTranslation(['cases', 'terms'])
  return (
    <Note tone="bad" title={t(`terms:outcome.${ended.status}`)}>
      <p>
        {t('ending.since')} <Instant at={ended.at} />
      </p>
      {ended.cancelledAt && (
        <p>
          {t('ending.cancelled')} <Instant at={ended.cancelledAt} />
        </p>
      )}
    </Note>
  )
}

function Proceedings({ ending }: { readonly ending: NonNullable<RecognitionView['ending']> }) {
  const { t } = useTranslation(['cases', 'terms'])
  const { term } = useTerms()
  const { content, by, at, statements = [], waived, hearing, checked, returned, decided } = ending
  return (
    <>
      <Facts
        of={[
          [t('ending.intended'), t(`terms:outcome.${content.status}`)],
          [t('ending.ground'), term('endingGround', content.ground)],
          [t('ending.facts'), linesOf(content.facts)],
          [t('ending.reasons'), linesOf(content.reasons)],
          [t('ending.publicInterest'), content.publicInterest],
          [t('ending.compensation'), content.compensation],
          [t('ending.proposed'), <Done key="proposed" by={by} at={at} />],
          [t('ending.position'), linesOf(statements.map(({ text }) => text))],
          [t('ending.waived'), waived?.text],
          [t('ending.checked'), checked && <Done key="checked" {...checked} />],
          [t('ending.returned'), returned?.reason],
          [t('ending.decided'), decided && <Done key="decided" {...decided} />],
          [t('ending.decision'), decided && t(decided.ends ? 'ending.ends' : 'ending.goesOn')],
          [t('ending.because'), linesOf(decided?.reasons)],
        ]}
      />
      {hearing && <HearingFacts hearing={hearing} />}
    </>
  )
}
