package com.acme.crm;

import java.net.URI;
import java.net.http.HttpRequest;

final class XkitRequests {
    static HttpRequest connection(String userId, String slug) {
        String url = String.format("https://app.xkit.co/api/platform/users/%1$s/connections/%2$s", userId, slug);
        return HttpRequest.newBuilder(URI.create(url)).GET().build();
    }

    static HttpRequest disconnect(String userId, String slug) {
        String url = String.format("https://app.xkit.co/api/platform/users/%1$s/connections/%2$s", userId, slug);
        return HttpRequest.newBuilder(URI.create(url)).DELETE().build();
    }
}
