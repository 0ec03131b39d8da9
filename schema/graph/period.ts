import type { CalendarPeriod } from '../../engine/values/local-date.js'
import { builder } from './builder.js'

export const PeriodType = builder.objectRef<CalendarPeriod>('CalendarPeriod').implement({
  fields: (t) => ({ unit: t.exposeString('unit'), count: t.exposeInt('count') }),
})
