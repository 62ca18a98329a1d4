/** Where the project keeps its servers, and which ones the configuration gives: the first run builds them. */
import { fileURLToPath } from 'node:url'
import { readConfiguration } from '../../temporal.config.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export const { servers } = readConfiguration({ CACHE_FOLDER: `${root}.cache`, ...process.env })

/** Time for a first run, which may build a server. */
export const buildMs = 10 * 60_000
