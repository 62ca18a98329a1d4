/** The hearing before an ending (Administrative License Law 47, 48): within twenty working days, by a chair who is uninvolved. */
import type { RecognitionPayloads } from '../../domain/recognition/acts.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { involvedInEnding } from '../../procedure/recognition/acts.ts'
import { system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import type { FollowingActs } from '../following/act.ts'
import { actsOfHearing, askForHearing } from '../following/hearing.ts'
import type { OpenRecognition } from './open.ts'

type Names = 'appoint-ending-chair' | 'announce-ending-hearing' | 'hold-ending-hearing'

const { appoint, announce, hold } = actsOfHearing<Recognition>({
  of: ({ ending }) => ending?.hearing,
  involved: involvedInEnding,
  rule: 'chair-not-involved',
  notice: ({ hearingNoticeWorkingDays }) => hearingNoticeWorkingDays,
  invite: (draft, { on, place, public: isPublic }) =>
    void orderNotice(draft, {
      kind: 'hearing',
      at: on,
      place,
      subject: (draft.ending?.content.facts ?? []).join('\n'),
      chair: draft.ending?.hearing?.chair?.name ?? '',
      public: isPublic,
    }),
})

export const endingHearingActs: FollowingActs<Recognition, Pick<RecognitionPayloads, Names>> = {
  'appoint-ending-chair': appoint,
  'announce-ending-hearing': announce,
  'hold-ending-hearing': hold,
}

/** Opens the next step of a hearing that was asked for; answers whether there is none or it has been held. */
export async function heardWhereAsked(recognition: OpenRecognition): Promise<boolean> {
  const { state, change, clocks } = recognition
  const hearing = state.ending?.hearing
  if (!hearing || hearing.held) return true
  if (recognition.calendar.length === 0) await recognition.learnCalendar()
  if (!clocks.find('C7')) {
    const clock = await clocks.from('C7', hearing.requested.at)
    change({ by: system, act: 'clock-started' }, (draft) => clocks.start(draft, clock))
  }
  change({ by: system, act: 'open-tasks' }, (draft) =>
    askForHearing(
      draft,
      hearing,
      ['appoint-ending-chair', 'announce-ending-hearing', 'hold-ending-hearing'],
      clocks.find('C7')?.dueDate,
    ),
  )
  return false
}
