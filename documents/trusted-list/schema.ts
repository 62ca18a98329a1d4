/** What the schemas of ETSI TS 119 612 v2.4.1 say against a list, found in a thread of its own within limits; offline. */
import { Worker } from 'node:worker_threads'
import type { ListRemark } from '../../domain/partner-list.ts'
import { parseOption } from '../xml/parse.ts'

/** What the thread is handed. */
export interface SchemaTask {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of libxml2's parser. */
  readonly option: number
  readonly most: number
}

/** What the thread answers, for each place. */
export interface Violation {
  readonly line: number
  /** As libxml2 says it, in English. */
  readonly text: string
}

export interface SchemaLimits {
  readonly milliseconds: number
  /** Memory for what is said against the list. */
  readonly heapMiB: number
}

/** A list of 15 MB that holds takes 2 s; one with a violation in every element takes the square of their number. */
export const schemaLimits: SchemaLimits = { milliseconds: 30_000, heapMiB: 256 }
const mostNamed = 20

// In plain JavaScript, as every thread here: the loader of TypeScript would have to be started with each.
const entry = new URL('./schema/validate.mjs', import.meta.url)

const remarkOf = ({ line, text }: Violation): ListRemark => ({
  code: 'Schema',
  text: {
    en: `line ${line}, against the schema of TS 119 612 v2.4.1: ${text}`,
    'zh-CN': `第 ${line} 行不符合 TS 119 612 v2.4.1 的 XML 架构：${text}`,
  },
})

const endless = ({ milliseconds, heapMiB }: SchemaLimits): ListRemark => ({
  code: 'SchemaTooCostly',
  text: {
    en: `what the schema says against it could not be told within ${milliseconds} ms and ${heapMiB} MiB`,
    'zh-CN': `未能在 ${milliseconds} 毫秒和 ${heapMiB} MiB 内完成 XML 架构校验`,
  },
})

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * At most 20, in the order of the document; empty where it is as the schemas have it. The bytes are well-formed XML.
 * Rejects for nothing that a list holds.
 */
export function schemaRemarks(
  bytes: Uint8Array,
  limits: SchemaLimits = schemaLimits,
): Promise<ListRemark[]> {
  const task: SchemaTask = { bytes: Uint8Array.from(bytes), option: parseOption, most: mostNamed }
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      execArgv: [],
      workerData: task,
      transferList: [task.bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB },
    })
    const timer = setTimeout(() => end([endless(limits)]), limits.milliseconds)
    function end(remarks: ListRemark[]): void {
      clearTimeout(timer)
      void worker.terminate()
      resolve(remarks)
    }
    worker.once('message', (violations: Violation[]) => end(violations.map(remarkOf)))
    worker.once('error', (error) => {
      if (isOutOfMemory(error)) return end([endless(limits)])
      clearTimeout(timer)
      reject(error)
    })
  })
}
