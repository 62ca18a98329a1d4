/** What a served penalty leaves behind: the public entry of the credit record, and restrictions of the CA and of persons. */
import type { CreditEntry, Restriction } from '../../domain/penalty/credit.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { measuresInWords } from '../../procedure/penalty/words.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { lastDayOf } from '../../procedure/validity.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'

function decided({ decision }: PenaltyCase) {
  const { measures = {}, number = '', servedAt = '' } = decision ?? {}
  return { measures, decision: number, from: dateInShanghai(servedAt) }
}

export function creditOf(state: PenaltyCase, { supervision }: RuleSet): CreditEntry {
  const { measures, decision, from } = decided(state)
  const { person, name, violation } = state
  return {
    penalty: state.id,
    decision,
    party: person ? { local: person.name } : name,
    violation: violation.title,
    article: violation.article,
    measures: measuresInWords(measures),
    from,
    until: lastDayOf(from, supervision.penalty.creditYears),
    corrections: [],
    state: 'published',
  }
}

const bar = {
  en: 'Barred from e-certification services (Electronic Signature Law 31).',
  'zh-CN': '不得从事电子认证服务（《电子签名法》第三十一条）。',
}

export function restrictionsOf(state: PenaltyCase): Restriction[] {
  const { person, name, organisation, violation } = state
  const { measures, decision, from } = decided(state)
  const { restriction, barred = [] } = measures
  const party: Pick<Restriction, 'kind' | 'names' | 'identifier'> = person
    ? { kind: 'person', names: [person.name], identifier: person.identifier }
    : {
        kind: 'organisation',
        names: [...new Set([organisation, ...Object.values(name)])],
      }
  const until = lastDayOf(from, violation.barYears ?? 0)
  return [
    ...(restriction ? [{ ...party, ...restriction, from, decision }] : []),
    ...barred.map(({ name: each, identifier }) => ({
      kind: 'person' as const,
      names: [each],
      identifier,
      what: bar,
      from,
      until,
      decision,
    })),
  ]
}
