/** The bytes of a document or notice, fetched with the reader's token. */
import { useQuery } from '@tanstack/react-query'
import { type CaseFile, fetchCaseFile } from '../case/save-file.ts'

/** Evidence never changes: what was read once is read. */
export const useBlob = (file: CaseFile, isWanted = true) =>
  useQuery({
    queryKey: ['file', file],
    queryFn: () => fetchCaseFile(file),
    enabled: isWanted,
    staleTime: Infinity,
    gcTime: 60_000,
    throwOnError: false,
  })
