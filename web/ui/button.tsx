/** Buttons: one primary per view, the dangerous ones say so by more than colour through their words. */
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components'
import './button.css'

export interface ButtonProps extends AriaProps {
  readonly tone?: 'primary' | 'plain' | 'danger'
}

export const Button = ({ tone = 'plain', ...rest }: ButtonProps) => (
  <AriaButton className={`button button-${tone}`} {...rest} />
)
