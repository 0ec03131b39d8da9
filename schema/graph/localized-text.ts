import type { LocalizedText } from '../../engine/values/localized-text.js'
import { builder } from './builder.js'

export const LocalizedTextType = builder.objectRef<LocalizedText>('LocalizedText').implement({
  description: 'One text in every language.',
  fields: (t) => ({
    zhCN: t.string({ resolve: (text) => text['zh-CN'] }),
    en: t.exposeString('en'),
  }),
})
