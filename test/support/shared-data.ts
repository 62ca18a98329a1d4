/** Real certificates and test suites that are not part of the project; on CI they must be there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, it } from '@jest/globals'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The folder of the data: SHARED_DATA, else beside the project. */
export const sharedData = resolve(root, process.env.SHARED_DATA ?? '../shared/data')

/** A test suite over one folder of the data; skipped with a reason where it is absent, failing on CI. */
export function describeWithData(folder: string, title: string, suite: (path: string) => void) {
  const path = join(sharedData, folder)
  if (existsSync(path)) describe(title, () => suite(path))
  else if (process.env.CI === 'true')
    describe(title, () => {
      it('has its data', () => {
        throw new Error(`Expected data at ${path}; set SHARED_DATA`)
      })
    })
  else describe.skip(`${title} (no data at ${path})`, () => void it('is skipped', () => undefined))
}

export interface DataFile {
  /** Path below the folder. */
  readonly name: string
  readonly bytes: Buffer
}

/** Every file below a folder with one of the extensions, by name. */
export const filesBelow = (folder: string, extensions = ['.der', '.crt']): DataFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extensions.some((extension) => name.endsWith(extension)))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
