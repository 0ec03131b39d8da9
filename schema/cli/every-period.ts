import type { CalendarPeriod } from '../../engine/values/local-date.js'
import { type Language, text } from '../../engine/values/localized-text.js'

const periodNames = { day: text('天', 'day'), month: text('月', 'month'), year: text('年', 'year') }

/** `yearly` periods and others that are not a month: `per year`, `per 3 months`. */
export function everyPeriod({ unit, count }: CalendarPeriod, language: Language): string {
  const name = periodNames[unit][language]
  if (language === 'zh-CN') return count === 1 ? `每${name}` : `每 ${count} ${unit === 'month' ? '个月' : name}`
  return count === 1 ? `per ${name}` : `per ${count} ${name}s`
}

export function isMonth({ unit, count }: CalendarPeriod): boolean {
  return unit === 'month' && count === 1
}
