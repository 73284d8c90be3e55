import { HttpClient } from '@angular/common/http';

export class XkitService {
  constructor(private http: HttpClient) {}

  read(id: string) {
    return this.http.get<{ access_token: string }>(`https://app.xkit.co/api/platform/users/${id}/connections/slack`);
  }
}
