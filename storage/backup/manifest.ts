/** How a backup lies in its folder, and what can be wrong with it. */

export const manifestFile = 'manifest.json'
export const objectsFile = 'objects.ndjson'

/** What can be wrong with a backup or with the place that it is to be restored into. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}
