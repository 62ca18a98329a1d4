/** The clocks of a penalty case (C12): 2, 3, 5 and 7 days are working days, all others calendar days (Administrative Penalty Law 85). */
import { defineClock } from '../define-clock.ts'

const law = 'Administrative Penalty Law art.'

export const penaltyClocks = {
  'penalty-decision': defineClock(['Decision on a penalty', '作出处罚决定'], `${law} 60`),
  'penalty-statement': defineClock(
    ['Statement, defence and request for a hearing', '陈述、申辩和申请听证'],
    `${law} 45, 64`,
    ({ supervision }) => ({ workingDays: supervision.penalty.statementWorkingDays }),
  ),
  'penalty-service': defineClock(
    ['Service of the decision on a penalty', '送达处罚决定'],
    `${law} 61`,
    ({ supervision }) => ({ workingDays: supervision.penalty.serviceWorkingDays }),
  ),
  'penalty-payment': defineClock(['Payment of the fine', '缴纳罚款'], `${law} 67`),
  'penalty-credit': defineClock(['Publication in the credit record', '信用记录公示'], 'policy'),
} as const
