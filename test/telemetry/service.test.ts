/** One act is one trace through all parts; logs tell of cases and never of people; metrics say what runs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { grantScript } from '../../demo/scripts.ts'
import { type SpecimenFile, takeTask } from '../../demo/client.ts'
import { file } from '../../demo/story.ts'
import { people } from '../../stack/people.ts'
import { freePort } from '../../stack/free-port.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { metricsHold } from './metrics.ts'
import { type ReceivedSpan, type Receiver, startReceiver } from './receiver.ts'

const marks = {
  email: 'marked.person@marked.example',
  telephone: '+86 139 1234 5678',
  name: 'Marked Person 标记人',
}

/** The form with every e-mail address and telephone number of it marked, and people's names. */
const marked = <T>(form: T): T =>
  JSON.parse(
    JSON.stringify(form, (key, value: unknown) => {
      if (typeof value !== 'string') return value
      if (key === 'email') return marks.email
      return key === 'telephone' ? marks.telephone : value
    }),
  ) as T

let service: TestService
let receiver: Receiver
let id: string
let answered: Response
const lines: string[] = []
const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
const caller = '00f067aa0ba902b7'

const files: readonly SpecimenFile[] = grantScript().script.files

beforeAll(async () => {
  receiver = await startReceiver()
  service = await startTestService(
    undefined,
    {
      LOG_LEVEL: 'debug',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.address,
      METRICS_ADDRESS: `127.0.0.1:${await freePort()}`,
      TEMPORAL_METRICS_ADDRESS: `127.0.0.1:${await freePort()}`,
    },
    { write: (line) => void lines.push(line) },
  )
  const { script } = grantScript()
  const { cast } = service
  id = await file(cast, { ...script, files, form: marked(script.form) }, () => undefined)
  const task = await takeTask(cast.intake, id, 'examine-application')
  answered = await cast.intake.send(`/tasks/${task.id}/completion`, {
    body: { act: 'accept', epoch: task.epoch },
    headers: { traceparent: `00-${trace}-${caller}-01` },
  })
  // The task is done: whoever holds nothing of it is refused, by name.
  await cast.officer.send(`/tasks/${task.id}/claim`, { method: 'POST' })
  await service.telemetry.tracing?.flush()
}, startWithinMs)
afterAll(async () => {
  await service.stop()
  receiver.stop()
})

const spansOf = (traceId: string) => receiver.spans.filter((span) => span.traceId === traceId)
const attribute = (span: ReceivedSpan | undefined, key: string) =>
  span?.attributes.find((each) => each.key === key)?.value

/** The names of the spans from one up to the request. */
function above(span: ReceivedSpan): string[] {
  const parent = receiver.spans.find(({ spanId }) => spanId === span.parentSpanId)
  return [span.name, ...(parent ? above(parent) : [])]
}

describe('The trace of an act', () => {
  it('is the one that the caller began, and is named to the caller', () => {
    expect(answered.status).toBe(200)
    expect(answered.headers.get('x-trace-id')).toBe(trace)
    const [request] = spansOf(trace).filter(({ parentSpanId }) => parentSpanId === caller)
    expect(request?.name).toBe('POST /tasks/{id}/completion')
    expect(attribute(request, 'case.id')).toEqual({ stringValue: id })
    expect(attribute(request, 'act')).toEqual({ stringValue: 'accept' })
  })

  it('goes from the request over update and workflow to the activity that writes the ledger', () => {
    const insert = spansOf(trace).filter((span) => span.name === 'insert ledger')
    expect(insert.map(above)).toContainEqual([
      'insert ledger',
      'RunActivity:record',
      'StartActivity:record',
      'HandleUpdate:accept',
      'StartWorkflowUpdate:accept',
      'POST /tasks/{id}/completion',
    ])
  })

  it('holds the object store as the activity that issues the notice asked it', () => {
    const stored = spansOf(trace).filter(({ name }) => name === 'S3 PUT')
    expect(stored.map(above)).toContainEqual([
      'S3 PUT',
      'RunActivity:issueNotice',
      'StartActivity:issueNotice',
      'HandleUpdate:accept',
      'StartWorkflowUpdate:accept',
      'POST /tasks/{id}/completion',
    ])
  })

  it('is none of another act', () => {
    const requests = receiver.spans.filter(({ name }) => name.startsWith('POST /dossiers'))
    const traces = new Set(requests.map(({ traceId }) => traceId))
    expect(requests.length).toBeGreaterThan(2)
    expect(traces.size).toBe(requests.length)
    expect(traces.has(trace)).toBe(false)
  })

  it('holds the upload of a document, from the request to the object store', () => {
    const uploads = receiver.spans.filter(({ name }) => name === 'S3 PUT').map(above)
    expect(uploads).toContainEqual(['S3 PUT', 'POST /dossiers/{id}/documents'])
  })
})

describe('What leaves with a trace, and what stands in the log', () => {
  const personal = [
    ...Object.values(marks),
    ...Object.values(people).flatMap(({ name }) => [name, ...name.split(/ (?=\p{L}+ )/u)]),
  ]

  it('is nothing of a person', () => {
    const log = lines.join('')
    expect(receiver.text()).toContain(id)
    expect(log).toContain(id)
    for (const each of personal) {
      expect(receiver.text()).not.toContain(each)
      expect(log).not.toContain(each)
    }
  })

  it('says of an act its case, its route, its name and its trace', () => {
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(entries).toContainEqual(
      expect.objectContaining({
        msg: 'answered',
        case: id,
        act: 'accept',
        route: '/tasks/{id}/completion',
        status: 200,
        trace,
        request: answered.headers.get('x-request-id'),
      }),
    )
  })
})

metricsHold(() => ({ service, id }))
