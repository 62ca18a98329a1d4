/** The clocks of a complaint case: the law says “in time” (Administrative License Law 65), the policy says how long. */
import { defineClock } from '../define-clock.ts'

export const complaintClocks = {
  'complaint-acceptance': defineClock(
    ['Acceptance of a complaint', '投诉受理'],
    'Administrative License Law art. 65, period by policy',
    ({ supervision }) => ({ workingDays: supervision.complaint.acceptWorkingDays }),
  ),
  'complaint-answer': defineClock(
    ['Answer to a complaint', '投诉答复'],
    'Administrative License Law art. 65, period by policy',
    ({ supervision }) => ({ workingDays: supervision.complaint.answerWorkingDays }),
  ),
} as const
