/** What a notice says, in one language: its title, the article that it rests on, and its text part by part. */
import { z } from 'zod'

const NoticePart = z
  .object({
    heading: z.string().optional(),
    text: z.string().optional(),
    items: z.array(z.string()).optional().describe('A numbered list; as people wrote it'),
    facts: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  })
  .meta({ id: 'NoticePart' })
export type NoticePart = z.infer<typeof NoticePart>

export const NoticeText = z
  .object({ title: z.string(), article: z.string(), parts: z.array(NoticePart) })
  .meta({ id: 'NoticeText' })
export type NoticeText = z.infer<typeof NoticeText>

export const NoticeWording = z.object({ en: NoticeText, 'zh-CN': NoticeText })
export type NoticeWording = z.infer<typeof NoticeWording>
