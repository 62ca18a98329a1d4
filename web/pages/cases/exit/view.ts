/** An exit as its reader may see it. */
import type { components } from '../../../client/schema.d.ts'

export type ExitView = components['schemas']['ExitsView']
