/** The clocks of a recognition. */
import { defineClock } from '../define-clock.ts'

export const recognitionClocks = {
  'annual-report': defineClock(['Annual report', '年度报告'], 'Measures 2015 ch. 5'),
  audit: defineClock(['Fresh audit', '定期审计'], 'policy'),
  'final-report': defineClock(
    ['Final report of an incident', '事件最终报告'],
    'policy',
    (rules) => ({
      workingDays: rules.supervision.recognition.finalReportWorkingDays,
    }),
  ),
  rectification: defineClock(['Correction', '责令改正'], 'ESL art. 31'),
  'certificate-update': defineClock(['Certificate update', '证书更新'], 'Draft-2024 ch. 7'),
  'renewal-reminder': defineClock(['Reminder of the renewal', '延续提示'], 'policy'),
  'ending-statement': defineClock(
    ['Statement before an ending', '终止前的陈述申辩'],
    'ALL art. 7',
    (rules) => ({ workingDays: rules.supervision.recognition.endingStatementWorkingDays }),
  ),
  expiry: defineClock(['End of the recognition', '有效期届满'], 'ALL art. 70(1)'),
  restriction: defineClock(['End of a restriction', '限制期满'], 'APL art. 9'),
} as const
