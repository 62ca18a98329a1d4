/** The one extension (Administrative License Law 42): once the head has approved it, the period is longer and the applicant is told why. */
import type { OpenDossier } from '../dossier/dossier.ts'
import { system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'

export async function extension({ state, rules, change, clocks }: OpenDossier): Promise<void> {
  const clock = clocks.find('C3')
  const asked = state.extension
  if (!asked?.approvedBy || asked.granted || clock?.workingDays === undefined) return
  const workingDays = clock.workingDays + rules.extensionWorkingDays
  const end = await clocks.due({ ...clock, workingDays })
  change(
    { by: system, act: 'clock-extended', detail: { clock: 'C3', due: end.dueDate } },
    (draft) => {
      // Approved in time, though its last day may end while the new one is computed: the clock runs on.
      const state = clock.state === 'expired' ? ('running' as const) : clock.state
      clocks.set(draft, 'C3', { ...end, workingDays, state })
      draft.extension = { ...asked, granted: true }
      orderNotice(draft, {
        kind: 'extension',
        reasons: asked.reasons,
        workingDays: rules.extensionWorkingDays,
        decisionDue: end.dueDate,
      })
    },
  )
}
