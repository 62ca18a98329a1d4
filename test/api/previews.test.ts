/** What an act will do, asked over HTTP: under the rules of the act itself, in both languages, without a trace. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ActPreview } from '../../api/previews/answer.ts'
import type { DossierView } from '../../api/views.ts'
import { type Caller, takeTask } from '../../demo/client.ts'
import { wordingOf } from '../../documents/notices/wording.ts'
import type { Task } from '../../domain/task.ts'
import { ledgerOf } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { accepted, filed, refusalOf } from './steps.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

const completing = (caller: Caller, { id, epoch }: Task, act: string, content: object) =>
  caller.call<ActPreview>(`/tasks/${id}/completion/preview`, { body: { act, epoch, ...content } })

const items = [{ document: 'audit', pointer: '/identity', what: 'Sign the last page. 请签字。' }]

/** The notices that a case has been issued since, as a preview words them. */
async function issuedSince(caller: Caller, dossier: string, known: number) {
  const { notices } = await caller.read(dossier)
  return notices
    .slice(known)
    .map(({ kind, to, content }) => ({ kind, to, ...wordingOf(content as never) }))
}

describe('A preview', () => {
  it('says word for word what the notice then says, and leaves no trace', async () => {
    const { intake } = service.cast
    const dossier = await filed(service.cast)
    const task = await takeTask(intake, dossier, 'examine-application')
    const before: DossierView = await intake.read(dossier)
    const entries = (await ledgerOf(intake, dossier)).length
    const accepting = await completing(intake, task, 'accept', {})
    expect(accepting.stage).toEqual({ from: 'intake', to: 'technical-checks' })
    expect(accepting.clocks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'C1', change: 'ends' }),
        expect.objectContaining({ id: 'C3', change: 'starts' }),
      ]),
    )
    expect(accepting.notices.map(({ kind }) => kind)).toEqual(['acceptance'])
    const correcting = await completing(intake, task, 'request-correction', { items })
    expect(correcting.stage.to).toBe('correction')
    expect(JSON.stringify(correcting.notices[0]?.['zh-CN'])).toContain('一次告知')
    expect(await intake.read(dossier)).toEqual(before)
    expect((await ledgerOf(intake, dossier)).length).toBe(entries)
    await intake.complete(task, 'request-correction', { items })
    expect(correcting.notices).toEqual(await issuedSince(intake, dossier, before.notices.length))
  })

  it('is refused by what refuses the act: body, role, stage, claim', async () => {
    const { intake, officer, applicant, successor } = service.cast
    const dossier = await filed(service.cast)
    const [task] = (await intake.read(dossier)).tasks
    if (!task) throw new Error('expected a task')
    const at = `/dossiers/${dossier}/acts`
    const letter = { organisation: 'MOFCOM', questions: ['Is there reciprocity?'] }
    const asked = (caller: Caller, path: string, body: object) =>
      refusalOf(caller.call(path, { body }))
    expect(await asked(officer, `${at}/consult/preview`, letter)).toMatchObject({ status: 409 })
    expect(await asked(officer, `${at}/consult/preview`, {})).toMatchObject({ status: 422 })
    expect(await asked(officer, `${at}/no-act/preview`, {})).toMatchObject({ status: 422 })
    expect(await asked(applicant, `${at}/consult/preview`, letter)).toMatchObject({ status: 403 })
    const leaving = { reason: 'Given up.' }
    expect(await asked(successor, `${at}/withdraw/preview`, leaving)).toMatchObject({ status: 404 })
    expect(await refusalOf(completing(intake, task, 'accept', {}))).toMatchObject({
      status: 409,
      type: 'claim-required',
    })
    expect(await refusalOf(completing(intake, task, 'accept', { more: 1 }))).toMatchObject({
      status: 422,
    })
  })

  it('shows the applicant what they will be told, and a letter to others not at all', async () => {
    const { officer, applicant } = service.cast
    const dossier = await accepted(service.cast)
    const letter = { organisation: 'MOFCOM', questions: ['Is there reciprocity?'] }
    const path = `/dossiers/${dossier}/acts`
    const consulting = await officer.call<ActPreview>(`${path}/consult/preview`, { body: letter })
    expect(consulting.notices.map(({ to }) => to)).toEqual([{ kind: 'body', name: 'MOFCOM' }])
    const leaving = { reason: 'Given up.' }
    const left = await applicant.call<ActPreview>(`${path}/withdraw/preview`, { body: leaving })
    expect(left).toMatchObject({ outcome: 'withdrawn', stage: { to: 'closed' }, notices: [] })
  })
})
