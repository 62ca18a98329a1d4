/** GB 32100: the check digit of the Unified Social Credit Code. */
import { describe, expect, it } from '@jest/globals'
import { UnifiedSocialCreditCode } from '../../domain/form/unified-social-credit-code.ts'

const accepted = (code: string) => UnifiedSocialCreditCode.safeParse(code).success

// Published codes of Alibaba (China), Tencent and Huawei.
const codes = ['91330100799655058B', '9144030071526726XG', '914403001922038216']

describe('GB 32100', () => {
  it.each(codes)('accepts the published code %s', (code) => expect(accepted(code)).toBe(true))

  it.each(codes)('refuses %s with any one character changed', (code) => {
    for (let at = 0; at < 18; at += 1)
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY')
        if (other !== code[at])
          expect(accepted(code.slice(0, at) + other + code.slice(at + 1))).toBe(false)
  })

  it.each(['', '91330100799655058', '91330100799655058b', '9133010079965505IB'])(
    'refuses %j, which is not of its form',
    (code) => expect(accepted(code)).toBe(false),
  )
})
