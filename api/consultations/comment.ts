/** A comment of the public on its way to the case: the same text under the same key is one comment; its sender stays unknown. */
import type { Client } from '@temporalio/client'
import type { CommentContent } from '../../domain/matter/public-comment.ts'
import type { Person } from '../../domain/person.ts'
import type { Receipt } from '../../domain/receipt.ts'
import { refuse } from '../../procedure/failures.ts'
import type { Records } from '../../storage/records/records.ts'
import { commented, dossierWorkflowId } from '../../workflows/messages.ts'
import { receiptOf } from '../act-parts.ts'
import { fingerprintOf, keyDigest } from '../idempotency.ts'
import { createEntries } from '../ledger-entries.ts'
import { createPatience } from '../patience.ts'
import { Problem } from '../problem.ts'
import { findConsultation } from './view.ts'

/** Whoever comments; no token has this organisation, so that nobody reads a comment as an act of their own. */
export const thePublic: Person = {
  sub: 'public',
  name: '公众 The public',
  organisation: '公众 The public',
  roles: [],
}

export interface SentComment {
  readonly consultation: string
  /** Strangers may choose the same key: it is theirs together with what they sent. */
  readonly key: string
  readonly content: CommentContent
}

interface CommentParts {
  readonly client: Client
  readonly records: Pick<Records, 'findDossier' | 'findEntry'>
}

/** Sends comments; each is answered once it is in the ledger, and again under its key when the period is over. */
export function createCommenting({ client, records }: CommentParts) {
  const { patiently } = createPatience(client)
  const { written, repeated } = createEntries({ client, records })

  /** Throws NotFound, CommentsClosed. */
  return async ({ consultation: id, key: sent, content }: SentComment): Promise<Receipt> => {
    const { stage } = await findConsultation(id, records)
    const fingerprint = fingerprintOf('comment', content)
    const key = keyDigest(thePublic, `${fingerprint}:${sent}`)
    const done = await repeated('dossier', id, { key, fingerprint })
    if (done) return receiptOf(done)
    if (stage !== 'public-comment')
      throw Problem.of(refuse('CommentsClosed', 'expected a consultation that is open'))
    const handle = client.workflow.getHandle(dossierWorkflowId(id))
    const answer = await patiently(() =>
      handle.executeUpdate(commented, {
        args: [{ by: thePublic, key, fingerprint, payload: content }],
        updateId: `${key}.${fingerprint}`,
      }),
    )
    return receiptOf(await written(id, answer.event))
  }
}
