/** The clocks of an exit: they run backwards from the planned end, and the rule set says how far (Electronic Signature Law 23). */
import { defineClock } from '../define-clock.ts'

export const exitClocks = {
  'parties-told': defineClock(['Parties told of the end', '告知有关各方'], 'ESL art. 23'),
  takeover: defineClock(['Takeover agreed', '达成业务承接协议'], 'ESL art. 23'),
  'exit-end': defineClock(['Planned end of the service', '拟终止服务日'], 'ESL art. 23'),
} as const
