import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recognitionDefinition } from '../../../api/following/recognition.ts'
import type { Person } from '../../../domain/person.ts'
import { dateInShanghai, daysAfter } from '../../../procedure/working-days.ts'
import { person } from '../../support/people.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  applicant,
  evidence,
  provincial,
  type Rehearsal,
  secondSupervisor,
  startRehearsal,
  supervisor,
} from '../../support/time-skipping.ts'
import { begin, type Followed, report } from '../recognition/steps.ts'

const colleague = person('luo', 'provincial', provincial.organisation)
const elsewhere = person('hao', 'provincial', '浙江省')
const named = ({ sub, name }: Person) => ({ sub, name })
const text = { en: 'No second custodian', 'zh-CN': '缺少第二保管人' }

const refusedAs = async (type: string, act: Promise<unknown>) =>
  expect(await refusalOf(act)).toBe(type)

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 120_000)
afterAll(() => rehearsal.stop())

const today = async () => dateInShanghai(new Date(await rehearsal.now()).toISOString())

async function planned(inspectors: readonly Person[], announced: boolean) {
  const { recognition } = await begin(rehearsal)
  const date = await today()
  const plan = {
    announced,
    subject: 'Key ceremonies 密钥仪式',
    date,
    recordBy: daysAfter(date, 10),
    inspectors: inspectors.map(named),
  }
  const [planner] = inspectors
  if (planner) await recognition.act(planner, 'plan-inspection', plan)
  return { recognition, plan }
}

async function filed(recognition: Followed, who: Person, findings: object[]) {
  const document = randomUUID()
  await recognition.act(who, 'attach', {
    id: document,
    type: 'inspection-record',
    fileName: 'record.pdf',
    evidence: { ...evidence, key: document },
  })
  await recognition.work(
    who,
    { task: 'carry-out-inspection', act: 'file-inspection', subject: 'v1' },
    {
      carriedOutOn: await today(),
      summary: 'Looked at the key room',
      documents: [document],
      findings,
    },
  )
}

const seenByProvider = async (recognition: Followed) =>
  recognitionDefinition.viewFor(applicant, await recognition.read())?.inspections

describe('An inspection by a province', () => {
  it('is for the body of the region only, and is signed by a second inspector', async () => {
    const { recognition, plan } = await planned([provincial, colleague], false)
    await refusedAs('NotEntitled', recognition.act(elsewhere, 'plan-inspection', plan))
    const { tasks } = await recognition.until(({ tasks: all }) => all.length > 0)
    const task = tasks.find(({ kind }) => kind === 'carry-out-inspection')
    expect(task).toMatchObject({
      role: 'provincial',
      assignee: { sub: provincial.sub },
      due: plan.recordBy,
    })
    await filed(recognition, provincial, [{ severity: 'severe', text }])
    expect(await seenByProvider(recognition)).toEqual([])
    const second = (await recognition.read()).tasks.find(
      ({ kind }) => kind === 'confirm-inspection',
    )
    expect(second?.assignee?.sub).toBe(colleague.sub)
    await recognition.act(supervisor, 'reassign', {
      task: second?.id,
      to: named(provincial),
      reason: 'Ill',
    })
    const step = { task: 'confirm-inspection', act: 'confirm-inspection' } as const
    await refusedAs('SeparationOfDuty', recognition.work(provincial, step, {}))
    await recognition.act(supervisor, 'reassign', {
      task: second?.id,
      to: named(secondSupervisor),
      reason: 'Ill',
    })
    await refusedAs('NotEntitled', recognition.work(secondSupervisor, step, {}))
  }, 120_000)

  it('tells the CA what was found, and is over when the ordered correction is accepted', async () => {
    const { recognition } = await planned([provincial, colleague], false)
    await filed(recognition, provincial, [{ severity: 'severe', text }])
    await recognition.work(
      colleague,
      { task: 'confirm-inspection', act: 'confirm-inspection', subject: 'v1' },
      {},
    )
    await recognition.notice('inspection-result')
    const { findings } = await recognition.until((state) => state.findings.length === 1)
    expect(findings[0]).toMatchObject({
      by: named(provincial),
      content: { source: 'inspection', reference: 'v1.1', severity: 'severe', text },
    })
    const [seen] = (await seenByProvider(recognition)) ?? []
    expect(seen).toMatchObject({ id: 'v1', report: { by: { sub: 'withheld' } } })
    expect(seen?.plan.inspectors).toEqual([])
    await recognition.work(
      supervisor,
      { task: 'settle-finding', act: 'order-rectification', subject: 'f1' },
      { text: 'Name a second custodian 指定第二保管人', due: daysAfter(await today(), 30) },
    )
    await recognition.notice('rectification-order')
    expect((await recognition.read()).inspections?.[0]?.state).toBe('confirmed')
    await report(recognition, 'rectification')
    const after = await recognition.until(({ inspections }) => inspections?.[0]?.state === 'closed')
    expect(after.findings[0]).toMatchObject({ state: 'closed', closed: { by: { sub: 'system' } } })
  }, 120_000)
})

describe('An announced inspection by the ministry', () => {
  it('is told with its day and inspectors, and told again when it is called off', async () => {
    const { recognition, plan } = await planned([supervisor, secondSupervisor], true)
    const notice = await recognition.notice('inspection-notice')
    expect(JSON.stringify(notice.content)).toContain(secondSupervisor.name)
    expect(await seenByProvider(recognition)).toMatchObject([
      { id: 'v1', plan: { date: plan.date } },
    ])
    const off = { inspection: 'v1', reason: 'Postponed' }
    await refusedAs('NotEntitled', recognition.act(provincial, 'cancel-inspection', off))
    await recognition.act(supervisor, 'cancel-inspection', off)
    const later = await recognition.until(
      ({ notices }) =>
        notices.filter(({ kind, issuedAt }) => kind === 'inspection-notice' && issuedAt).length ===
        2,
    )
    expect(later.tasks.find(({ subject }) => subject === 'v1')?.state).toBe('cancelled')
    await refusedAs('MatterClosed', recognition.act(supervisor, 'cancel-inspection', off))
  }, 120_000)
})

describe('An observation of another system', () => {
  it('stands on record once; a severe kind opens a finding', async () => {
    const { recognition } = await begin(rehearsal)
    const observedAt = new Date((await rehearsal.now()) - 60_000).toISOString()
    const seen = (reference: string, kind: string) => ({
      source: 'Provincial monitor',
      reference,
      kind,
      observedAt,
      text: 'Seen in a tender',
      documents: [],
    })
    await refusedAs(
      'NotEntitled',
      recognition.act(elsewhere, 'record-observation', seen('1', 'other')),
    )
    await recognition.act(provincial, 'record-observation', seen('1', 'press-report'))
    expect((await recognition.read()).findings).toEqual([])
    await refusedAs(
      'MatterClosed',
      recognition.act(provincial, 'record-observation', seen('1', 'press-report')),
    )
    await recognition.act(provincial, 'record-observation', seen('2', 'government-use'))
    const { findings, supervision } = await recognition.read()
    expect(supervision).toHaveLength(2)
    expect(findings).toMatchObject([{ content: { source: 'observation', reference: 's2' } }])
  }, 120_000)
})
