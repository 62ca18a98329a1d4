/** Which events of a case its applicant sees: acts that they do, and those whose result is addressed to them. */

export const visibleToApplicant: readonly string[] = [
  ...['open', 'save', 'attach', 'file', 'correct', 'withdraw', 'enter-stage', 'accept'],
  ...['refuse-acceptance', 'request-correction', 'deem-accepted', 'checks-completed'],
  ...['clock-expired', 'clock-met', 'clock-started', 'clock-paused', 'clock-resumed'],
  ...[
    'clock-extended',
    'clock-recomputed',
    'clock-reminder',
    'start-review',
    'pin-rules',
    'fix-on-the-spot',
  ],
  ...['request-supplement', 'close-supplement', 'schedule-inspection', 'announce-hearing'],
  ...['hold-hearing', 'notice-issued', 'record-service', 'send-message', 'decision-issued'],
  ...['comment-opened', 'comment-closed', 'skip-stage', 'grant-without-effect'],
  ...['publication-settled', 'delivered', 'close', 'package-sealed'],
]
