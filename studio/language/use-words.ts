import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Language, LocalizedText } from '../../engine/values/localized-text.js'
import type { Phrase } from './phrase.js'

export interface Words {
  readonly t: TFunction<'studio'>
  readonly language: Language
  /** A text of the catalog or of an answer, in the language of the page. */
  readonly say: (text: LocalizedText) => string
  readonly phrase: (phrase: Phrase) => string
}

export function useWords(): Words {
  const { t, i18n } = useTranslation('studio')
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN'
  return {
    t,
    language,
    say: (text) => text[language],
    phrase: ({ key, values }) => String(t(key as never, values as never)),
  }
}
