import { instant } from '../../engine/values/instant.js'

/** The moment that all cases are asked about. */
export const moment = instant('2026-06-17T10:00:00+08:00')
