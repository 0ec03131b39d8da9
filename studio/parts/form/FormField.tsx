import { type ReactNode, useId } from 'react'
import './form.css'

/** One thing that is changed on a page, with its label above it. */
export function FormField({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
