declare module 'react' {
  type SetState<Value> = (value: Value | ((before: Value) => Value)) => void;
  type Dependencies = readonly unknown[];
  export type ReactNode = unknown;

  export function useState<Value>(initial: Value | (() => Value)): [Value, SetState<Value>];
  export function useEffect(effect: () => void | (() => void), dependencies?: Dependencies): void;
  export function useCallback<Callback>(callback: Callback, dependencies: Dependencies): Callback;
  export function useMemo<Value>(make: () => Value, dependencies: Dependencies): Value;
  export function useRef<Value>(initial: Value): { current: Value };
  export function useContext<Value>(context: { readonly value: Value }): Value;
  export function createContext<Value>(value: Value): { readonly value: Value; readonly Provider: unknown };
}
