/** The thread that reads one document: memory is limited before a parser is loaded. */
import { parentPort, workerData } from 'node:worker_threads'
import { limitBuffers } from './allocation-guard.ts'
import type { TextLimits } from './limits.ts'

export interface TextTask {
  readonly format: 'pdf' | 'docx'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly limits: TextLimits
}

const { format, bytes, limits } = workerData as TextTask
limitBuffers(limits.bufferMiB * 1024 ** 2 + bytes.length)
const read =
  format === 'pdf'
    ? (await import('./pdf-text.ts')).readPdf
    : (await import('./docx-text.ts')).readDocx
parentPort?.postMessage(await read(bytes, limits))
