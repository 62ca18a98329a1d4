/** API and worker in one process, as `npm start` has them, on servers that are started elsewhere. */
import { startService } from '../../stack/service.ts'
import { readConfiguration } from '../../temporal.config.ts'

await startService(readConfiguration())
