/** The expert panel: its seats, declarations and opinions. */
import { z } from 'zod'
import { Person } from './person.ts'

const Text = z.string().trim().min(1).max(20_000)

export const Opinion = z
  .strictObject({
    advice: z.enum(['favourable', 'unfavourable']),
    reasons: Text.describe('What the expert found, by requirement'),
  })
  .meta({ id: 'Opinion' })
export type Opinion = z.infer<typeof Opinion>

export const Declaration = z
  .strictObject({
    conflict: z.boolean().describe('True: the expert is recused and sees no document'),
    statement: Text.describe('The declaration in the expert’s words'),
  })
  .meta({ id: 'Declaration' })
export type Declaration = z.infer<typeof Declaration>

export const Seat = Person.pick({ sub: true, name: true, organisation: true })
  .extend({
    conflict: z.boolean().optional(),
    statement: z.string().optional(),
    opinion: Opinion.optional(),
  })
  .meta({ id: 'Seat' })
export type Seat = z.infer<typeof Seat>
