import { Component, type ReactNode } from 'react';

/** Keeps a page that broke from taking the whole console with it. */
export class Breakage extends Component<
  { readonly children: ReactNode; readonly instead: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
