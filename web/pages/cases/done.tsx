/** Who did something, and when. */
import { Instant } from '../../ui/moment.tsx'

interface DoneProps {
  readonly by: { readonly name: string }
  readonly at: string
}

export const Done = ({ by, at }: DoneProps) => (
  <>
    {by.name} · <Instant at={at} />
  </>
)
