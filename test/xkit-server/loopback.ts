import net from 'node:net';
import { TLSSocket } from 'node:tls';

/** Where a connection really goes: a port on 127.0.0.1, `direct` as asked, or `refused`. */
export type Way = number | 'direct' | 'refused';

interface Target {
  readonly host: string;
  readonly port: number;
  /** Whether TLS is spoken from the start. */
  readonly secure: boolean;
}

/** Connections being led. */
export interface Leading {
  readonly undo: () => void;
  /** Those that are open now, or being opened. */
  readonly open: ReadonlySet<net.Socket>;
}

/**
 * Leads every TCP and TLS connection of this process, whatever client opens it, the way `wayTo` says. Names are
 * never looked up, so nothing leaves the machine; the client still sees (and checks) the name it asked for.
 */
export function leadConnections(wayTo: (target: Target) => Way): Leading {
  const connect = net.Socket.prototype.connect;
  const open = new Set<net.Socket>();
  const led = function connectOnLoopback(this: net.Socket, ...given: unknown[]): net.Socket {
    const { options, callback } = readArguments(given);
    const way = !options.path ? wayTo(targetOf(options, this instanceof TLSSocket)) : 'direct';
    if (way === 'direct') return Reflect.apply(connect, this, given) as net.Socket;
    // Port 1 on loopback has nobody listening: a real refusal, by the operating system.
    const port = way === 'refused' ? 1 : way;
    open.add(this.once('close', () => open.delete(this)));
    const there = { ...options, host: '127.0.0.1', port, lookup: undefined };
    return Reflect.apply(connect, this, [there, callback]) as net.Socket;
  };
  net.Socket.prototype.connect = led as typeof connect;
  const undo = () => {
    net.Socket.prototype.connect = connect;
  };
  return { undo, open };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

type ConnectOptions = { path?: unknown; host?: unknown; port?: unknown };

/** `connect(options, cb)`, `connect(port, host, cb)`, or the one array that node:net passes to itself. */
function readArguments(given: readonly unknown[]): { options: ConnectOptions; callback: unknown } {
  const [first, ...rest] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  const callback = rest.find((argument) => typeof argument === 'function');
  if (typeof first === 'object' && first !== null) return { options: first, callback };
  const path = Number.isNaN(Number(first)) ? first : undefined;
  return {
    options: { path, port: first, host: typeof rest[0] === 'string' ? rest[0] : undefined },
    callback,
  };
}

function targetOf({ host, port }: ConnectOptions, secure: boolean): Target {
  return { host: String(host ?? 'localhost'), port: Number(port), secure };
}
