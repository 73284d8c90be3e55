interface HttpService {
  get<Body>(url: string): Promise<Body>;
}

export class XkitService {
  constructor(private http: HttpService) {}

  read(id: string) {
    return this.http.get<{ access_token: string }>(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`);
  }
}
