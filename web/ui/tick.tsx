/** Yes or no. */
import type { ReactNode } from 'react'
import { Checkbox, type CheckboxProps } from 'react-aria-components'
import { Sign } from './sign.tsx'
import './field.css'

interface TickProps extends Omit<CheckboxProps, 'children' | 'className'> {
  readonly children?: ReactNode
}

export const Tick = ({ children, ...rest }: TickProps) => (
  <Checkbox className="tick" {...rest}>
    {({ isSelected }) => (
      <>
        <span className="tick-box" aria-hidden="true">
          {isSelected && <Sign tone="good" />}
        </span>
        {children}
      </>
    )}
  </Checkbox>
)
