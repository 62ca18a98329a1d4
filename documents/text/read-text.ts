/** Reads the text of a PDF or DOCX file in a thread of its own; whatever the file holds, it ends within the limits. */
import { Worker } from 'node:worker_threads'
import type { DocumentText, TextReading } from '../../checks/documents/text/document-text.ts'
import { textFailure, type TextFailureCode } from './failures.ts'
import { type TextLimits, usualTextLimits } from './limits.ts'

/** What the thread is handed. */
export interface TextTask {
  readonly format: DocumentText['format']
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly limits: TextLimits
  readonly outOfShare: number
}

/** What the thread answers. */
export type Read =
  { readonly text: DocumentText } | { readonly code: TextFailureCode; readonly detail?: string }

/** Exit code of a thread that asked for more memory than its share. */
const outOfShare = 71

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const formats: Readonly<Record<string, TextTask['format'] | undefined>> = {
  'application/pdf': 'pdf',
  [docx]: 'docx',
}

export interface TextSource {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly limits?: TextLimits
  /** Ends the reading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

// In plain JavaScript: the loader of TypeScript would rewrite the parsers too, which costs ten times their own time.
const entry = new URL('./thread/main.mjs', import.meta.url)

function start(task: TextTask): Worker {
  const { heapMiB } = task.limits
  return new Worker(entry, {
    execArgv: [],
    // Parsers warn to the console about every flaw of a font: nobody reads that.
    stdout: true,
    stderr: true,
    workerData: task,
    transferList: [task.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: 32 },
  })
}

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

function answerOf(task: TextTask, signal: AbortSignal | undefined): Promise<Read> {
  return new Promise((resolve, reject) => {
    const worker = start(task)
    const timer = setTimeout(() => end({ code: 'too-slow' }), task.limits.milliseconds)
    const abort = () => end(undefined)
    function end(read: Read | undefined): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      void worker.terminate()
      if (read) resolve(read)
      else reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.once('message', (read: Read) => end(read))
    worker.once('error', (error: Error) =>
      end({ code: isOutOfMemory(error) ? 'too-large' : 'unreadable' }),
    )
    worker.once('exit', (exit) => end({ code: exit === outOfShare ? 'too-large' : 'unreadable' }))
  })
}

/** A page of a scan may bear a stamp or a page number; a page of text has more letters than this. */
const lettersOfAPage = 10

function hasText({ pages }: DocumentText): boolean {
  const letters = pages.reduce(
    (sum, { lines }) => sum + (lines.join('').match(/\p{L}/gu)?.length ?? 0),
    0,
  )
  return letters >= lettersOfAPage * pages.length
}

/** Never rejects for what a file holds. */
export async function readText(source: TextSource): Promise<TextReading> {
  const { bytes, mediaType, limits = usualTextLimits, signal } = source
  const format = formats[mediaType]
  if (!format) return { failure: textFailure('not-a-text-format') }
  if (bytes.length > limits.fileBytes) return { failure: textFailure('too-large') }
  signal?.throwIfAborted()
  const read = await answerOf({ format, bytes: Uint8Array.from(bytes), limits, outOfShare }, signal)
  if ('code' in read) return { failure: textFailure(read.code, read.detail) }
  return hasText(read.text) ? { text: read.text } : { failure: textFailure('no-text') }
}
