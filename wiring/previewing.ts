/** A part of `server.ts`: what an act will do is found by the procedure's own stages, from what is on file. */
import type { Client } from '@temporalio/client'
import { createOnFile } from '../activities/on-file.ts'
import { createPreviews } from '../api/previews/gateway.ts'
import { wordingOf } from '../documents/notices/wording.ts'
import type { Configuration } from '../temporal.config.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import { createPreviewAct } from '../workflows/preview/preview-act.ts'

interface PreviewingParts {
  readonly client: Client
  readonly records: Records
  readonly evidence: EvidenceStore
  readonly configuration: Pick<Configuration, 'rules'>
}

export function previewing({ client, records, evidence, configuration }: PreviewingParts) {
  const { rules } = configuration
  const onFile = createOnFile({ rules, records, evidence, calendar: records.calendars.loaded })
  return createPreviews({ client, wordingOf, previewAct: createPreviewAct(onFile) })
}
