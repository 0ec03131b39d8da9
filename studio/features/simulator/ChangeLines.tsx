import { Button } from 'antd'
import type { QuotedChanges } from '../../../engine/ask/answer.js'
import type { BeforeAfter, BillEntry, BilledPart } from '../../../engine/price/held/change-answer.js'
import { withoutAgreed } from '../../coordinates/agreed-input.js'
import { heldChanges } from '../../coordinates/held-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { periodPhrase } from '../../parts/charge-view.js'
import { Section } from '../../parts/Section.js'
import { useCatalog } from '../../source/use-catalog.js'
import { changeTotals } from './change-view.js'
import { HeldSummary } from './HeldSummary.js'
import { heldInputOf } from './simulated-request.js'

/** What an order changes of what the customer has: each charge before and after, what is done to each item, and the bill of the change. */
export function ChangeLines({ changes, offering }: { changes: QuotedChanges; offering: string }) {
  const { t, say, phrase } = useWords()
  return (
    <>
      <Section title={t('holding.changes')}>
        <div className="scroll-x">
          <table className="grid-table">
            <thead>
              <tr>
                <th>{t('price.line')}</th>
                <th className="num">{t('holding.before')}</th>
                <th className="num">{t('holding.delta')}</th>
                <th className="num">{t('holding.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.lines.map(({ path, price, name, period, charge, ...sides }) => (
                <tr key={`${path} ${price}`}>
                  <td>
                    {say(name)}
                    <span className="faint line-detail">
                      {period === null ? t(`charge.${charge}`) : phrase(periodPhrase(period))} · <span className="mono">{path}</span>
                    </span>
                  </td>
                  <Sides sides={sides} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              {changeTotals(changes).map(({ key, name, sides }) => (
                <tr key={key} className="total-row">
                  <td>{phrase(name)}</td>
                  <Sides sides={sides} />
                </tr>
              ))}
            </tfoot>
          </table>
        </div>
      </Section>
      <Bill changes={changes} />
      <Items changes={changes} />
      <Afterwards held={changes.held} offering={offering} />
    </>
  )
}

function Sides({ sides: { before, delta, after } }: { sides: BeforeAfter }) {
  return (
    <>
      <td className="num">{before}</td>
      <td className="num">{signed(delta)}</td>
      <td className="num">{after}</td>
    </>
  )
}

/** What the bill of the change is made of, with the days that each part is about. */
function Bill({ changes: { bill, totals } }: { changes: QuotedChanges }) {
  const { t, say } = useWords()
  return (
    <Section title={t('holding.bill')}>
      {bill.length === 0 ? (
        <p className="muted">{t('holding.noBill')}</p>
      ) : (
        <table className="grid-table">
          <tbody>
            {bill.map(({ kind, path, price, name, part, amount }) => (
              <tr key={`${kind} ${path} ${price}`}>
                <td>
                  {say(name)}
                  <span className="faint line-detail">
                    {t(`holding.entry.${kind}`)}
                    {part === null
                      ? null
                      : ` · ${t(isUsed(kind, part) ? 'holding.used' : 'holding.left', { from: part.from, to: part.to, days: part.days, of: part.of })}`}
                  </span>
                </td>
                <td className="num">{amount}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="total-row">
              <td>{t('holding.toPay')}</td>
              <td className="num">{totals.bill.delta}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  )
}

/** Whether a part of a period is the one that was used, and not what is left of it. */
function isUsed(kind: BillEntry['kind'], { cause }: BilledPart): boolean {
  return kind === 'due' || (kind === 'credit' && cause === 'cease')
}

/** What the order does to each item, and which prices hold for it afterwards. */
function Items({ changes: { items } }: { changes: QuotedChanges }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const nameOf = (id: string) => {
    const sold = documents.find('productOffering', id)
    return sold === undefined ? id : say(sold.name)
  }
  return (
    <Section title={t('holding.items')}>
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t('holding.item')}</th>
            <th>{t('priceStep.action')}</th>
            <th>{t('priceStep.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ path, offering, action, changed, basis }) => (
            <tr key={`${action} ${path}`}>
              <td>
                {nameOf(offering)}
                <span className="faint mono line-detail">{path}</span>
              </td>
              <td>
                {t(`action.${action}`)}
                {changed.length === 0 ? null : <span className="faint mono line-detail">{changed.join(', ')}</span>}
              </td>
              <td>{basis === null ? null : t(`priceStep.bases.${basis}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** What the customer has next, which the next order can be tried on. */
function Afterwards({ held, offering }: { held: QuotedChanges['held']; offering: string }) {
  const { t } = useWords()
  const { parameters, change } = useAddress()
  const next = held === null ? null : heldInputOf(held, offering)
  return (
    <Section
      title={t('holding.afterwards')}
      actions={
        next === null ? null : (
          <Button size="small" onClick={() => change({ ...heldChanges(parameters, next), ...withoutAgreed(parameters) }, 'push')}>
            {t('holding.goOn')}
          </Button>
        )
      }
    >
      {next === null ? (
        <p className="muted">{t('holding.nothingLeft')}</p>
      ) : (
        <>
          <HeldSummary held={next} />
          <p className="muted">{t('holding.inService', { day: next.since })}</p>
        </>
      )}
    </Section>
  )
}

/** A difference says its sign, also where it is more. */
function signed(amount: string): string {
  return /^-|^0(\.0*)?$/.test(amount) ? amount : `+${amount}`
}
