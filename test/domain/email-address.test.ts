/** E-mail addresses are taken as mail servers take them: RFC 5321 §4.1.2, §4.5.3.1; RFC 1035 §2.3.1. */
import { describe, expect, it } from '@jest/globals'
import { EmailAddress } from '../../domain/form/values.ts'

const taken = (address: string) => EmailAddress.safeParse(address).success

describe('An e-mail address', () => {
  it('may have dots, apostrophes and tags, and domains of many labels', () => {
    for (const address of ["o'neil.x+tag@mail.example.co.uk", 'a@b-c.cn', `${'a'.repeat(64)}@b.cn`])
      expect([address, taken(address)]).toEqual([address, true])
  })

  it('is refused with an empty part, with labels that a name server does not know, or with too much before the @', () => {
    const wrong = [
      ...['.a@b.cn', 'a.@b.cn', 'a..b@c.cn', 'a@b', 'a@-b.cn', 'a@b-.cn', 'a@b..cn'],
      ...[`a@${'b'.repeat(64)}.cn`, `${'a'.repeat(65)}@b.cn`, `a@${'b.'.repeat(130)}cn`],
    ]
    for (const address of wrong) expect([address, taken(address)]).toEqual([address, false])
  })
})
