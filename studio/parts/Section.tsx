import { type ReactNode, useId } from 'react'
import './parts.css'

interface Props {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A titled piece of a screen. */
export function Section({ title, actions, children }: Props) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  )
}

/** Names and values side by side. */
export function FieldList({ fields }: { fields: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="fields">
      {fields.map(([name, value], at) => (
        <div key={`${at} ${name}`} className="field">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
