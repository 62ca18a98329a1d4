/** Is the process alive, and is every part ready. */
import { z } from 'zod'
import { route } from '../route.ts'

const Alive = z.object({ alive: z.literal(true) }).meta({ id: 'Alive' })
const Readiness = z
  .object({
    ready: z.boolean(),
    degraded: z.boolean().describe('A part is: the service answers, and somebody must see to it'),
    parts: z.array(
      z.object({
        part: z.string(),
        ready: z.boolean(),
        degraded: z.boolean().optional().describe('It answers, and what it serves does not hold'),
        detail: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Readiness' })

export const healthz = route(
  {
    method: 'get',
    path: '/healthz',
    tag: 'Operation',
    summary: 'The process is alive.',
    access: 'public',
    status: 200,
    response: Alive,
  },
  async () => ({ alive: true as const }),
)

export const readyz = route(
  {
    method: 'get',
    path: '/readyz',
    tag: 'Operation',
    summary:
      'Every part answers and the object store keeps its promises; 503 names the part that does not. `degraded`: what is published has ended.',
    access: 'public',
    status: 200,
    response: Readiness,
    problems: ['TemporarilyUnavailable'],
  },
  async ({ response }, { health }) => {
    const parts = await health.parts()
    const ready = parts.every((part) => part.ready)
    const degraded = parts.some((part) => part.degraded)
    if (ready) return { ready, degraded, parts }
    response.status(503).json({ ready, degraded, parts })
    return undefined
  },
)
