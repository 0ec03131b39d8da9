import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../engine/values/localized-text.js'
import { words as english } from './words.en.js'
import { words as chinese } from './words.zh-CN.js'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'studio'
    resources: { studio: typeof english }
  }
}

/** Both languages are part of the first route: they are small, and switching must not wait. */
export function startLanguage(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'studio',
    resources: { 'zh-CN': { studio: chinese }, en: { studio: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

/** The language of a first visit: English for browsers that ask for it before Chinese. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const first = wanted.find((tag) => /^(zh|en)\b/i.test(tag))
  return first?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language
  if (i18next.language !== language) await i18next.changeLanguage(language)
}
