/** The hearing of a case after a grant: asked for, chaired by somebody uninvolved, announced in time, held and minuted. */
import { z } from 'zod'
import { At, Text } from '../matter/values.ts'
import { PersonName } from '../person.ts'

/** What people send with its three steps. */
export const hearingContents = {
  appoint: z.strictObject({ chair: PersonName }),
  announce: z.strictObject({ on: At, place: Text, public: z.boolean() }),
  hold: z.strictObject({
    document: z.uuid().describe('The signed minutes among the documents'),
    signedBy: z.array(z.string().min(1).max(200)).min(2).max(50),
    summary: Text,
  }),
}

export const FollowingHearing = z.object({
  requested: z.object({ text: z.string(), by: PersonName, at: At }),
  chair: PersonName.optional(),
  announced: hearingContents.announce.extend({ at: At }).optional(),
  held: hearingContents.hold.extend({ at: At, sha256: z.string() }).optional(),
})
export type FollowingHearing = z.infer<typeof FollowingHearing>

type Claimed<S extends z.ZodObject> = z.infer<S> & {
  readonly claim: { readonly task: string; readonly epoch: number }
}
export type HearingPayloads = {
  [Step in keyof typeof hearingContents]: Claimed<(typeof hearingContents)[Step]>
}
