/** What must hold of the metrics of a service with one dossier that was just accepted. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { expressions } from '../../deploy/observability/panels.ts'
import type { TestService } from '../support/service.ts'
import { namesInTemporalsSdk, scrape, whereItHappens } from './scrape.ts'

export function metricsHold(scene: () => { service: TestService; id: string }): void {
  const own = () => scrape(scene().service.telemetry.metricsAddress ?? '')
  const ofTemporal = () =>
    scrape(`http://${scene().service.configuration.telemetry.temporalMetrics ?? ''}/metrics`)

  describe('Metrics', () => {
    it('count what is open, and how much time its clocks leave', async () => {
      const { service, id } = scene()
      const metrics = await own()
      const { stage } = await service.cast.officer.read(id)
      expect(stage).not.toBe('closed')
      const open = [...metrics].filter(([name]) => name.startsWith('recognition_open_cases{'))
      expect(open.map(([, many]) => many)).toEqual([1])
      const clock = 'clock="C3",party="authority"'
      expect(metrics.get(`recognition_clock_headroom_working_days{${clock}}`)).toBeGreaterThan(15)
      expect(metrics.get(`recognition_clocks_overdue{${clock}}`)).toBe(0)
      expect(
        metrics.get(`recognition_clock_headroom_working_days_bucket{${clock},le="+Inf"}`),
      ).toBe(1)
      for (const part of ['temporal', 'records', 'evidence', 'identity'])
        expect(metrics.get(`recognition_part_ready{part="${part}"}`)).toBe(1)
    })

    it('measure requests, queries, uploads and activities', async () => {
      const metrics = await own()
      const route = 'method="POST",route="/tasks/{id}/completion",status="200"'
      expect(metrics.get(`recognition_http_request_duration_seconds_count{${route}}`)).toBe(1)
      for (const name of [
        'recognition_sql_query_duration_seconds_count{operation="insert"}',
        'recognition_s3_request_duration_seconds_count{method="PUT"}',
        'recognition_activity_duration_seconds_count{activity="issueNotice",outcome="completed"}',
      ])
        expect(metrics.get(name)).toBeGreaterThan(0)
      await fetch(`${scene().service.address}/register/verify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ certificate: 'MAA=' }),
      })
      const verdict = 'recognition_verification_answers_total{verdict="not-recognised"}'
      expect((await own()).get(verdict)).toBe(1)
    })

    it('are not where the public is', async () => {
      expect((await fetch(`${scene().service.address}/metrics`)).status).toBe(404)
    })

    it('are all that rules and dashboard ask for', async () => {
      const shown = new Set([...(await own()).keys(), ...(await ofTemporal()).keys()])
      const rules = readFileSync('deploy/observability/alerts.yml', 'utf8').replace(/#.*$/gm, '')
      const names = [...rules.matchAll(/expr: (?:>-\n)?([^]*?)\n {8}(?:for|labels):/g)].map(
        ([, expr]) => expr ?? '',
      )
      const asked = [...names, ...expressions].flatMap((expr) =>
        [...expr.matchAll(/\b(?:recognition|temporal)_\w+/g)].map(([name]) => name),
      )
      expect(new Set(asked).size).toBeGreaterThan(25)
      const sdk = namesInTemporalsSdk()
      for (const name of whereItHappens)
        expect(sdk).toContain(name.replace(/^temporal_(.*)_total$/, '$1'))
      expect(asked.filter((name) => !shown.has(name) && !whereItHappens.includes(name))).toEqual([])
    })
  })
}
