/** Which certificate policies a form declares. */
import { describe, expect, it } from '@jest/globals'
import { policiesDeclaredIn } from '../../domain/declared-policies.ts'

describe('The policies that a form declares', () => {
  it('are those of the practice statement and of the certificate types, each once', () => {
    const form = {
      'certificate-policy': { policies: [{ oid: '1.2.3.1' }, { oid: '1.2.3.2' }] },
      'certificate-types': { types: [{ policyOids: ['1.2.3.2', '1.2.3.3'] }] },
    }
    expect(policiesDeclaredIn(form)).toEqual(['1.2.3.1', '1.2.3.2', '1.2.3.3'])
  })
})
