/** The command `recognise` on the whole service: a folder becomes a dossier, is followed and answered; then all is read again. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import { stringify } from 'yaml'
import { createClient } from '../../client/client.ts'
import { eventually } from '../../demo/eventually.ts'
import { grantScript } from '../../demo/scripts.ts'
import { accept } from '../../demo/story.ts'
import { program, programSecret } from '../../stack/identity/program.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'

const run = promisify(execFile)
let service: TestService
let token: string
const folder = mkdtempSync(path.join(tmpdir(), 'recognise-'))
beforeAll(async () => {
  service = await startTestService()
  token = await service.tokenOf(service.people.applicant)
}, startWithinMs)
afterAll(async () => {
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
})

const recognise = (...args: string[]) =>
  run('npx', ['tsx', 'client/cli/recognise.ts', '--url', service.address, ...args], {
    env: { ...process.env, RECOGNISE_TOKEN: token },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )

const { script } = grantScript()

/** The specimen dossier as a CA has it on its disk. */
function writeFolder(documents = script.files): void {
  mkdirSync(folder, { recursive: true })
  for (const { fileName, bytes } of documents) writeFileSync(path.join(folder, fileName), bytes())
  writeFileSync(path.join(folder, 'form.json'), JSON.stringify(script.form))
  const listed = documents.map(({ type, fileName, language }) => ({
    type,
    file: fileName,
    language,
  }))
  writeFileSync(
    path.join(folder, 'manifest.yaml'),
    stringify({ form: 'form.json', documents: JSON.parse(JSON.stringify(listed)) as unknown }),
  )
}

describe('recognise', () => {
  let dossier: string

  it('says what is missing and what to do, and goes on with the same draft once it is there', async () => {
    writeFolder(script.files.slice(1))
    const refused = await recognise('--lang', 'zh-CN', 'file', folder)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(/✗ 4\d\d /)
    expect(refused.stderr).toContain('处理办法：')

    writeFolder()
    const filed = await recognise('file', folder)
    expect(filed.code).toBe(0)
    dossier = filed.stdout.trim().split('\n').at(-1) ?? ''
    expect(filed.stdout).toContain(`goes on with draft ${dossier}`)
    expect(refused.stdout).toContain(dossier)
    expect(filed.stdout.match(/is there already/g)).toHaveLength(script.files.length - 1)
    const { documents, stage } = await service.cast.officer.read(dossier)
    expect(documents).toHaveLength(script.files.length)
    expect(stage).toBe('intake')
    // Filed is filed: the same command again changes nothing.
    const again = await recognise('file', folder)
    expect(again.stdout.trim().split('\n').at(-1)).toBe(dossier)
  })

  it('follows it by its stages and clocks, lists it, and fetches notices whose seals are verified', async () => {
    const following = recognise('watch', dossier, '--until', 'verification', '--every', '1')
    await accept(service.cast, dossier, () => {})
    const { stdout } = await following
    expect(stdout).toContain(`${dossier}: stage verification`)
    expect(stdout).toMatch(/clock C3 running, until \d{4}-\d\d-\d\d/)
    expect((await recognise('status')).stdout).toContain(dossier)

    const to = path.join(folder, 'notices')
    const trust = service.stack.seal.anchorFile
    const fetched = await eventually('notices', async () => {
      const answer = await recognise('notices', dossier, '--to', to, '--trust', trust)
      return answer.stdout.includes('acceptance') ? answer : undefined
    })
    expect(fetched.code).toBe(0)
    expect(fetched.stdout).toMatch(/✓ acceptance .*: seal valid/)
    expect(readdirSync(to).some((name) => name.endsWith('-acceptance.pdf'))).toBe(true)
  })

  it('gets its own tokens with client credentials, and says what the provider says where they are wrong', async () => {
    const { issuer } = service.configuration.identity
    const secretFile = path.join(folder, 'client-secret')
    const asProgram = (secret: string) => {
      writeFileSync(secretFile, `${secret}\n`, { mode: 0o600 })
      const own = ['--issuer', issuer, '--client-id', program.sub]
      return recognise(...own, '--client-secret-file', secretFile, 'status')
    }
    const { stdout } = await asProgram(programSecret(service.stack.key))
    expect(stdout).toContain(dossier)
    const refused = await asProgram('guessed')
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('invalid_client')
  })

  it('without a token says how to give one', async () => {
    token = ''
    const { code, stderr } = await recognise('status')
    expect(code).toBe(1)
    expect(stderr).toContain('RECOGNISE_TOKEN')
  })
})

describe('the nightly reading of everything', () => {
  it('runs as the schedule starts it, finds a whole service sound, and shows administrators what it read', async () => {
    const { address, namespace } = service.configuration.temporal
    const connection = await Connection.connect({ address })
    await new Client({ connection, namespace }).schedule.getHandle('integrity').trigger()
    await connection.close()
    const bearer = await service.tokenOf(service.people.administrator)
    const { api } = createClient({ address: service.address, token: () => bearer })
    const found = await eventually('a reading that has ended', async () => {
      const { data } = await api.GET('/integrity', { params: { query: { limit: 1 } } })
      return data?.items[0]?.endedAt === undefined ? undefined : data.items[0]
    })
    const { data } = await api.GET('/integrity/{id}/findings', {
      params: { path: { id: found.id } },
    })
    expect(data?.items).toEqual([])
    expect(found.tally.cases).toBeGreaterThanOrEqual(1)
    expect(found.tally.objects).toBeGreaterThanOrEqual(script.files.length)
  })

  it('is shown to nobody else', async () => {
    const bearer = await service.tokenOf(service.people.applicant)
    const { api } = createClient({ address: service.address, token: () => bearer })
    await expect(api.GET('/integrity', { params: { query: {} } })).rejects.toMatchObject({
      status: 403,
    })
  })
})
