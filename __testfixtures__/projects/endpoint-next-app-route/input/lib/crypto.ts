export declare function decrypt<Value>(text: string): Promise<Value>;
