/** Records of a test, empty and migrated. */
import { freshRecords } from '../../stack/fresh-records.ts'
import { onStderr } from '../../stack/progress.ts'
import { openRecords, type RecordsOptions } from '../../storage/records/records.ts'
import { readConfiguration } from '../../temporal.config.ts'

/** The URL of the embedded engine in this folder, which must not exist yet. */
export const freshRecordsIn = (folder: string) =>
  freshRecords(folder, { ...readConfiguration().servers, progress: onStderr })

export const openFreshRecords = async (folder: string, options?: RecordsOptions) =>
  openRecords(await freshRecordsIn(folder), options)
