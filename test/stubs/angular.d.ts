declare module '@angular/core' {
  export function Injectable(options?: object): (target: Function) => void;
}

declare module '@angular/common/http' {
  interface Observable<Value> {
    pipe(...operators: unknown[]): Observable<unknown>;
    subscribe(next?: (value: Value) => void): void;
    toPromise(): Promise<Value>;
  }

  export class HttpClient {
    get<Value = unknown>(url: string, options?: object): Observable<Value>;
    post<Value = unknown>(url: string, body: unknown, options?: object): Observable<Value>;
  }
}
