// @ts-check
/** The thread that reads one document: memory is limited before a parser is loaded. */
import { parentPort, workerData } from 'node:worker_threads'
import { limitBuffers } from './limit-buffers.mjs'

/** @type {import('../read-text.ts').TextTask} */
const { format, bytes, limits, outOfShare } = workerData
limitBuffers(limits.bufferMiB * 1024 ** 2 + bytes.length, outOfShare)
const read =
  format === 'pdf' ? (await import('./pdf.mjs')).readPdf : (await import('./docx.mjs')).readDocx
parentPort?.postMessage(await read(bytes, limits))
