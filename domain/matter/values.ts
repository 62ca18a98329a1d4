/** The plain values of matters: texts of people, instants, days and ids. */
import { z } from 'zod'

export const Text = z.string().trim().min(1).max(20_000)
export const At = z.iso.datetime()
export const Day = z.iso.date().describe('Asia/Shanghai')
export const MatterId = z.string().max(64).describe('Id of the matter within its dossier')
