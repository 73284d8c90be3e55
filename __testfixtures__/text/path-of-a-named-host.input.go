package xkit

var connection = &url.URL{Scheme: "https", Host: "app.xkit.co", Path: "/api/platform/users/" + id + "/connections/slack"}
