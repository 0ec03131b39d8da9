import type { Proration, RecurringCharge } from '../../engine/model/price.js'
import { type Phrase, phrase } from '../language/phrase.js'

/** What a period costs of which only a part is charged, in a few words. */
export function prorationPhrase(cause: keyof RecurringCharge['proration'], policy: Proration): Phrase {
  switch (policy.kind) {
    case 'none':
    case 'fullPeriod':
      return phrase(`charge.undivided.${cause}.${policy.kind}`)
    case 'fixedMonth':
      return phrase('charge.prorated.fixedMonth', { days: policy.days })
    case 'day':
    case 'second':
    case 'dailyRate':
      return phrase(`charge.prorated.${policy.kind}`)
  }
}
