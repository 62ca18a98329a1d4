/** The acts of the usual course of a case, by the people who usually do them. */
import { randomUUID } from 'node:crypto'
import type { Person } from '../../domain/person.ts'
import { grant } from './decisions.ts'
import { applicant, desk, experts, head, legal, nameOf, officer } from './people.ts'
import { evidence } from './rehearsed.ts'
import type { StartedCase } from './started-case.ts'

/** What people do in the course of a case. */
export function courseOf({ read, act, work, inStage }: StartedCase) {
  const filed = async () => {
    const { revision, documents } = await read()
    return {
      revision,
      documents: documents.length,
      form: evidence,
      caName: { en: 'Foreign CA' },
      certificateTypes: ['seal', 'signature'],
    }
  }

  const declare = (by: Person, conflict = false) =>
    act(by, 'declare', { conflict, statement: conflict ? 'I own shares in it.' : 'None.' })

  async function declared(by: Person): Promise<void> {
    const { declarations } = await read()
    if (!declarations.some(({ sub }) => sub === by.sub)) await declare(by)
  }

  return {
    declare,
    file: async () => act(applicant, 'file', await filed()),
    correct: async () => act(applicant, 'correct', await filed()),
    save: async (section: 'identity' | 'audit' = 'identity') => {
      const { revision } = await read()
      return act(applicant, 'save', { sections: { [section]: {} }, revision })
    },
    attach: async (by: Person, type: string, id: string = randomUUID()) => {
      const named = { id, type, fileName: `${type}.pdf`, evidence: { ...evidence, key: id } }
      await act(by, 'attach', named)
      return id
    },
    accept: async () => work(desk, 'accept', {}),
    /** Waits until the checks are through and the officers are asked for. */
    checked: () => inStage('verification'),
    verify: async (by = officer, verdict: 'meets' | 'does-not' = 'meets') => {
      await declared(by)
      const { equivalence = [] } = await read()
      const conditions = equivalence.map(({ id }) => ({
        condition: id,
        verdict: 'meets' as const,
        reason: 'Seen.',
      }))
      return work(by, 'verify', { verdict, conditions, note: 'As found.' })
    },
    assign: async (panel = experts) =>
      work(officer, 'assign', {
        experts: panel.map(({ sub, name, organisation }) => ({ sub, name, organisation })),
      }),
    declareInterest: async (expert: Person, conflict = false) =>
      work(expert, 'declare-interest', {
        conflict,
        statement: conflict ? 'I advise the applicant.' : 'None.',
      }),
    advise: async (expert: Person, advice: 'favourable' | 'unfavourable' = 'favourable') =>
      work(expert, 'give-opinion', { advice, reasons: 'As found.' }),
    propose: async (content = grant(), by = officer) => {
      await declared(by)
      return work(by, 'propose', { content })
    },
    passLegality: async (by = legal) => {
      await declared(by)
      return work(by, 'pass-legality', {})
    },
    decide: async (by = head) => work(by, 'decide', {}),
    /** Serves the decision by the applicant's read receipt, and consents to publication where it is asked. */
    receive: async () => {
      const { decision } = await inStage('delivery')
      await act(applicant, 'acknowledge', { notice: decision?.notice ?? '' })
      const { publication } = await read()
      if (publication?.open) await act(applicant, 'answer-publication', {})
    },
    /** Service on paper, at the instant of the notice itself. */
    serve: async (id: string, by = desk) => {
      const { notices } = await read()
      const servedAt = notices.find((each) => each.id === id)?.issuedAt ?? ''
      return act(by, 'record-service', { notice: id, proof: 'By hand.', servedAt })
    },
    nameParty: (who: Person) =>
      act(officer, 'name-party', {
        party: nameOf(who),
        interest: 'Competes with it.',
        answerBy: '2099-12-31',
      }),
  }
}
