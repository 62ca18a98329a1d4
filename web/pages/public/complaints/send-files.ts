/** Sends the files of a complaint one after another: each has its own outcome, none stops the others. */
import { fetchClient, idempotencyKey } from '../../../client/api.ts'
import { ProblemError } from '../../../client/problem.ts'

/** Number and secret: whoever has both is the complainant. */
export interface Access {
  readonly id: string
  readonly secret: string
}

export interface SentFile {
  readonly name: string
  /** Absent where the file has been taken. */
  readonly error?: ProblemError
}

export const secretHeader = ({ secret }: Access) => ({ 'Complaint-Secret': secret })

async function sendFile(access: Access, file: File): Promise<SentFile> {
  const form = new FormData()
  form.append('file', file)
  try {
    await fetchClient.POST('/complaints/{id}/additions/files', {
      params: { path: { id: access.id }, header: idempotencyKey() },
      headers: secretHeader(access),
      body: { file: file.name },
      bodySerializer: () => form,
    })
    return { name: file.name }
  } catch (error) {
    if (error instanceof ProblemError) return { name: file.name, error }
    throw error
  }
}

export async function sendFiles(access: Access, files: readonly File[]): Promise<SentFile[]> {
  const sent: SentFile[] = []
  for (const file of files) sent.push(await sendFile(access, file))
  return sent
}
