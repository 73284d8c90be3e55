import createXkit from '@xkit-co/xkit.js';
import { Component } from 'react';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export class XkitLogin extends Component {
  async componentDidMount() {
    await xkit.login(() => getXkitToken(this.props.userId));
  }

  render() {
    return null;
  }
}
