/** Specifies rfc9598/mailbox-domain-ascii. */
import { mailboxDomainAscii } from '../../../checks/rfc9598/mailbox-domain-ascii.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(mailboxDomainAscii, {
  'a-label': passes(),
  'u-label': fails('it is "测试@测试.test"'),
})
