import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices } from './example.js'
import { fee } from './example-fee.js'

/** A charge whose periods begin with the service says how to divide its first one, which is always whole. */
export const startNeverDivides: Check = {
  code: 'price/start-never-divides',
  severity: 'warning',
  why: text(
    '从开通日起算的首期总是完整的，这里声明的折算永远不会用到。',
    'A first period that begins with the service is whole, so that what is said here never happens.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) => {
      if (charge.kind !== 'recurring' || charge.cycle !== 'anniversary' || charge.proration.start.kind === 'fullPeriod') return []
      return [
        {
          document: { kind, id },
          pointer: pointer('charge', 'proration', 'start'),
          what: text(
            `“${id}”从开通日起算各期，却声明首期要折算。`,
            `The periods of "${id}" begin with the service, but its first one is to be prorated.`,
          ),
          fix: text(
            '请把开通时的折算改为 fullPeriod，或改按日历或出账日分期。',
            'Let the proration at the start be "fullPeriod", or the cycle "calendar" or "billDay".',
          ),
        },
      ]
    }),
  examples: {
    sound: exampleWithPrices({ yearly: fee({ cycle: 'anniversary', proration: { start: { kind: 'fullPeriod' } } }) }),
    unsound: exampleWithPrices({ yearly: fee({ cycle: 'anniversary' }) }),
  },
}
