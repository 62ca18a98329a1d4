/** Who does what on a recognition, and who must not because of what they have been: written out (ALL 48, 61, 62, 69). */
import { describe, expect, it } from '@jest/globals'
import { type RecognitionFacts, recognitionRules } from '../../procedure/recognition/acts.ts'
import type { Role } from '../../procedure/roles.ts'
import { commonRows, isAsWritten, type Row, somebody, trying } from './following.ts'

type Act = keyof typeof recognitionRules
type RecognitionRow = Row<'recognition'>

const running = ['in-force', 'ending'] as const
const ending = ['ending'] as const
const supervision: readonly Role[] = ['supervisor', 'provincial']
/** By no person: what another case tells. */
const told: RecognitionRow = [[], running]

const table: Record<Act, RecognitionRow> = {
  'file-change': [['applicant'], running],
  'report-duty': [['applicant'], running],
  'report-incident': [['applicant'], running],
  'answer-ending': [['applicant'], ending],
  'waive-ending-rights': [['applicant'], ending],
  'accept-change': [['supervisor'], running, 'examine-change'],
  'refuse-change': [['supervisor'], running, 'examine-change'],
  'accept-report': [['supervisor'], running, 'examine-duty'],
  'return-report': [['supervisor'], running, 'examine-duty'],
  'settle-incident': [['supervisor'], running, 'examine-incident'],
  'record-finding': [supervision, running],
  'record-supervision': [supervision, running],
  'record-observation': [supervision, running],
  'plan-inspection': [supervision, running],
  'cancel-inspection': [supervision, running],
  'file-inspection': [supervision, running, 'carry-out-inspection'],
  'confirm-inspection': [supervision, running, 'confirm-inspection'],
  'return-inspection': [supervision, running, 'confirm-inspection'],
  'order-rectification': [['supervisor'], running, 'settle-finding'],
  'close-finding': [['supervisor'], running, 'settle-finding'],
  'propose-ending': [['supervisor'], ['in-force']],
  'drop-ending': [['supervisor', 'head'], ending],
  'appoint-ending-chair': [['division-head'], ending, 'appoint-ending-chair'],
  'announce-ending-hearing': [['chair'], ending, 'announce-ending-hearing'],
  'hold-ending-hearing': [['chair'], ending, 'hold-ending-hearing'],
  'pass-ending': [['legal'], ending, 'check-ending'],
  'return-ending': [['legal'], ending, 'check-ending'],
  'decide-ending': [['head'], ending, 'decide-ending'],
  'note-exit': told,
  'end-recognition': told,
  'restrict-recognition': told,
  'note-finding': told,
  'note-recovery': told,
  'note-penalty': [[], [...running, 'cancellation']],
  'note-renewal': told,
  'note-change': told,
  'renew-recognition': told,
  'change-recognition': told,
  ...commonRows<'recognition'>(running),
}
const acts = Object.keys(table) as Act[]
const refusal = trying<RecognitionFacts>(recognitionRules, {})

const proceedings = (more: object) => ({ ending: { by: { sub: 'proposer' }, ...more } })
const pasts = {
  proposer: (sub: string) => ({ ending: { by: { sub } } }),
  chair: (sub: string) => proceedings({ hearing: { chair: { sub } } }),
  'legal reviewer': (sub: string) => proceedings({ checked: { by: { sub } } }),
  'who found it': (sub: string) => ({ findings: [{ by: { sub } }] }),
  inspector: (sub: string) => ({ inspections: [{ id: 'v1', plan: { inspectors: [{ sub }] } }] }),
  'who had a part long ago': (sub: string) => ({ formerlyInvolved: [sub] }),
  'who supervised': (sub: string) => ({ supervision: [{ by: { sub } }] }),
  recorder: (sub: string) => ({ inspections: [{ id: 'm1', report: { by: { sub } } }] }),
} satisfies Record<string, (sub: string) => Partial<RecognitionFacts>>
type Past = keyof typeof pasts

const presiding: readonly Past[] = [
  ...(['proposer', 'who found it', 'who supervised'] as const),
  ...(['inspector', 'who had a part long ago'] as const),
]
/** Act by act: who must not. What is missing here excludes nobody. */
const excluded: Partial<Record<Act, readonly Past[]>> = {
  'confirm-inspection': ['recorder'],
  'return-inspection': ['recorder'],
  'announce-ending-hearing': presiding,
  'hold-ending-hearing': presiding,
  'pass-ending': ['proposer', 'chair'],
  'return-ending': ['proposer', 'chair'],
  'decide-ending': ['proposer', 'chair', 'legal reviewer'],
}

describe('Who may do which act on a recognition', () => {
  isAsWritten({ kind: 'recognition', table, rules: recognitionRules, pasts, excluded, none: {} })

  it.each(acts.filter((act) => table[act][0].length === 0))(
    '%s: by the system alone, which holds no role',
    (act) => {
      const system = { sub: 'system', organisation: '', roles: [] as Role[] }
      expect(refusal(act, { who: system, stage: 'in-force' })).toBeUndefined()
      expect(refusal(act, { who: system, stage: 'closed' })?.type).toBe('WrongStage')
    },
  )

  it('is no applicant of another CA and no body of another province', () => {
    const others = [
      { ...somebody('applicant'), organisation: 'Another CA' },
      { ...somebody('provincial'), organisation: '浙江省' },
    ]
    for (const act of acts)
      for (const who of others)
        expect([act, refusal(act, { who, stage: 'in-force' })?.type]).toEqual([act, 'NotEntitled'])
  })
})
