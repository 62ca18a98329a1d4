/** Alert rules, their own tests and the dashboard hold for promtool; each alert has its section of the runbook, and the other way round. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { dashboardFile, dashboardText } from '../../deploy/observability/dashboard.ts'
import { expressions } from '../../deploy/observability/panels.ts'
import { debianTool } from '../../stack/servers/debian.ts'
import { itWith } from '../support/tools.ts'

const folder = fileURLToPath(new URL('../../deploy/observability/', import.meta.url))
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const namesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name]) => name)
const alerts = namesIn(read('alerts.yml'), /- alert: (\w+)/g)

const promtool = debianTool('promtool')
const run = (...args: string[]) =>
  execFileSync(promtool ?? 'promtool', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })

describe('Alert rules', () => {
  itWith(
    'promtool',
    'are valid, and fire on what they are for and on nothing in a service in good order',
    async () => {
      expect(run('check', 'config', 'prometheus.yml')).toContain(`${alerts.length} rules found`)
      expect(run('test', 'rules', 'alerts.test.yml')).toContain('SUCCESS')
    },
  )

  it('each have a test that makes them fire', () => {
    const tested = new Set(namesIn(read('alerts.test.yml'), /alertname="(\w+)"/g))
    expect([...tested].sort()).toEqual([...alerts].sort())
  })

  it('each have a section of the runbook, which has no other', () => {
    const runbook = readFileSync(path.join(folder, '../../docs/runbook.md'), 'utf8')
    const links = namesIn(read('alerts.yml'), /runbook_url: docs\/runbook\.md#(\w+)/g)
    expect(namesIn(runbook, /^## (\w+)$/gm)).toEqual(alerts)
    expect(links).toEqual(alerts.map((name) => name?.toLowerCase()))
  })
})

describe('The dashboard', () => {
  it('is what its description writes', () => {
    expect(JSON.parse(readFileSync(dashboardFile, 'utf8'))).toEqual(JSON.parse(dashboardText()))
  })

  itWith('promtool', 'asks in expressions that Prometheus reads', async () => {
    const scratch = mkdtempSync(path.join(tmpdir(), 'dashboard-'))
    const file = path.join(scratch, 'expressions.json')
    const rules = expressions.map((expr, place) => ({ record: `panel:expression:${place}`, expr }))
    writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules }] }))
    expect(run('check', 'rules', file)).toContain(`${expressions.length} rules found`)
    rmSync(scratch, { recursive: true })
  })
})
