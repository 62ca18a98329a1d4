/** Attachments of the public stay in quarantine until a scan finds nothing; without a scanner they stay there. */
import { condition, sleep } from '@temporalio/workflow'
import type { ComplaintCase } from '../../domain/complaint/state.ts'
import { scanAttachment } from '../activities.ts'
import { system } from '../case/event-source.ts'
import type { OpenComplaint } from './open.ts'

type Attachment = ComplaintCase['attachments'][number]
type Scan = Awaited<ReturnType<typeof scanAttachment>>

/** Where there is no scanner, one is looked for again after this time. */
const untilNextLook = '1 day'

const stateOf = (scan: Scan): Pick<Attachment, 'state' | 'why'> => {
  if (scan.verdict === 'clean') return { state: 'clean' }
  if (scan.verdict === 'infected') return { state: 'infected', why: scan.signature }
  return { state: 'quarantined', why: 'no scanner is configured' }
}

/** Scans one after the other for as long as the run lasts; what a run leaves over the next one scans. */
export function scanAttachments({ state, change }: OpenComplaint): void {
  const next = () => state.attachments.find((attachment) => attachment.state === 'quarantined')
  const run = async () => {
    for (;;) {
      await condition(() => next() !== undefined)
      const id = next()?.document
      const file = state.documents.find((document) => document.id === id)
      if (!file) throw new Error(`expected the document of an attachment, got none`)
      const scan = await scanAttachment(file.evidence)
      const { verdict } = scan
      change(
        { by: system, act: 'attachment-scanned', detail: { document: id, verdict } },
        (draft) => {
          const attachment = draft.attachments.find(({ document }) => document === id)
          if (attachment) Object.assign(attachment, stateOf(scan))
        },
      )
      if (verdict === 'no-scanner') await sleep(untilNextLook)
    }
  }
  void run()
}
