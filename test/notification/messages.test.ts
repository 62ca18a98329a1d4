import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { waitAfter } from '../../notification/backoff.ts'
import { createAnnounce } from '../../notification/messages.ts'
import { letterOf, messageKinds } from '../../notification/texts.ts'
import type { Task } from '../../domain/task.ts'
import type { Announce } from '../../storage/records/outbox.ts'
import { elena } from '../storage/records/events.ts'
import { noticeIssued, systemEvent } from './cases.ts'

const dossier = randomUUID()
const email = 'li@agent.example'
const announce = createAnnounce({ emails: true })

/** A dossier as the events before left it. */
const record = (state: object = {}, form: object = { agent: { contact: { email } } }) =>
  ({
    state: { organisation: 'Foreign CA', notices: [], clocks: [], ...state },
    form,
    updatedAt: '',
  }) as unknown as Parameters<Announce>[1]

const emailsOf = (event: Parameters<Announce>[0], at = record()) => announce(event, at).emails
const event = (more: Parameters<typeof systemEvent>[2]) =>
  systemEvent(dossier, 5, more) as Parameters<Announce>[0]

describe('An e-mail', () => {
  it('goes to the agent or contact in China, else to the applicant’s own contact', () => {
    const closed = event({ act: 'close' })
    expect(emailsOf(closed)).toEqual([{ kind: 'closed', to: { address: email }, facts: {} }])
    const own = { application: { applicant: { contact: { email: 'ca@ca.example' } } } }
    expect(emailsOf(closed, record({}, own))).toMatchObject([{ to: { address: 'ca@ca.example' } }])
    const wrong = { ...own, agent: { contact: { email: 'not an address' } } }
    expect(emailsOf(closed, record({}, wrong))).toHaveLength(1)
    expect(emailsOf(closed, record({}, {}))).toEqual([])
  })

  it('announces a notice to whom it is addressed', () => {
    const issued = noticeIssued(dossier, 5) as Parameters<Announce>[0]
    const { notices = [] } = issued.changes as { notices?: { id: string }[] }
    expect(emailsOf(issued, record({ notices }))).toMatchObject([
      { kind: 'notice-issued', to: { address: email }, facts: { number: '工信证认受〔2026〕7号' } },
    ])
    const to = { kind: 'party', name: 'Competitor', sub: 'deng' }
    const other = notices.map((notice) => ({ ...notice, to }))
    expect(emailsOf(issued, record({ notices: other }))).toMatchObject([{ to: { sub: 'deng' } }])
    const body = notices.map((notice) => ({ ...notice, to: { kind: 'body', name: 'MOFCOM' } }))
    expect(emailsOf(issued, record({ notices: body }))).toEqual([])
  })

  it('warns of the applicant’s periods only', () => {
    const clocks = ['lapse', 'C3', 'C11:c2'].map((key) => ({ key, dueDate: '2026-12-01' }))
    const kinds = (act: string, clock: string) =>
      emailsOf(event({ act, detail: { clock } }), record({ clocks })).map(({ kind }) => kind)
    expect(kinds('clock-reminder', 'lapse')).toEqual(['clock-reminder'])
    expect(kinds('clock-expired', 'lapse')).toEqual(['clock-expired'])
    expect(kinds('clock-reminder', 'C3')).toEqual([])
    expect(kinds('clock-expired', 'C11:c2')).toEqual([])
  })

  it('carries no message back to whoever wrote it', () => {
    expect(emailsOf(event({ act: 'send-message' }))).toHaveLength(1)
    expect(emailsOf(event({ act: 'send-message', by: elena }))).toEqual([])
  })

  it('tells a person once of the tasks that others lay on their desk', () => {
    const assignee = { sub: 'zhang', name: 'Zhang' }
    const open = { state: 'open', assignee, openedAt: '2026-11-23T02:00:00.000Z' } as Task
    const told = (tasks: object[], more = {}) =>
      emailsOf(event({ ...more, tasks: tasks as Task[] }))
    expect(told([open, open])).toEqual([{ kind: 'task-assigned', to: { sub: 'zhang' }, facts: {} }])
    expect(told([{ ...open, assignee: undefined }])).toEqual([])
    expect(told([{ ...open, state: 'completed' }])).toEqual([])
    const claimed = { ...open, openedAt: '2026-11-20T02:00:00.000Z' }
    expect(told([claimed], { act: 'claim', by: { ...elena, sub: 'zhang' } })).toEqual([])
    expect(told([claimed], { act: 'reassign' })).toHaveLength(1)
  })

  it('is not even kept without a mail server', () => {
    const { emails } = createAnnounce({ emails: false })(event({ act: 'close' }), record())
    expect(emails).toEqual([])
  })

  it.each(messageKinds)(
    'of kind %s says in both languages which case, and where to read on',
    (kind) => {
      const facts = { notice: `${dossier}.n1`, number: '工信证认受〔2026〕7号', due: '2026-12-01' }
      const { subject, text } = letterOf({
        kind,
        facts,
        dossier,
        publicAddress: 'https://r.example',
      })
      const [zh, en] = subject.split(' / ')
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z][\w .工信证认受〔〕号-]+$/)
      for (const label of ['案件编号：', 'Case: ']) expect(text).toContain(`${label}${dossier}`)
      expect(text).toContain(`https://r.example/dossiers/${dossier}/notices/${dossier}.n1`)
      expect(text).not.toContain('undefined')
    },
  )
})

describe('Webhooks of organisations', () => {
  it('are told of visible events and of their own acts, agents while they are agents', () => {
    const agency = { organisation: 'Agent Ltd', until: '2027-01-01' }
    const told = (act: string, by = event({}).by, state: object = { agency }) =>
      announce(event({ act, by }), record(state)).organisations
    expect(told('accept')).toEqual(['Foreign CA', 'Agent Ltd'])
    expect(told('accept', undefined, { agency: { ...agency, ended: true } })).toEqual([
      'Foreign CA',
    ])
    expect(told('propose')).toEqual([])
    expect(told('nudge', elena)).toEqual(['Foreign CA'])
  })
})

describe('Waiting between attempts', () => {
  it('doubles up to the longest, and differs by half', () => {
    const backoff = { firstMs: 100, longestMs: 1_000 }
    const whole = [1, 2, 3, 4, 5, 500].map((failures) => waitAfter(failures, backoff, 1))
    expect(whole).toEqual([100, 200, 400, 800, 1_000, 1_000])
    expect(waitAfter(3, backoff, 0)).toBe(200)
  })
})
