/** `npm run servers`: brings every server that development and tests use, and prints where each is. */
import { readConfiguration } from '../temporal.config.ts'
import { resolveTool } from './resolve.ts'
import { bagitIsMissing, resolveBagit } from './servers/bagit.ts'
import { composeSpec } from './servers/compose-spec.ts'
import { debianTool } from './servers/debian.ts'
import type { ServerTool } from './server-tool.ts'
import { helm } from './servers/helm.ts'
import { postgresIsMissing, resolvePostgres } from './servers/postgres.ts'
import { resolveSchemathesis, schemathesisIsMissing } from './servers/schemathesis.ts'
import { temporalServer, temporalSqlTool } from './servers/temporal-server.ts'
import { temporalCli } from './servers/temporal.ts'
import { versityGateway } from './servers/versitygw.ts'
import { resolveTestServer } from './test-server.ts'

const { servers } = readConfiguration()
const { cacheFolder } = servers

/** Only the production-like stack and the chart need it: without it their tests are skipped. */
const orAbsent = (tool: ServerTool, given: string | undefined): Promise<string> =>
  resolveTool(tool, { cacheFolder, given }).catch((error: unknown) => `absent: ${String(error)}`)

const ways: Readonly<Record<string, () => Promise<string>>> = {
  Temporal: () => resolveTool(temporalCli, { cacheFolder, given: servers.temporal }),
  'object store': () => resolveTool(versityGateway, { cacheFolder, given: servers.versitygw }),
  'Temporal server': () => orAbsent(temporalServer, servers.temporalServer),
  'Temporal SQL tool': () => orAbsent(temporalSqlTool, servers.temporalSqlTool),
  Helm: () => orAbsent(helm, servers.helm),
  Compose: () => orAbsent(composeSpec, servers.composeSpec),
  'test server': async () =>
    (await resolveTestServer({ cacheFolder, given: servers.testServer })) ??
    'the SDK downloads it when a test first asks for it (no Maven and Java on PATH)',
  'BagIt validator': async () =>
    (await resolveBagit({ cacheFolder, given: servers.bagit })) ?? `absent: ${bagitIsMissing}`,
  Schemathesis: async () =>
    (await resolveSchemathesis({ cacheFolder, given: servers.schemathesis })) ??
    `absent: ${schemathesisIsMissing}`,
  'PDF tools': async () =>
    (debianTool('certutil') && debianTool('pdfsig')) ??
    'absent: Debian packages poppler-utils and libnss3-tools',
  'PKCS #11 tools': async () =>
    (debianTool('softhsm2-util') && debianTool('pkcs11-tool')) ??
    'absent: Debian packages softhsm2 and opensc',
  browser: async () => debianTool('chromium') ?? 'absent: Debian package chromium',
  xmlsec1: async () => debianTool('xmlsec1') ?? 'absent: Debian package xmlsec1',
  'virus scanner': async () => debianTool('clamd') ?? 'absent: Debian package clamav-daemon',
  promtool: async () => debianTool('promtool') ?? 'absent: Debian package prometheus',
  haproxy: async () => debianTool('haproxy') ?? 'absent: Debian package haproxy',
  PostgreSQL: async () =>
    (await resolvePostgres({ given: servers.postgresBin })) ?? `absent: ${postgresIsMissing}`,
}

// One after the other: each build takes all processors.
for (const [name, bring] of Object.entries(ways))
  try {
    console.log(`${name.padEnd(19)}${await bring()}`)
  } catch (error) {
    process.exitCode = 1
    console.error(`${name.padEnd(19)}${error instanceof Error ? error.message : String(error)}`)
  }
