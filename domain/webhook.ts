/** A webhook: where an organisation, or an official role, is told of events by signed requests. */
import { z } from 'zod'
import { PersonName } from './person.ts'

export const topics = ['dossiers', 'register'] as const
export type Topic = (typeof topics)[number]

export const Webhook = z
  .object({
    id: z.uuid(),
    organisation: z.string().optional().describe('Told of this organisation’s dossiers'),
    role: z.string().optional().describe('Told of every dossier, for this official role'),
    topic: z.enum(topics).describe('Told of events of dossiers, or of changes of the register'),
    url: z.url(),
    acts: z
      .array(z.string())
      .optional()
      .describe('Only these acts, or kinds of change of the register; absent for all'),
    createdBy: PersonName,
    createdAt: z.iso.datetime(),
    previousSecretUntil: z.iso
      .datetime()
      .optional()
      .describe('Until then the secret before the last rotation signs too'),
    endedAt: z.iso.datetime().optional().describe('Nothing is sent any more'),
    endedBecause: z.string().optional(),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>
