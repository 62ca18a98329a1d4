/** Small system tools that tests use: on PATH, else from Debian's packages where that works. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** The tool and the package that has it. */
export const debianTools = {
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  certutil: 'libnss3-tools',
  'pkcs11-tool': 'opensc',
  'softhsm2-util': 'softhsm2',
  xmlsec1: 'xmlsec1',
  clamd: 'clamav-daemon',
  chromium: 'chromium',
  promtool: 'prometheus',
  haproxy: 'haproxy',
  pip3: 'python3-pip',
} as const
export type DebianTool = keyof typeof debianTools

const folders = ['/usr/local/bin', '/usr/bin', '/usr/sbin', '/bin', '/opt/homebrew/bin']

const onPath = (tool: DebianTool): string | undefined =>
  folders.map((folder) => path.join(folder, tool)).find((file) => existsSync(file))

/** Another process may install something at the same time. */
const patiently = ['-o', 'DPkg::Lock::Timeout=300']

function apt(...args: readonly string[]): void {
  try {
    execFileSync('apt-get', [...patiently, ...args], { stdio: 'ignore', timeout: 600_000 })
  } catch {
    // Not Debian, or not allowed to install: the tests that need the tool say so.
  }
}

function install(wanted: string): void {
  apt('update')
  apt('install', '-y', '--no-install-recommends', wanted)
}

/** Where the tool is; installed once where it is not and that is possible; undefined where it is not to be had. */
export function debianTool(tool: DebianTool): string | undefined {
  if (!onPath(tool)) install(debianTools[tool])
  return onPath(tool)
}
