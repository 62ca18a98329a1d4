/** How much a violation weighs under each rule set. */
import { describe, expect, it } from '@jest/globals'
import { wholeCatalogue } from '../../checks/catalogue.ts'
import { effects, severityUnder, weighings } from '../../checks/rule-sets.ts'
import { ruleSetIds } from '../../procedure/rule-set.ts'

const stale = 'rfc5280-crl/next-update-not-passed'

describe('The rule sets of the checks', () => {
  it('are those of the procedure, and weigh only checks that exist', () => {
    const ids = new Set(wholeCatalogue.map(({ id }) => id))
    expect(Object.keys(weighings).sort()).toEqual([...ruleSetIds].sort())
    for (const { severities } of Object.values(weighings))
      expect(Object.keys(severities).filter((id) => !ids.has(id))).toEqual([])
  })

  it('weigh as the check says, unless they say otherwise', () => {
    const check = { id: stale, severity: 'minor' as const }
    expect(severityUnder('ESL-2019+Measures-2015', check)).toBe('minor')
    expect(severityUnder('Demonstration', check)).toBe('info')
    expect(severityUnder('another', check)).toBe('minor')
    expect(severityUnder(undefined, check)).toBe('minor')
  })

  it('say in both languages what each severity leads to', () => {
    for (const effect of Object.values(effects)) expect(effect['zh-CN']).toMatch(/\p{Script=Han}/u)
    expect(Object.keys(effects)).toEqual(['block', 'major', 'minor', 'info'])
  })
})
