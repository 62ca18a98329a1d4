/** The service under measurement: API and worker in one process, as `npm start` runs them. */
import { startService } from '../stack/service.ts'
import { readConfiguration } from '../temporal.config.ts'
import { serve } from './child.ts'

const service = await startService(readConfiguration())
serve(service.address, service.stop)
