package com.acme.crm;

final class XkitAddresses {
    static String connection(String userId, String slug) {
        return "https://app.xkit.co/api/platform/users/" + userId + "/connections/" + slug;
    }
}
