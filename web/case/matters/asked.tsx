/** What the authority has asked of others: supplementary material, the views of other bodies, inspections, and why time was not counted. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../acts/use-terms.ts'
import { linesOf } from '../../ui/lines.tsx'
import { Day } from '../../ui/moment.tsx'
import { Matter, type MattersProps, Said } from './matter.tsx'

export function Supplements({ dossier: { supplements } }: MattersProps) {
  const { t } = useTranslation('case')
  return supplements.map(({ id, items, answerBy, by, at, answer, closed }) => (
    <Matter
      key={id}
      title={t('matters.supplement.title')}
      facts={[
        [t('matters.asked'), linesOf(items.map(({ what }) => what))],
        [t('matters.askedBy'), <Said key="by" by={by} at={at} />],
        [t('matters.answerBy'), <Day key="day" day={answerBy} />],
        [t('matters.answer'), answer && <Said {...answer}>{answer.text}</Said>],
        [t('matters.supplement.closed'), closed && <Said {...closed}>{closed.reason}</Said>],
      ]}
    />
  ))
}

export function Bodies({ dossier: { consultations = [] } }: MattersProps) {
  const { t } = useTranslation('case')
  const { term } = useTerms()
  return consultations.map(({ id, organisation, questions, by, at, reply }) => (
    <Matter
      key={id}
      title={t('matters.body.title', { organisation })}
      facts={[
        [t('matters.asked'), linesOf(questions)],
        [t('matters.askedBy'), <Said key="by" by={by} at={at} />],
        [t('matters.body.position'), reply && term('position', reply.position)],
        [t('matters.answer'), reply && <Said {...reply}>{reply.text}</Said>],
      ]}
    />
  ))
}

export function Inspections({ dossier: { inspections } }: MattersProps) {
  const { t } = useTranslation('case')
  return inspections.map(({ id, on, place, inspectors, by, at, record }) => (
    <Matter
      key={id}
      title={t('matters.inspection.title')}
      facts={[
        [t('matters.inspection.on'), <Day key="on" day={on} />],
        [t('matters.inspection.place'), place],
        [t('matters.inspection.inspectors'), inspectors.map(({ name }) => name).join(', ')],
        [t('matters.askedBy'), <Said key="by" by={by} at={at} />],
        [t('matters.inspection.findings'), record && <Said {...record}>{record.findings}</Said>],
        [t('matters.signedBy'), record?.signedBy.join(', ')],
      ]}
    />
  ))
}

/** Times that are not counted, and the one extension that the law allows. */
export function Times({ dossier: { pauses, extension } }: MattersProps) {
  const { t } = useTranslation('case')
  const { term } = useTerms()
  return (
    <>
      {pauses.map(({ id, reason, explanation, expectedEnd, by, at, approvedBy, ...pause }) => (
        <Matter
          key={id}
          title={t('matters.pause.title', { reason: term('pauseReason', reason) })}
          facts={[
            [
              t('matters.reasons'),
              <Said key="why" by={by} at={at}>
                {explanation}
              </Said>,
            ],
            [t('matters.pause.expectedEnd'), <Day key="end" day={expectedEnd} />],
            [t('matters.approvedBy'), approvedBy?.name],
            [t('matters.refused'), pause.refused && <Refused {...pause.refused} />],
            [t('matters.pause.from'), pause.from && <Said at={pause.from} />],
            [t('matters.pause.to'), pause.to && <Said at={pause.to} />],
            [t('matters.pause.report'), pause.report],
          ]}
        />
      ))}
      {extension && (
        <Matter
          title={t('matters.extension.title')}
          facts={[
            [t('matters.reasons'), linesOf(extension.reasons)],
            [t('matters.askedBy'), <Said key="by" by={extension.by} at={extension.at} />],
            [t('matters.approvedBy'), extension.approvedBy?.name],
            [t('matters.refused'), extension.refused && <Refused {...extension.refused} />],
          ]}
        />
      )}
    </>
  )
}

interface RefusedProps {
  readonly reason: string
  readonly by: { readonly name: string }
  readonly at: string
}

const Refused = ({ reason, by, at }: RefusedProps) => (
  <Said by={by} at={at}>
    {reason}
  </Said>
)
